using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Listing;
using HaiDang.Registers.Moderating;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HaiDang.Tests.Insight;

/// <summary>What registers say of a year in the yearly report (EVT-10, MON-16, SEC-06).</summary>
public sealed class BookFigureTests(Province province) : IClassFixture<Province>
{
    private const string Signed = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";

    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.events.keep", "registers.placements.keep", "registers.outlets.keep", "registers.notices.keep", "registers.notices.moderate");
    private static readonly Somebody Lam = new("Trịnh Lam", null, "registers.events.keep", "registers.notices.keep");

    [Fact]
    public async Task Events_that_were_held_are_counted_by_channel_and_every_number_opens_the_list_of_exactly_those()
    {
        await HeldAsync("Party", "05/03/2024");
        await HeldAsync("State", "06/04/2024");
        await HeldAsync("State", "07/05/2024");
        await HeldAsync(null, "08/06/2024");
        // Of another year, and one that is only planned.
        await HeldAsync("People", "09/07/2023");
        await EventAsync("People", "09/07/2024");

        var plan = await Office.ImportAsync(province, Signed);
        var figures = await Office.FiguresAsync(province, plan, 2024);
        var channels = figures.Book("events", "channel")!;
        Assert.Equal(("Sự kiện", "Kênh đối ngoại"), (channels.Title, channels.By));
        Assert.Equal([("State", "Nhà nước", 2), ("Party", "Đảng", 1), (null, "Chưa ghi", 1)], channels.Rows.OrderByDescending(r => r.Count).ThenBy(r => r.Value is null).Select(r => (r.Value, r.Name, r.Count)));
        foreach (var row in figures.Books!.SelectMany(b => b.Rows)) { Assert.Equal(row.Count, await LengthOfListAsync(row.Url)); }

        var report = await Office.BuildAsync(province, plan, 2024);
        Assert.Equal(channels.Rows.Sum(r => r.Count), report.Figures.Book("events", "channel")!.Rows.Sum(r => r.Count));
        var province2024 = Text(new ReportDocument(figures, Office.Letterhead, Words()).Write());
        Assert.Contains("Kết quả theo các sổ theo dõi", province2024, StringComparison.Ordinal);
        Assert.Contains("Chưa có số liệu năm 2024: ", province2024, StringComparison.Ordinal);
        Assert.Contains("Sự kiện đã tổ chức, theo kênh đối ngoại: 04 (Nhà nước: 02; ", Text(new MinistryDocument(figures, Office.Letterhead, Words()).Write()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_hidden_from_the_public_is_counted_by_rule()
    {
        RecordId notice;
        using (var scene = province.As(Mien))
        {
            var entered = await scene.Get<IRegisters>().EnterAsync("notices", new Dictionary<string, string>
            {
                ["heading"] = "Vay tiền nhanh", ["category"] = "Service", ["text"] = "Không cần giấy tờ", ["owner"] = "Không rõ", ["contact"] = "0900 000 000", ["until"] = "30/03/2026", ["received_on"] = "10/03/2026",
            }, default);
            Assert.Null(entered.Refusal);
            notice = entered.Value;
        }

        using (var second = province.As(Lam)) { Assert.Null(await second.Get<IRegisters>().MoveAsync("notices", notice, "listed", null, default)); }
        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<HideEntry>().RunAsync(scene.Get<RegisterBook>().Find("notices")!, notice, HidingRule.Deception, "Lừa đảo", default)); }

        using var look = province.AsSystem();
        var hidden = Assert.Single(await look.Get<IRegisterFigures>().OfYearAsync(2026, default), f => f.Key == "moderation");
        Assert.Equal(("Deception", 1, "/moderation?year=2026&rule=Deception"), (Assert.Single(hidden.Rows).Value, hidden.Rows[0].Count, hidden.Rows[0].Url));
        Assert.DoesNotContain(await look.Get<IRegisterFigures>().OfYearAsync(2025, default), f => f.Key == "moderation");
    }

    private async Task<int> LengthOfListAsync(string url)
    {
        using var scene = province.AsSystem();
        var parts = url.Split('?');
        var register = scene.Get<RegisterBook>().Find(parts[0]["/registers/".Length..])!;
        var wish = Address.Wish(register, new QueryCollection(QueryHelpers.ParseQuery(parts[1])));
        return await register.Query(scene.Get<RegistersDb>()).CountAsync(wish, 1000, default);
    }

    private async Task HeldAsync(string? channel, string day)
    {
        var id = await EventAsync(channel, day);
        using (var scene = province.As(Lam)) { Assert.Null(await scene.Get<IRegisters>().MoveAsync("events", id, "confirmed", null, default)); }
        using var second = province.As(Lam);
        Assert.Null(await second.Get<IRegisters>().MoveAsync("events", id, "held", null, default));
    }

    private async Task<RecordId> EventAsync(string? channel, string day)
    {
        using var scene = province.As(Mien);
        var typed = new Dictionary<string, string> { ["name.vi"] = $"Sự kiện {channel} {day}", ["kind"] = "Meeting", ["begins"] = day, ["body"] = $"{Guid.NewGuid()}", ["result"] = "Ba thỏa thuận." };
        if (channel is not null) { typed["channel"] = channel; }
        var entered = await scene.Get<IRegisters>().EnterAsync("events", typed, default);
        Assert.Null(entered.Refusal);
        return entered.Value;
    }

    private HaiDang.Kernel.Words.Words Words()
    {
        using var scene = province.AsSystem();
        return scene.Get<HaiDang.Kernel.Words.Words>();
    }

    private static string Text(HaiDang.Documents.Writing.AdministrativeDocument document) => string.Join('\n', document.Blocks.Select(b => b is HaiDang.Documents.Writing.Table table ? string.Join('\n', table.Rows.SelectMany(r => r)) : b.ToString()));
}
