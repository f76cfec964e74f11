using System.Text;
using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Adjusting;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Issuing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>An issued plan is adjusted: who proposes what, who decides, and what each version says.</summary>
public sealed class AdjustingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, Permissions.Adjust, Permissions.SeeAllTasks);
    private static readonly Somebody Khang = new("Bùi Khang", null, Permissions.Adjust, Permissions.SeeAllTasks);
    private static readonly Somebody Trieu = new("Tạ Hải Triều", null, Permissions.Decide, Permissions.SeeAllTasks);

    [Fact]
    public async Task An_approved_adjustment_is_version_2_and_version_1_keeps_its_wording()
    {
        var plan = await ImportAsync("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt");
        var clause = await ClauseAsync(plan, "II.1.1");
        var (lead, was) = await LeadAsync(clause.Id);
        await RegisterAsync("Sở Văn hóa, Thể thao và Du lịch");
        var adjustment = await ProposeAsync(Mien, plan, "Sở Thông tin và Truyền thông đã kết thúc hoạt động");
        Assert.Null(await WriteAsync(Mien, adjustment, Reword(clause, clause.Text + "\nBổ sung phim ngắn.", new GivenTask(lead, "Sở Văn hóa, Thể thao và Du lịch", "", new DateOnly(2024, 10, 31)))));
        Assert.Null(await SubmitAsync(Mien, adjustment));
        Assert.Null(await ApproveAsync(adjustment, "512/QĐ-UBND"));

        using var scene = province.AsSystem();
        var db = scene.Get<PlansDb>();
        var (stored, now) = (await db.TextAsync(plan, null, new TheSystem(), default))!.Value;
        var (_, before) = (await db.TextAsync(plan, 1, new TheSystem(), default))!.Value;
        Assert.Equal(2, stored.TextVersion);
        Assert.Equal((clause.Text, clause.Text + "\nBổ sung phim ngắn."), (Of(before, clause.Id).Text, Of(now, clause.Id).Text));
        var (old, changed) = (Of(before, clause.Id).Tasks.Single(t => t.Task.Id == lead), Of(now, clause.Id).Tasks.Single(t => t.Task.Id == lead));
        Assert.Equal((was, "Sở Văn hóa, Thể thao và Du lịch"), (old.LeadName, changed.LeadName));
        Assert.Equal(["Các Sở, Ban, ngành, UBND huyện, thị xã, thành phố"], old.Helpers);
        Assert.Empty(changed.Helpers);
        var task = await db.Tasks.SingleAsync(t => t.Id == lead);
        Assert.Equal((new DateOnly(2024, 10, 31), "512/QĐ-UBND (12/03/2026)"), (task.Due, task.Handovers[^1].Basis));
        Assert.Null(await db.TextAsync(plan, 3, new TheSystem(), default));
        Assert.Contains(PrintedPlan.Of(stored, before).Blocks, b => b is Bullet bullet && bullet.Text == $"Cơ quan chủ trì: {was}.");
    }

    [Fact]
    public async Task A_new_clause_comes_with_its_task_and_a_withdrawn_one_goes_with_its_own_and_what_was_reported_stays()
    {
        var plan = await SmallAsync();
        var clause = await ClauseAsync(plan, "I.1");
        var (lead, _) = await LeadAsync(clause.Id);
        using (var reporting = province.AsSystem()) { Assert.Null(await reporting.Get<IPlans>().ReportAsync(lead, 40, "Đã mời báo", null, null, default)); }

        var adjustment = await ProposeAsync(Mien, plan, "Thay bằng phim");
        Assert.Null(await WriteAsync(Mien, adjustment, new(ChangeKind.Withdraw, clause.Id, null, "", "", "", [], 1)));
        Assert.Null(await WriteAsync(Mien, adjustment, new(ChangeKind.Add, null, clause.Id, "1a", "Làm phim về nghề muối", "Phim 5 phút.",
            [new(null, "Sở Tài chính", "Sở Ngoại vụ", new(2026, 9, 1))], 1)));
        Assert.Null(await SubmitAsync(Mien, adjustment));
        Assert.Null(await ApproveAsync(adjustment, "9/QĐ-UBND"));

        using var scene = province.AsSystem();
        var db = scene.Get<PlansDb>();
        Assert.Equal(["I", "I.1a", "I.2", "II", "II.1"], (await db.TextAsync(plan, null, new TheSystem(), default))!.Value.Text.Clauses.Select(c => c.Clause.Path));
        Assert.Equal(["I", "I.1", "I.2", "II", "II.1"], (await db.TextAsync(plan, 1, new TheSystem(), default))!.Value.Text.Clauses.Select(c => c.Clause.Path));
        var tasks = await db.Tasks.Where(t => t.Plan == plan).ToListAsync();
        Assert.DoesNotContain(tasks, t => t.Id == lead);
        var film = Assert.Single(tasks, t => t.Title == "Làm phim về nghề muối");
        Assert.Equal(("Sở Tài chính", "Sở Ngoại vụ", new DateOnly(2026, 9, 1)), (film.LeadName, film.HelpersAsPrinted[0], film.Due));
        var gone = await db.Tasks.IgnoreQueryFilters().SingleAsync(t => t.Id == lead);
        Assert.Equal((2, 40, "Đã mời báo"), (gone.WithdrawnIn, gone.Percent, gone.Updates[0].Note));
        Assert.DoesNotContain(await scene.Get<IPlans>().TasksAsync(null, default), t => t.Id == lead);
        Assert.Equal(0, await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from report.task where task_id = {lead.Value}").SingleAsync());
    }

    [Fact]
    public async Task Two_officers_on_one_clause_are_both_kept_and_the_second_rebases_on_what_stands_now()
    {
        var plan = await SmallAsync();
        var clause = await ClauseAsync(plan, "I.2");
        var (first, second) = (await ProposeAsync(Mien, plan, "In ít hơn"), await ProposeAsync(Khang, plan, "In hai thứ tiếng"));
        Assert.Null(await WriteAsync(Mien, first, Reword(clause, "In 500 cuốn.")));
        Assert.Null(await WriteAsync(Khang, second, Reword(clause, "In bằng tiếng Việt và tiếng Anh.")));
        Assert.Null(await SubmitAsync(Mien, first));
        Assert.Null(await SubmitAsync(Khang, second));
        Assert.Null(await ApproveAsync(first, "20/QĐ-UBND"));

        Assert.Equal("plans.adjust.rebase", (await ApproveAsync(second, "21/QĐ-UBND"))?.Key);
        // Written on what she saw before: nothing is overwritten unseen.
        Assert.Equal("plans.adjust.moved_on", (await WriteAsync(Khang, second, Reword(clause, "In 500 cuốn, bằng tiếng Việt và tiếng Anh.")))?.Key);
        Assert.Null(await WriteAsync(Khang, second, Reword(clause, "In 500 cuốn, bằng tiếng Việt và tiếng Anh.") with { Seen = 2 }));
        Assert.Equal("plans.adjust.not_submitted", (await ApproveAsync(second, "21/QĐ-UBND"))?.Key);
        Assert.Null(await SubmitAsync(Khang, second));
        Assert.Null(await ApproveAsync(second, "21/QĐ-UBND"));

        using var scene = province.AsSystem();
        var db = scene.Get<PlansDb>();
        string[] said = [.. await Task.WhenAll(new[] { 1, 2, 3 }.Select(SaidAsync))];
        Assert.Equal([clause.Text, "In 500 cuốn.", "In 500 cuốn, bằng tiếng Việt và tiếng Anh."], said);

        async Task<string> SaidAsync(int version)
        {
            using var reading = province.AsSystem();
            return Of((await reading.Get<PlansDb>().TextAsync(plan, version, new TheSystem(), default))!.Value.Text, clause.Id).Text;
        }
    }

    [Fact]
    public async Task Of_two_approvals_at_once_one_wins_and_the_other_is_told()
    {
        var plan = await SmallAsync();
        var (first, second) = (await ProposeAsync(Mien, plan, "Một"), await ProposeAsync(Khang, plan, "Hai"));
        Assert.Null(await WriteAsync(Mien, first, Reword(await ClauseAsync(plan, "I.1"), "Một")));
        Assert.Null(await WriteAsync(Khang, second, Reword(await ClauseAsync(plan, "I.2"), "Hai")));
        await SubmitAsync(Mien, first);
        await SubmitAsync(Khang, second);

        using var one = province.As(Trieu);
        using var two = province.As(Trieu);
        // Both pages are open on version 1.
        foreach (var scene in new[] { one, two }) { await scene.Get<PlansDb>().Plans.SingleAsync(p => p.Id == plan); }
        Assert.Null(await one.Get<ApproveAdjustment>().RunAsync(first, "1/QĐ-UBND", new(2026, 3, 12), null, default));
        Assert.Equal(Refusal.ChangedMeanwhile, await two.Get<ApproveAdjustment>().RunAsync(second, "2/QĐ-UBND", new(2026, 3, 12), null, default));
        using var after = province.AsSystem();
        Assert.Equal(2, (await after.Get<PlansDb>().Plans.SingleAsync(p => p.Id == plan)).TextVersion);
        Assert.Null(await ApproveAsync(second, "2/QĐ-UBND"));
    }

    [Fact]
    public async Task Refusals_say_why()
    {
        var plan = await SmallAsync();
        var clause = await ClauseAsync(plan, "I.2");
        using (var stranger = province.As(new Somebody("Phạm Dung"))) { Assert.Equal(Refusal.NotAllowed, (await stranger.Get<ProposeAdjustment>().RunAsync(plan, "Vì", null, default)).Refusal); }
        using (var scene = province.As(Mien)) { Assert.Equal("plans.adjust.no_reason", (await scene.Get<ProposeAdjustment>().RunAsync(plan, " ", null, default)).Refusal?.Key); }
        var adjustment = await ProposeAsync(Mien, plan, "Vì");
        Assert.Equal("plans.adjust.nothing", (await SubmitAsync(Mien, adjustment))?.Key);
        Assert.Equal("plans.adjust.same", (await WriteAsync(Mien, adjustment, Reword(clause, clause.Text)))?.Key);
        Assert.Equal("plans.adjust.path_taken", (await WriteAsync(Mien, adjustment, new(ChangeKind.Add, null, clause.Id, "1", "Mới", "", [], 1)))?.Key);
        Assert.Equal("plans.open_part.unknown", (await WriteAsync(Mien, adjustment, new(ChangeKind.Add, null, clause.Id, "3", "Mới", "", [new(null, "Sở Mây", "", null)], 1)))?.Key);
        Assert.Null(await WriteAsync(Mien, adjustment, Reword(clause, "Khác")));
        Assert.Equal("plans.adjust.not_submitted", (await ApproveAsync(adjustment, "1/QĐ-UBND"))?.Key);
        await SubmitAsync(Mien, adjustment);
        Assert.Equal("plans.adjust.no_number", (await ApproveAsync(adjustment, " "))?.Key);
        using (var leader = province.As(Trieu))
        {
            Assert.Equal("plans.adjust.no_refusal_reason", (await leader.Get<RefuseAdjustment>().RunAsync(adjustment, "", default))?.Key);
        }

        using (var leader = province.As(Trieu)) { Assert.Null(await leader.Get<RefuseAdjustment>().RunAsync(adjustment, "Để năm sau", default)); }
        Assert.Equal("plans.adjust.decided", (await ApproveAsync(adjustment, "1/QĐ-UBND"))?.Key);
        Assert.Equal("plans.adjust.decided", (await WriteAsync(Mien, adjustment, Reword(clause, "Lại khác")))?.Key);
    }

    private static ClauseText Of(PlanText text, ClauseId clause) => text.Clauses.Single(c => c.Clause.Id == clause);

    private static GivenChange Reword(Clause clause, string text, params GivenTask[] tasks) => new(ChangeKind.Reword, clause.Id, null, clause.Number, clause.Title, text, tasks, 1);

    private Task<PlanId> ImportAsync(string file) => ImportTextAsync(Repository.Plan(file));

    private Task<PlanId> SmallAsync() => ImportTextAsync(SmallPlan.With("Sở Tài chính", "Sở Ngoại vụ"));

    private async Task<PlanId> ImportTextAsync(string text)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "ke-hoach.txt", default)).Value;
    }

    private async Task RegisterAsync(string name)
    {
        using var scene = province.AsSystem();
        await scene.Get<IOrganisations>().RegisterAsync(NewBody.Named(name), default);
    }

    private async Task<Clause> ClauseAsync(PlanId plan, string path)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Clauses.AsNoTracking().SingleAsync(c => c.Plan == plan && c.Path == path);
    }

    // A clause may have several; the one with helpers has most to keep.
    private async Task<(PlanTaskId Task, string LeadName)> LeadAsync(ClauseId clause)
    {
        using var scene = province.AsSystem();
        var task = await scene.Get<PlansDb>().Tasks.AsNoTracking().Where(t => t.Clause == clause).OrderByDescending(t => t.Coordinators.Count).ThenBy(t => t.Id).FirstAsync();
        return (task.Id, task.LeadName);
    }

    private async Task<AdjustmentId> ProposeAsync(Somebody person, PlanId plan, string reason)
    {
        using var scene = province.As(person);
        return (await scene.Get<ProposeAdjustment>().RunAsync(plan, reason, null, default)).Value;
    }

    private async Task<Refusal?> WriteAsync(Somebody person, AdjustmentId adjustment, GivenChange change)
    {
        using var scene = province.As(person);
        return await scene.Get<WriteChange>().RunAsync(adjustment, change, null, default);
    }

    private async Task<Refusal?> SubmitAsync(Somebody person, AdjustmentId adjustment)
    {
        using var scene = province.As(person);
        return await scene.Get<SubmitAdjustment>().RunAsync(adjustment, default);
    }

    private async Task<Refusal?> ApproveAsync(AdjustmentId adjustment, string number)
    {
        using var scene = province.As(Trieu);
        return await scene.Get<ApproveAdjustment>().RunAsync(adjustment, number, new(2026, 3, 12), null, default);
    }
}
