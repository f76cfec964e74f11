using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Succeeding;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Succeeding;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>Bodies change by law while plans run: open work passes on, done work keeps its name, nothing is lost or counted twice.</summary>
public sealed class SuccessionTests(Province province) : IClassFixture<Province>
{
    private const string Basis = "Nghị quyết 12/NQ-HĐND ngày 28/02/2026";

    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task After_a_merger_open_tasks_have_the_heir_and_done_ones_the_old_name()
    {
        var (old, heir) = (await BodyAsync("Sở Muối"), await BodyAsync("Sở Muối và Hải sản"));
        var done = await TaskAsync("Sở Muối", "Sở Y tế");
        var open = await TaskAsync("Sở Muối", "Sở Y tế");
        var helped = await TaskAsync("Sở Y tế", "Sở Muối");
        using (var lead = province.AsSystem())
        {
            Assert.Null(await lead.Get<ReportProgress>().RunAsync(done.Id, new(100, "Xong", "Biên bản", "https://bienbac.example/bb", null, null, null), null, default));
        }

        var before = await TotalsAsync();
        var preview = await PreviewAsync(old, new(SuccessionKind.Merge, Day, Basis, null, [new("Sở Muối và Hải sản", [])]));
        Assert.Equal([("Sở Muối và Hải sản", 1)], preview.Passing);
        Assert.Equal((0, 1), (preview.Waiting, preview.Untouched));
        await RecordAsync(old, new(SuccessionKind.Merge, Day, Basis, null, [new("Sở Muối và Hải sản", [])]));

        Assert.Equal(before, await TotalsAsync());
        Assert.Equal((old, "Sở Muối"), await LeadAsync(done));
        Assert.Equal((heir, "Sở Muối và Hải sản"), await LeadAsync(open));
        var handover = Assert.Single((await LoadAsync(open)).Handovers);
        Assert.Equal((old, "Sở Muối", Day, Basis), (handover.From, handover.FromName, handover.On, handover.Basis));
        Assert.Equal("Sở Muối và Hải sản", Assert.Single((await LoadAsync(helped)).Coordinators).Name);
        using var scene = province.AsSystem();
        Assert.False((await scene.Get<IOrganisations>().FindAsync(old, default))!.IsActive);
    }

    [Fact]
    public async Task Two_leads_of_one_clause_that_become_one_body_keep_both_tasks()
    {
        var (salt, fish) = (await BodyAsync("Sở Diêm nghiệp"), await BodyAsync("Sở Thủy sản"));
        await BodyAsync("Sở Kinh tế biển");
        var plan = (await TaskAsync("Sở Diêm nghiệp; Sở Thủy sản", "Sở Y tế")).Plan;
        GivenChange change = new(SuccessionKind.Merge, Day, Basis, null, [new("Sở Kinh tế biển", [])]);
        await RecordAsync(salt, change);
        await RecordAsync(fish, change);

        using var scene = province.AsSystem();
        var tasks = await scene.Get<PlansDb>().Tasks.Where(t => t.Plan == plan).ToListAsync();
        Assert.Equal(["Sở Kinh tế biển", "Sở Kinh tế biển"], tasks.Select(t => t.LeadName));
        Assert.Equal([null, "Sở Thủy sản"], tasks.Select(t => t.Scope).Order());
    }

