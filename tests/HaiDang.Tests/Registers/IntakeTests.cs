using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Moderating;
using HaiDang.Registers.Receiving;
using HaiDang.Registers.Turning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moving = HaiDang.Registers.Moving.MoveRecord;

namespace HaiDang.Tests.Registers;

/// <summary>What the public sends in: taken once, told about, shown, hidden only openly, gone when its time is up.</summary>
public sealed class IntakeTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.notices.keep", "registers.notices.moderate", "registers.enquiries.keep", "registers.enquiries.move.routed");
    private static readonly Somebody Tra = new("Đỗ Thanh Trà", null, "registers.notices.keep", "registers.notices.moderate");

    [Fact]
    public void A_code_with_one_wrong_character_or_two_changed_over_is_no_code()
    {
        var code = ReceiptCode.New();
        var plain = code.Replace("-", "", StringComparison.Ordinal);
        Assert.Equal(code, ReceiptCode.Read(" " + plain.ToLowerInvariant()));
        Assert.Null(ReceiptCode.Read(plain[..8]));
        for (var i = 0; i < plain.Length; i++)
        {
            foreach (var other in "23456789ABCDEFGHJKLMNPQRSTVWXYZ".Where(c => c != plain[i])) { Assert.Null(ReceiptCode.Read(plain[..i] + other + plain[(i + 1)..])); }
            if (i > 0 && plain[i] != plain[i - 1]) { Assert.Null(ReceiptCode.Read(plain[..(i - 1)] + plain[i] + plain[i - 1] + plain[(i + 1)..])); }
        }
    }

    [Fact]
    public async Task What_is_sent_twice_even_at_once_is_taken_once()
    {
        var sending = Guid.NewGuid();
        var codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync("notices", sending, Notice("Bán xuồng chèo"))));
        Assert.Single(codes.Select(c => c.Value).Distinct());
        Assert.All(codes, c => Assert.Null(c.Refusal));
        using var scene = province.AsSystem();
        var db = scene.Get<RegistersDb>();
        Assert.Equal(1, await db.Sendings.CountAsync(s => s.Id == sending));
        Assert.Equal(1, await scene.Get<RegisterBook>().Find("notices")!.In(db).CountAsync(r => r.Title == "Bán xuồng chèo"));
    }

    [Fact]
    public async Task An_answer_that_will_not_do_is_refused_at_its_question_and_nothing_is_kept()
    {
        var before = await CountAsync("notices");
        Assert.Equal(("registers.refusal.unanswered", "owner"), await RefusedAsync("notices", Notice("Bán ghe", ("owner", " "))));
        Assert.Equal(("registers.refusal.not_choice", "category"), await RefusedAsync("notices", Notice("Bán ghe", ("category", "7"))));
        Assert.Equal(("registers.refusal.too_long", "heading"), await RefusedAsync("notices", Notice(new string('a', 301))));
        Assert.Equal(("notices.rule.shown_for_a_while", "until"), await RefusedAsync("notices", Notice("Bán ghe", ("until", "2028-01-01"))));
        // Told at its question, and not only when everything is sent.
        using (var asking = province.AsSystem())
        {
            var intake = asking.Get<IIntake>();
            Assert.Equal("notices.rule.shown_for_a_while", intake.Check("notices", "until", Notice("Bán ghe", ("until", "2026-03-09")).GetValueOrDefault)?.Key);
            Assert.Null(intake.Check("notices", "heading", Notice("Bán ghe", ("until", "2026-03-09")).GetValueOrDefault));
            Assert.Null(intake.Check("notices", "until", Notice("Bán ghe", ("until", "2026-03-20")).GetValueOrDefault));
        }

        // What the form does not ask for cannot be slipped in.
        Assert.Null((await SendAsync("notices", Guid.NewGuid(), Notice("Bán lưới", ("body", $"{Guid.NewGuid()}"), ("received_on", "2020-01-01")))).Refusal);
        using var scene = province.AsSystem();
        var record = await scene.Get<RegisterBook>().Find("notices")!.In(scene.Get<RegistersDb>()).SingleAsync(r => r.Title == "Bán lưới");
        Assert.Null(record.Body);
        Assert.Equal(before + 1, await CountAsync("notices"));
        Assert.Null(await scene.Get<IIntake>().FormAsync("gift-stock", "vi", default));
    }

    [Fact]
    public async Task A_hidden_notice_leaves_a_placeholder_and_somebody_else_decides_about_the_objection()
    {
        var code = (await SendAsync("notices", Guid.NewGuid(), Notice("Bán thuyền thúng"))).Value!;
        var id = await RecordAsync(code);
        await MoveAsync(Mien, "notices", id, "listed");
        Assert.Contains("Bán thuyền thúng", await PageAsync("/vi/rao-vat"), StringComparison.Ordinal);
        Assert.Contains("href=\"/vi/gui/rao-vat\"", await PageAsync("/vi/rao-vat"), StringComparison.Ordinal);
        Assert.Equal("Bán thuyền thúng", Assert.Single(await FoundAsync("ban thuyen thung")).Title.ToString());
        Assert.Equal("registers.refusal.no_rule", (await HideAsync(Mien, id, null, "x"))?.Key);
        Assert.Equal("registers.refusal.no_reason", (await HideAsync(Mien, id, HidingRule.Deception, " "))?.Key);
        Assert.Equal(Refusal.NotAllowed, await HideAsync(new("Ai đó"), id, HidingRule.Deception, "x"));
        Assert.Null(await HideAsync(Mien, id, HidingRule.Deception, "Ảnh không phải của người rao"));

        foreach (var path in new[] { "/vi/rao-vat", $"/vi/rao-vat/{id.Value}" })
        {
            var page = await PageAsync(path);
            Assert.DoesNotContain("Bán thuyền thúng", page, StringComparison.Ordinal);
            Assert.DoesNotContain("0900 111 222", page, StringComparison.Ordinal);
            Assert.Contains("Ẩn ngày 10/03/2026. Quy tắc: Lừa dối người đọc. Lý do: Ảnh không phải của người rao", page, StringComparison.Ordinal);
        }

        Assert.Empty(await FoundAsync("ban thuyen thung"));
        Assert.Empty(await FoundAsync("0900 111 222"));
        Assert.Equal(AppealState.None, (await FindAsync(code))!.Hidden!.Appeal);
        Assert.Equal("registers.refusal.no_appeal", (await AppealAsync(code, " "))?.Key);
        Assert.Null(await AppealAsync(code, "Ảnh tôi tự chụp sáng nay"));
        Assert.Equal("registers.refusal.appealed", (await AppealAsync(code, "Lần nữa"))?.Key);
        var hiding = await HidingAsync(id);
        Assert.Equal("registers.refusal.four_eyes", (await DecideAsync(Mien, hiding, true, "Đúng"))?.Key);
        Assert.Equal("registers.refusal.no_reason", (await DecideAsync(Tra, hiding, true, ""))?.Key);
        Assert.Null(await DecideAsync(Tra, hiding, true, "Đã xem ảnh gốc"));
        Assert.Contains("Bán thuyền thúng", await PageAsync("/vi/rao-vat"), StringComparison.Ordinal);
        Assert.Equal((AppealState.Upheld, "Đã xem ảnh gốc"), ((await FindAsync(code))!.Hidden!.Appeal, (await FindAsync(code))!.Hidden!.Decision));
        // Nothing of it is gone: who hid it, why, what was said against it and who decided.
        using var scene = province.AsSystem();
        var kept = await scene.Get<RegistersDb>().Hidings.SingleAsync(h => h.Id == hiding);
        Assert.Equal(("Vũ Thu Miên", "Đỗ Thanh Trà", "Ảnh tôi tự chụp sáng nay"), (kept.ByName, kept.DecidedByName, kept.Appeal));
    }

    [Fact]
    public async Task A_notice_goes_by_itself_when_its_time_is_up_and_an_enquiry_that_nobody_answers_goes_to_the_focal_desk()
    {
        var notice = (await SendAsync("notices", Guid.NewGuid(), Notice("Cho thuê kho lạnh", ("until", "2026-03-12")))).Value!;
        var enquiry = (await SendAsync("enquiries", Guid.NewGuid(), new() { ["subject"] = "Kho lạnh", ["kind"] = "Trade", ["message"] = "Where can I store 20 t of fish?" })).Value!;
        await MoveAsync(Mien, "notices", await RecordAsync(notice), "listed");
        Assert.Equal("Đang hiện trên cổng", (await FindAsync(notice))!.Told);
        Assert.Equal(new DateOnly(2026, 3, 11), (await FindAsync(enquiry))!.Due);

        await AtAsync(new(2026, 3, 12, 16, 0, 0, TimeSpan.Zero), async () =>
        {
            // Still the last day in Viet Nam: 23:00.
            await TurnAsync();
            Assert.Equal("Đang hiện trên cổng", (await FindAsync(notice))!.Told);
            Assert.Equal("Quá hạn; cơ quan đầu mối của tỉnh đang xử lý", (await FindAsync(enquiry))!.Told);
        });
        await AtAsync(new(2026, 3, 12, 17, 1, 0, TimeSpan.Zero), async () =>
        {
            await TurnAsync();
            await TurnAsync();
            Assert.Equal("Đã hết hạn và gỡ xuống", (await FindAsync(notice))!.Told);
            Assert.DoesNotContain("Cho thuê kho lạnh", await PageAsync("/vi/rao-vat"), StringComparison.Ordinal);
            using var scene = province.As(Mien);
            Assert.Equal(Refusal.ChangedMeanwhile, await scene.Get<Moving>().RunAsync(scene.Get<RegisterBook>().Find("enquiries")!, await RecordAsync(enquiry), "escalated", null, null, default));
        });
    }

    [Fact]
    public async Task The_sender_is_told_the_answer_in_the_end_and_the_reason_of_a_refusal()
    {
        var code = (await SendAsync("notices", Guid.NewGuid(), Notice("Bán thuốc chữa bách bệnh"))).Value!;
        var waiting = (await FindAsync(code, "en"))!;
        Assert.Equal(("Received, to be looked at", "Send a classified notice", 0), (waiting.Told, waiting.FormTitle, waiting.Answers.Count));
        await MoveAsync(Mien, "notices", await RecordAsync(code), "refused", "Quảng cáo thuốc cần giấy phép");
        Assert.Equal("Quảng cáo thuốc cần giấy phép", (await FindAsync(code))!.Reason);
        Assert.Null(await FindAsync("7K3-F9Q-XM2"));
    }

    private static Dictionary<string, string> Notice(string heading, params (string Key, string Value)[] others)
    {
        var answers = new Dictionary<string, string>
        {
            ["heading"] = heading, ["category"] = "ForSale", ["text"] = "Còn tốt", ["owner"] = "Hộ Trần Thị Biển", ["contact"] = "0900 111 222", ["until"] = "2026-04-01",
        };
        foreach (var (key, value) in others) { answers[key] = value; }
        return answers;
    }

    private async Task<Outcome<string>> SendAsync(string register, Guid sending, Dictionary<string, string> answers, params SentFile[] files)
    {
        using var scene = province.As(new Nobody());
        return await scene.Get<IIntake>().SendAsync(register, "vi", sending, answers.GetValueOrDefault, files, default);
    }

    private async Task<(string, string?)> RefusedAsync(string register, Dictionary<string, string> answers)
    {
        var refusal = (await SendAsync(register, Guid.NewGuid(), answers)).Refusal!;
        return (refusal.Key, refusal.Field);
    }

    private async Task<Receipt?> FindAsync(string code, string language = "vi")
    {
        using var scene = province.As(new Nobody());
        return await scene.Get<IIntake>().FindAsync(code, language, default);
    }

    private async Task<Refusal?> AppealAsync(string code, string words)
    {
        using var scene = province.As(new Nobody());
        var refusal = await scene.Get<IIntake>().AppealAsync(code, words, default);
        await DrainAsync();
        return refusal;
    }

    private async Task<RecordId> RecordAsync(string code)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegistersDb>().Sendings.Where(s => s.Code == code).Select(s => s.Record).SingleAsync();
    }

    private async Task<int> CountAsync(string register)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegisterBook>().Find(register)!.In(scene.Get<RegistersDb>()).CountAsync();
    }

    private async Task MoveAsync(Somebody person, string register, RecordId id, string to, string? reason = null)
    {
        using var scene = province.As(person);
        Assert.Null(await scene.Get<Moving>().RunAsync(scene.Get<RegisterBook>().Find(register)!, id, to, reason, null, default));
        await DrainAsync();
    }

    private async Task<Refusal?> HideAsync(Somebody person, RecordId id, HidingRule? rule, string reason)
    {
        using var scene = province.As(person);
        var refusal = await scene.Get<HideEntry>().RunAsync(scene.Get<RegisterBook>().Find("notices")!, id, rule, reason, default);
        await DrainAsync();
        return refusal;
    }

    private async Task<Refusal?> DecideAsync(Somebody person, Guid hiding, bool isUpheld, string decision)
    {
        using var scene = province.As(person);
        var refusal = await scene.Get<HideEntry>().DecideAsync(scene.Get<RegisterBook>().Find("notices")!, hiding, isUpheld, decision, default);
        await DrainAsync();
        return refusal;
    }

    private async Task<IReadOnlyList<FoundView>> FoundAsync(string query)
    {
        using var scene = province.AsSystem();
        // On a crowded machine it takes longer to begin than a visitor waits.
        Assert.True(await scene.Get<PublicSearch>().ReadyAsync(TimeSpan.FromMinutes(1)));
        return (await scene.Get<AnswerSearch>().RunAsync(new("vi", query, null, null, null, 1))).Found;
    }

    private async Task<Guid> HidingAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegistersDb>().Hidings.Where(h => h.Record == id).Select(h => h.Id).SingleAsync();
    }

    private async Task TurnAsync()
    {
        using var scene = province.AsSystem();
        await scene.Get<TurnStages>().RunAsync(default);
        await DrainAsync();
    }

    // Tests of a class run one after the other; the clock is put back.
    private async Task AtAsync(DateTimeOffset moment, Func<Task> act)
    {
        var before = province.Clock.Now;
        province.Clock.Now = moment;
        try { await act(); }
        finally { province.Clock.Now = before; }
    }

    private Task DrainAsync() => province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();

    private async Task<string> PageAsync(string path) =>
        (await province.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default)).Text;
}
