using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Listing;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>Dates of registers: what clashes, what comes round; and addresses the public pastes.</summary>
public sealed class MeetingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.events.keep", "registers.anniversaries.keep");

    [Fact]
    public async Task Events_on_the_same_days_that_share_a_venue_or_a_leader_clash_and_finished_ones_do_not()
    {
        var fair = await EventAsync("Hội chợ biển", "20/03/2026", "22/03/2026", "Quảng trường Biển", "Tạ Hải Triều");
        var race = await EventAsync("Giải chạy", "22/03/2026", null, "quang truong bien", null);
        var forum = await EventAsync("Diễn đàn", "21/03/2026", "21/03/2026", "Hội trường", "tạ hải triều");
        var after = await EventAsync("Tổng kết", "23/03/2026", null, "Quảng trường Biển", "Tạ Hải Triều");
        var clashes = await ClashesAsync(fair);
        Assert.Equal(["Diễn đàn", "Giải chạy"], clashes.Select(c => c.Other.Title));
        Assert.Equal("Địa điểm: Quảng trường Biển", Assert.Single(clashes[1].Shared));
        Assert.Contains("Tạ Hải Triều", Assert.Single(clashes[0].Shared), StringComparison.Ordinal);
        Assert.Equal(["Hội chợ biển"], (await ClashesAsync(race)).Select(c => c.Other.Title));
        Assert.Empty(await ClashesAsync(after));

        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<HaiDang.Registers.Moving.MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find("events")!, forum, "cancelled", "Dời sang quý sau", null, default)); }
        Assert.Equal(["Giải chạy"], (await ClashesAsync(fair)).Select(c => c.Other.Title));
    }

    [Theory]
    [InlineData("10/3/2026", "26/04/2026 (ngày 10 tháng 3 âm lịch)")]
    [InlineData("1/6 nhuận/2025", "25/07/2025 (ngày 1 tháng 6 nhuận âm lịch)")]
    [InlineData("mùng 1 tháng 1 âm lịch năm 2027", "06/02/2027 (ngày 1 tháng 1 âm lịch)")]
    public async Task A_festival_is_named_by_the_moon_and_shown_by_both_calendars(string typed, string shown)
    {
        using var scene = province.As(Mien);
        var events = scene.Get<RegisterBook>().Find("events")!;
        var form = new Dictionary<string, string?> { ["name.vi"] = "Giỗ Tổ", ["kind"] = "Festival", ["begins"] = "2026-01-01", ["begins.lunar"] = typed, ["body"] = $"{Guid.NewGuid()}" };
        var kept = await scene.Get<KeepRecord>().EnterAsync(events, new(form.GetValueOrDefault), default);
        var showing = await scene.Get<Shower>().ForAsync(events, default);
        Assert.Equal(shown, events.Calendar!.Show(kept.Record!, showing));
        form["begins.lunar"] = "31/3/2026";
        Assert.Equal(("begins", "registers.refusal.not_lunar"), (await scene.Get<KeepRecord>().EnterAsync(events, new(form.GetValueOrDefault), default)).Refusals.Select(r => (r.Field, r.Key)).Single());
        Assert.DoesNotContain(HaiDang.Registers.Importing.SheetColumns.Of(events, showing), c => c.Input.Contains("lunar", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feast_of_the_moon_moves_from_year_to_year() => Assert.Equal(new DateOnly(2027, 4, 16), DateValue.AYearOn(new(2026, 4, 26)));

    [Fact]
    public async Task For_2024_every_date_comes_round_whose_count_of_years_ends_in_0_or_5()
    {
        foreach (var (name, day) in new[] { ("Sáu mươi năm", "05/08/1964"), ("Mười lăm năm", "17/04/2009"), ("Ngày nhuận", "29/02/2004"), ("Mười bốn năm", "01/01/2010"), ("Năm ấy", "02/09/2024"), ("Năm mươi lăm", "20/01/1970") })
        {
            await EnterAsync("anniversaries", new() { ["name"] = name, ["day"] = day, ["kind"] = "History", ["source"] = "Lịch sử tỉnh" });
        }

        using var scene = province.As(Mien);
        var register = scene.Get<RegisterBook>().Find("anniversaries")!;
        var records = await register.Query(scene.Get<RegistersDb>()).PageAsync(new ListWish(), 0, 100, default);
        Assert.Equal([("Ngày nhuận", 20, true), ("Mười lăm năm", 15, false), ("Sáu mươi năm", 60, true)], RoundYears.In(records, register.Remembered!, 2024).Select(r => (r.Record.Title, r.Years, r.IsFull)));
        Assert.Equal(new DateOnly(2029, 2, 28), RoundYears.In(records, register.Remembered!, 2029).Single(r => r.Record.Title == "Ngày nhuận").Day);
        // Ninety days ahead goes over the turn of the year.
        Assert.Equal([("Mười bốn năm", new DateOnly(2025, 1, 1)), ("Năm mươi lăm", new DateOnly(2025, 1, 20))], RoundYears.Ahead(records, register.Remembered!, new(2024, 11, 1), 90).Select(r => (r.Record.Title, r.Day)));
    }

    [Theory]
    [InlineData("https://www.facebook.com/TinhBienBac/", true)]
    [InlineData("m.facebook.com/tinhbienbac?fbclid=abc&utm_source=zalo", true)]
    [InlineData(" http://facebook.com/tinhbienbac. ", true)]
    [InlineData("https://facebook.com/tinhbienbac2", false)]
    [InlineData("https://facebook.com.bienbac.example/tinhbienbac", false)]
    [InlineData("https://faсebook.com/tinhbienbac", false)]
    [InlineData("https://facebook.com/profile.php?id=7", false)]
    [InlineData("Trang Biển Bạc", false)]
    [InlineData("", false)]
    public void An_address_is_the_same_however_it_was_copied_and_a_lookalike_is_not(string pasted, bool isSame) =>
        Assert.Equal(isSame, SameAddress.Of(pasted) is { } same && same == SameAddress.Of("https://facebook.com/tinhbienbac"));

    private async Task<IReadOnlyList<Clash>> ClashesAsync(RecordId id)
    {
        using var scene = province.As(Mien);
        var (db, register) = (scene.Get<RegistersDb>(), scene.Get<RegisterBook>().Find("events")!);
        return await Meetings.ClashesAsync(db, register, await register.In(db).SingleAsync(r => r.Id == id), await scene.Get<Shower>().ForAsync(register, default), default);
    }

    private Task<RecordId> EventAsync(string name, string begins, string? ends, string venue, string? leader)
    {
        var typed = new Dictionary<string, string>
        {
            ["name.vi"] = name, ["kind"] = "Fair", ["begins"] = begins, ["body"] = $"{Guid.NewGuid()}", ["venue.name"] = venue, ["venue.latitude"] = "12.3", ["venue.longitude"] = $"{109.1 + name.Length / 100d}",
        };
        if (ends is not null) { typed["ends"] = ends; }
        if (leader is not null) { typed["leader_taking_part"] = leader; }
        return EnterAsync("events", typed);
    }

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
    {
        using var scene = province.As(Mien);
        var kept = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find(register)!, new(typed.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }
}