    [Fact]
    public async Task The_field_of_the_task_decides_between_the_heirs_of_a_divided_body()
    {
        var old = await BodyAsync("Sở Thông tin và Bưu chính");
        await BodyAsync("Sở Văn hóa biển");
        await BodyAsync("Sở Công nghệ biển");
        var news = await TaskAsync("Sở Thông tin và Bưu chính", "Sở Y tế", "Gặp gỡ báo chí nước ngoài");
        var cables = await TaskAsync("Sở Thông tin và Bưu chính", "Sở Y tế", "Kéo cáp viễn thông ra đảo");
        var both = await TaskAsync("Sở Thông tin và Bưu chính", "Sở Y tế", "Báo chí và viễn thông cùng ra khơi");
        var neither = await TaskAsync("Sở Thông tin và Bưu chính", "Sở Y tế", "Dọn bãi biển");

        await RecordAsync(old, new(SuccessionKind.Split, Day, Basis, null, [new("Sở Văn hóa biển", ["báo chí"]), new("Sở Công nghệ biển", ["viễn thông"])]));

        Assert.Equal("Sở Văn hóa biển", (await LeadAsync(news)).Name);
        Assert.Equal("Sở Công nghệ biển", (await LeadAsync(cables)).Name);
        foreach (var asked in new[] { both, neither })
        {
            var loaded = await LoadAsync(asked);
            Assert.Equal("Sở Thông tin và Bưu chính", loaded.LeadName);
            Assert.Equal(["Sở Văn hóa biển", "Sở Công nghệ biển"], loaded.AwaitsHeir!.Candidates.Select(c => c.Name));
        }

        using var scene = province.AsSystem();
        var chosen = (await scene.Get<IOrganisations>().RecogniseAsync("Sở Văn hóa biển", default))!.Id;
        Assert.Null(await scene.Get<ChooseHeir>().RunAsync([neither.Id], chosen, default));
        var given = await LoadAsync(neither);
        Assert.Null(given.AwaitsHeir);
        Assert.Equal(("Sở Văn hóa biển", Basis), (given.LeadName, given.Handovers[0].Basis));
        Assert.NotNull(given.Handovers[0].ChosenBy);
    }

    [Fact]
    public async Task A_change_of_tomorrow_moves_nothing_today()
    {
        var old = await BodyAsync("Sở Đèn biển");
        await BodyAsync("Sở Hàng hải");
        var task = await TaskAsync("Sở Đèn biển", "Sở Y tế");
        var tomorrow = new DateOnly(2026, 3, 11);
        await RecordAsync(old, new(SuccessionKind.Rename, tomorrow, Basis, "Sở Hải đăng", []));
        Assert.Equal("Sở Đèn biển", (await LeadAsync(task)).Name);

        // 17:00 UTC is midnight in Viet Nam.
        var now = province.Clock.Now;
        province.Clock.Now = new(2026, 3, 10, 17, 0, 0, TimeSpan.Zero);
        await DrainAsync();
        province.Clock.Now = now;

        Assert.Equal((old, "Sở Hải đăng"), await LeadAsync(task));
        using var scene = province.AsSystem();
        Assert.Equal("Sở Hải đăng", (await scene.Get<IOrganisations>().RecogniseAsync("Sở Đèn biển", default))!.Name);
    }

    [Fact]
    public async Task What_is_not_handed_over_stays()
    {
        var old = await BodyAsync("Sở Lễ hội");
        await BodyAsync("Trung tâm Thuyền thúng");
        var boats = await TaskAsync("Sở Lễ hội", "Sở Y tế", "Đua thuyền thúng");
        var lanterns = await TaskAsync("Sở Lễ hội", "Sở Y tế", "Thả đèn hoa đăng");
        await RecordAsync(old, new(SuccessionKind.Transfer, Day, Basis, null, [new("Trung tâm Thuyền thúng", ["thuyền thúng"])]));

        Assert.Equal("Trung tâm Thuyền thúng", (await LeadAsync(boats)).Name);
        var kept = await LoadAsync(lanterns);
        Assert.Equal(("Sở Lễ hội", 0, true), (kept.LeadName, kept.Handovers.Count, kept.AwaitsHeir is null));
    }

    [Fact]
    public async Task A_plan_that_comes_in_later_names_the_old_body_and_is_led_by_the_heir_of_its_heir()
    {
        var (first, second) = (await BodyAsync("Ban Hải đảo"), await BodyAsync("Sở Hải đảo"));
        await BodyAsync("Sở Biển và Hải đảo");
        await RecordAsync(second, new(SuccessionKind.Merge, Day, Basis, null, [new("Sở Biển và Hải đảo", [])]));
        await RecordAsync(first, new(SuccessionKind.Merge, new(2026, 2, 1), Basis, null, [new("Sở Hải đảo", [])]));
        var task = await TaskAsync("Ban Hải đảo", "Sở Y tế");
        await DrainAsync();

        Assert.Equal("Sở Biển và Hải đảo", (await LeadAsync(task)).Name);
        Assert.Equal(["Ban Hải đảo", "Sở Hải đảo"], (await LoadAsync(task)).Handovers.Select(h => h.FromName));
    }

