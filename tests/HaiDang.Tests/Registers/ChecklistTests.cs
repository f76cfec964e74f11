using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Listing;
using HaiDang.Registers.Preparing;
using HaiDang.Registers.Reading;
using HaiDang.Registers.Repeating;
using HaiDang.Registers.Turning;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>Checklists from templates, what comes again every year, and the network of contacts. Today is Tuesday, 10 March 2026.</summary>
public sealed class ChecklistTests(Province province) : IClassFixture<Province>
{
    private static readonly Guid Office = Guid.NewGuid();
    private static readonly Somebody Mien = new("Vũ Thu Miên", Office, "registers.events.keep", "registers.contacts.keep", "registers.network-messages.keep");
    private static readonly Somebody Lam = new("Hồ Lam", Guid.NewGuid());

    [Fact]
    public async Task A_template_says_which_line_it_cannot_read_and_days_are_working_days_on_both_sides()
    {
        Assert.Equal(("registers.refusal.checklist_line", "Gửi giấy mời"), await TemplateAsync("Hội nghị", "-20 Mời diễn giả\nGửi giấy mời"));
        Assert.Equal("registers.refusal.checklist_length", (await TemplateAsync("Hội nghị", " \n ")).Key);
        // A dash that was pasted is a minus; Saturday and Sunday are no working days.
        Assert.Equal([-5, 0, 3], ChecklistText.Read("−5: Gửi giấy mời\n0 Tổ chức\n+3) Báo cáo").Value!.Select(l => l.Days));
        Assert.Equal((new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 18)), (ChecklistText.Due(new(2026, 3, 20), -5), ChecklistText.Due(new(2026, 3, 13), 3)));
        // Tết lies between: nine days off are no working days either.
        Assert.Equal(new DateOnly(2026, 2, 13), ChecklistText.Due(new(2026, 2, 24), -2));
    }

    [Fact]
    public async Task A_checklist_begins_from_its_template_moves_with_the_event_and_is_done_only_with_evidence()
    {
        Assert.Null((await TemplateAsync("Diễn đàn", "-5 Gửi giấy mời\n0 Đón khách\n5 Báo cáo kết quả")).Key);
        var id = await EventAsync("Diễn đàn biển", "20/03/2026");
        using (var scene = province.As(Mien))
        {
            var template = await scene.Get<RegistersDb>().ChecklistTemplates.SingleAsync(t => t.Name == "Diễn đàn");
            Assert.Null(await scene.Get<WorkChecklist>().BeginAsync(Events(scene), id, template.Id, default));
            Assert.Null(await scene.Get<WorkChecklist>().BeginAsync(Events(scene), id, template.Id, default));
        }

        Assert.Equal([(13, "Gửi giấy mời"), (20, "Đón khách"), (27, "Báo cáo kết quả")], (await ItemsAsync(id)).Select(i => (i.Due.Day, i.Text)));
        using (var scene = province.As(Mien))
        {
            var record = await Events(scene).In(scene.Get<RegistersDb>()).SingleAsync(r => r.Id == id);
            var form = Typed("Diễn đàn biển", "27/03/2026");
            Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(Events(scene), id, new(form.GetValueOrDefault, record.Version), default)).Refusals);
        }

        var items = await ItemsAsync(id);
        Assert.Equal(new DateOnly(2026, 3, 20), items[0].Due);
        Assert.Equal(Refusal.NotAllowed, await FinishAsync(Lam, id, items[0].Id, "https://example.org/giay-moi"));
        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<WorkChecklist>().GiveAsync(Events(scene), id, items[0].Id, new BodyId(Lam.Office!.Value), default)); }
        Assert.Equal("registers.refusal.no_proof", (await FinishAsync(Lam, id, items[0].Id, " "))?.Key);
        Assert.Equal("registers.refusal.not_link", (await FinishAsync(Lam, id, items[0].Id, "javascript:alert(1)"))?.Key);
        Assert.Null(await FinishAsync(Lam, id, items[0].Id, "https://example.org/giay-moi"));
        Assert.Equal(Refusal.ChangedMeanwhile, await FinishAsync(Lam, id, items[0].Id, "https://example.org/lan-hai"));
        using var look = province.As(Mien);
        var showing = await look.Get<Shower>().ForAsync(Events(look), default);
        Assert.Equal(["Đón khách", "Báo cáo kết quả"], (await Checklists.OpenAsync(look.Get<RegistersDb>(), Events(look), null, 100, showing, default)).Where(o => o.Title == "Diễn đàn biển").Select(o => o.Text));
        Assert.Empty(await Checklists.OpenAsync(look.Get<RegistersDb>(), Events(look), new BodyId(Lam.Office!.Value), 100, showing, default));
    }

    [Fact]
    public async Task The_next_edition_is_a_copy_a_year_later_with_its_checklist_and_every_edition_finds_the_others()
    {
        await TemplateAsync("Lễ hội", "-3 Họp báo\n2 Công bố kết quả");
        var first = await EventAsync("Lễ hội Cầu Ngư", "10/04/2026", result: "3 vạn lượt khách");
        using (var scene = province.As(Mien))
        {
            var db = scene.Get<RegistersDb>();
            Assert.Null(await scene.Get<WorkChecklist>().BeginAsync(Events(scene), first, (await db.ChecklistTemplates.SingleAsync(t => t.Name == "Lễ hội")).Id, default));
        }

        var second = await NextAsync(first);
        var third = await NextAsync(second);
        using var look = province.As(Mien);
        var (registers, events) = (look.Get<RegistersDb>(), Events(look));
        var next = await events.In(registers).SingleAsync(r => r.Id == second);
        Assert.Equal(new DateOnly(2027, 4, 10), events.Calendar!.Of(next));
        // What came of the last one is not known of the next.
        Assert.True(events.Fields.Single(f => f.Key == "result").IsEmpty(next));
        Assert.Equal(["Họp báo", "Công bố kết quả"], (await ItemsAsync(second)).Select(i => i.Text));
        Assert.Equal(new DateOnly(2027, 4, 7), (await ItemsAsync(second))[0].Due);
        foreach (var id in new[] { first, second, third })
        {
            Assert.Equal([first, second, third], (await NextEdition.AllAsync(registers, events, await events.In(registers).AsNoTracking().SingleAsync(r => r.Id == id), default)).Select(r => r.Id));
        }
    }

    [Fact]
    public async Task An_event_of_several_days_stands_in_the_calendar_on_all_of_them()
    {
        await EventAsync("Hội chợ qua tháng", "30/08/2030", ends: "02/09/2030");
        using var scene = province.As(Mien);
        var query = Events(scene).Query(scene.Get<RegistersDb>());
        Assert.Single(await query.OnDaysAsync(new(2030, 8, 1), new(2030, 8, 31), 10, default));
        Assert.Single(await query.OnDaysAsync(new(2030, 9, 1), new(2030, 9, 30), 10, default));
        Assert.Empty(await query.OnDaysAsync(new(2030, 9, 3), new(2030, 9, 30), 10, default));
    }

    [Fact]
    public async Task A_contact_is_to_be_checked_again_after_half_a_year_and_is_former_after_its_last_day()
    {
        var old = await ContactAsync("Lê Nam", "Primary", "05/09/2025", null);
        var gone = await ContactAsync("Đỗ Hà", "Backup", "01/03/2026", "09/03/2026");
        var fresh = await ContactAsync("Vũ An", "Backup", "01/03/2026", null);
        using (var scene = province.AsSystem()) { await scene.Get<TurnStages>().RunAsync(default); }
        using var look = province.As(Mien);
        var contacts = look.Get<RegisterBook>().Find("contacts")!;
        var stages = await contacts.In(look.Get<RegistersDb>()).ToDictionaryAsync(r => r.Id, r => r.Stage);
        Assert.Equal(("to_check", "former", "known"), (stages[old], stages[gone], stages[fresh]));
    }

    [Fact]
    public async Task A_message_to_the_network_shows_who_has_read_it_and_names_who_has_not()
    {
        await ContactAsync("Trần Thị Lan", "Primary", "01/03/2026", null);
        using var scene = province.As(Mien);
        var messages = scene.Get<RegisterBook>().Find("network-messages")!;
        var form = new Dictionary<string, string> { ["subject"] = "Họp giao ban", ["text"] = "Sáng thứ hai", ["sent_on"] = "10/03/2026" };
        var kept = (await scene.Get<KeepRecord>().EnterAsync(messages, new(form.GetValueOrDefault), default)).Record!;
        var showing = await scene.Get<Shower>().ForAsync(messages, default);
        var before = await scene.Get<ReadEntry>().OfAsync(messages, kept, showing, default);
        Assert.Equal((0, 1, true), (before!.Read.Count, before.Missing.Count, before.MaySay));
        Assert.Null(await scene.Get<ReadEntry>().RunAsync(messages, kept.Id, default));
        Assert.Null(await scene.Get<ReadEntry>().RunAsync(messages, kept.Id, default));
        var after = await scene.Get<ReadEntry>().OfAsync(messages, kept, showing, default);
        Assert.Equal(("Vũ Thu Miên", 0, false), (Assert.Single(after!.Read).ByName, after.Missing.Count, after.MaySay));
    }

    private static Register Events(Scene scene) => scene.Get<RegisterBook>().Find("events")!;

    private static Dictionary<string, string> Typed(string name, string begins, string? ends = null, string? result = null)
    {
        var typed = new Dictionary<string, string> { ["name.vi"] = name, ["kind"] = "Festival", ["begins"] = begins, ["body"] = $"{Office}" };
        if (ends is not null) { typed["ends"] = ends; }
        if (result is not null) { typed["result"] = result; }
        return typed;
    }

    private async Task<(string? Key, object? First)> TemplateAsync(string name, string lines)
    {
        using var scene = province.As(Mien);
        var refusal = await scene.Get<KeepTemplate>().RunAsync(Events(scene), null, name, lines, default);
        return (refusal?.Key, refusal?.Args.FirstOrDefault());
    }

    private async Task<Refusal?> FinishAsync(Somebody person, RecordId id, Guid item, string link)
    {
        using var scene = province.As(person);
        return await scene.Get<WorkChecklist>().FinishAsync(Events(scene), id, item, link, null, default);
    }

    private async Task<List<ChecklistItem>> ItemsAsync(RecordId id)
    {
        using var scene = province.As(Mien);
        return await scene.Get<RegistersDb>().ChecklistItems.AsNoTracking().Where(i => i.Record == id).OrderBy(i => i.Due).ToListAsync();
    }

    private async Task<RecordId> NextAsync(RecordId last)
    {
        using var scene = province.As(Mien);
        var (db, events, keep) = (scene.Get<RegistersDb>(), Events(scene), scene.Get<KeepRecord>());
        var before = await events.In(db).AsNoTracking().SingleAsync(r => r.Id == last);
        var showing = await scene.Get<Shower>().ForAsync(events, default);
        var draft = NextEdition.Draft(events, before, keep);
        // As the form sends it: what the draft shows, and the last edition by its address.
        var form = events.Fields.Where(f => !f.IsComputed).SelectMany(f => f.Type.Inputs(f.Of(draft), f, showing).Select(i => (f.Key + i.Suffix, i.Value))).ToDictionary();
        form["last_edition"] = events.AddressOf(last);
        var kept = await keep.EnterAsync(events, new(form.GetValueOrDefault, Beside: await NextEdition.BesideAsync(db, events, last, default)), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }

    private Task<RecordId> EventAsync(string name, string begins, string? ends = null, string? result = null) => EnterAsync("events", Typed(name, begins, ends, result));

    private Task<RecordId> ContactAsync(string name, string role, string checkedOn, string? until)
    {
        var typed = new Dictionary<string, string> { ["name"] = name, ["body"] = $"{Office}", ["role"] = role, ["phone"] = "0299 1", ["checked_on"] = checkedOn };
        if (until is not null) { typed["until"] = until; }
        return EnterAsync("contacts", typed);
    }

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
    {
        using var scene = province.As(Mien);
        var kept = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find(register)!, new(typed.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }
}