    [Fact]
    public async Task A_change_without_basis_day_or_known_heir_is_refused()
    {
        var old = await BodyAsync("Sở Rong biển");
        GivenChange change = new(SuccessionKind.Merge, Day, Basis, null, [new("Sở Chưa ai biết", [])]);
        Assert.Equal("organisations.change.unknown_heir", await RefusalAsync(old, change));
        Assert.Equal("organisations.change.no_basis", await RefusalAsync(old, change with { Basis = " " }));
        Assert.Equal("organisations.change.no_day", await RefusalAsync(old, change with { On = null }));
        Assert.Equal("organisations.change.one_heir", await RefusalAsync(old, change with { Heirs = [] }));
        Assert.Equal("organisations.change.own_heir", await RefusalAsync(old, change with { Heirs = [new("Sở Rong biển", [])] }));
        await BodyAsync("Sở Tảo biển");
        Assert.Equal("organisations.change.two_heirs", await RefusalAsync(old, change with { Kind = SuccessionKind.Split, Heirs = [new("Sở Tảo biển", ["tảo"])] }));
        Assert.Equal("organisations.change.transfer_fields", await RefusalAsync(old, change with { Kind = SuccessionKind.Transfer, Heirs = [new("Sở Tảo biển", [])] }));
        Assert.Equal("organisations.register.known", await RefusalAsync(old, change with { Kind = SuccessionKind.Rename, NewName = "Sở Tảo biển" }));
    }

    private async Task<string?> RefusalAsync(BodyId body, GivenChange change)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<RecordSuccession>().RunAsync(body, change, default)).Refusal?.Key;
    }

    private async Task<BodyId> BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(NewBody.Named(name), default)).Value;
    }

    private async Task<PlanTask> TaskAsync(string lead, string helpers, string title = "Giới thiệu muối biển ở nước ngoài")
    {
        using var scene = province.AsSystem();
        var text = SmallPlan.With(lead, helpers).Replace("Giới thiệu muối biển ở nước ngoài", title, StringComparison.Ordinal);
        var plan = await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "nho.txt", default);
        Assert.Null(plan.Refusal);
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().Where(t => t.Plan == plan.Value).OrderBy(t => t.Id).FirstAsync();
    }

    private async Task<SuccessionEffect> PreviewAsync(BodyId body, GivenChange change)
    {
        using var scene = province.AsSystem();
        var proposed = await scene.Get<RecordSuccession>().ProposeAsync(body, change, default);
        return await scene.Get<IInherit>().PreviewAsync(proposed.Value!.Fact(), default);
    }

    private async Task RecordAsync(BodyId body, GivenChange change)
    {
        using (var scene = province.AsSystem())
        {
            Assert.Null((await scene.Get<RecordSuccession>().RunAsync(body, change, default)).Refusal);
        }

        await DrainAsync();
    }

    private async Task DrainAsync()
    {
        using var scene = province.AsSystem();
        await scene.Get<AnnouncementDispatcher>().DrainAsync();
    }

    private async Task<PlanTask> LoadAsync(PlanTask task)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Id == task.Id);
    }

    private async Task<(BodyId Body, string Name)> LeadAsync(PlanTask task) => await LoadAsync(task) is var loaded ? (loaded.Lead, loaded.LeadName) : default;

    private async Task<string> TotalsAsync()
    {
        using var scene = province.AsSystem();
        var tasks = await scene.Get<PlansDb>().Tasks.AsNoTracking().ToListAsync();
        return $"{tasks.Count} tasks, {tasks.Count(t => t.State == TaskState.Done)} done, {tasks.Sum(t => t.Coordinators.Count)} helpers, {tasks.Sum(t => t.Percent)} %";
    }
}
