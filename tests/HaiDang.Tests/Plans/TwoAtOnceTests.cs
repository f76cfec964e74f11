using System.Globalization;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Submitting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>Two people on one draft or one task: the second is told what the first changed.</summary>
public sealed class TwoAtOnceTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", Guid.CreateVersion7(), Permissions.Import, Permissions.Submit, Permissions.SeeAllTasks, "organisations.register");
    private static readonly Somebody Nguyet = new("Lâm Ánh Nguyệt", Mien.Office, Permissions.Import, Permissions.Submit, Permissions.SeeAllTasks);

    [Fact]
    public async Task Of_two_who_write_one_draft_the_second_sees_what_the_first_wrote_and_neither_loses_a_word()
    {
        var id = await DraftAsync();
        var seen = await LoadAsync(id);
        var (first, second) = (Clause(seen, "I.1"), Clause(seen, "I.2"));
        Assert.Null(await WriteAsync(Mien, seen, Given(seen, "Quảng bá muối", (first, "Phim 5 phút."), (second, "In 500 cuốn."))));

        var hers = Given(seen, seen.Header.Title, (first, "Phim 3 phút."), (second, second.Text));
        Assert.Equal(Refusal.ChangedMeanwhile, await WriteAsync(Nguyet, seen, hers));
        var now = await LoadAsync(id);
        Assert.Equal(("Vũ Thu Miên", province.Clock.Now), (now.EditedByName, now.EditedAt));
        var typed = new DraftWords(new Dictionary<string, string> { ["Title"] = hers.Title, [DraftWords.TextOf(first.Id)] = "Phim 3 phút.", [DraftWords.TextOf(second.Id)] = second.Text });
        Assert.Equal(
            [
                new("Title", seen.Header.Title, "Quảng bá muối", HersToo: false),
                new(DraftWords.TextOf(first.Id), first.Text, "Phim 5 phút.", HersToo: true),
                new(DraftWords.TextOf(second.Id), second.Text, "In 500 cuốn.", HersToo: false),
            ],
            DraftWords.Meanwhile(DraftWords.Seen(DraftWords.Of(seen).Carried), DraftWords.Of(now), typed));
    }

    [Fact]
    public async Task Whoever_reports_on_a_task_that_moved_meanwhile_reads_who_did_what()
    {
        var task = await TaskAsync();
        var before = await FindAsync(task);
        var seen = TaskSeen.Of(before);
        using (var first = province.As(Reporter("Đinh Quang Lãm", before))) { Assert.Null(await first.Get<ReportProgress>().RunAsync(task, new(40, "Đã mời ba báo.", null, null, null, null, null), before.Version, default)); }
        using (var second = province.As(Reporter("Lê Hoài An", before)))
        {
            Assert.Equal(Refusal.ChangedMeanwhile, await second.Get<ReportProgress>().RunAsync(task, new(20, "Đang mời.", null, null, null, null, null), before.Version, default));
        }

        using var scene = province.AsSystem();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        var lines = seen.Since(await FindAsync(task), scene.Get<Words>());
        Assert.Equal($"Đinh Quang Lãm báo cáo lúc {OfficeClock.Show(province.Clock.Now)}: 0% → 40%: “Đã mời ba báo.”", Assert.Single(lines));
        var form = new FormCollection(new() { ["SeenUpdates"] = "1", ["SeenLead"] = "Sở Thông tin", ["SeenDue"] = "31/10/2026" });
        Assert.Equal(["Chủ trì: Sở Thông tin → Sở Tài chính", "Hạn: 31/10/2026 → –"], TaskSeen.Of(form, await FindAsync(task)).Since(await FindAsync(task), scene.Get<Words>()));
    }

    private static Somebody Reporter(string name, PlanTask task) => new(name, task.Lead.Value, Permissions.Report);

    private static Clause Clause(Plan plan, string path) => plan.Clauses.Single(c => c.Path == path);

    private static GivenDraft Given(Plan plan, string title, params (Clause Clause, string Text)[] clauses) =>
        new(title, plan.Header.Issuer, plan.Header.Symbol, plan.Header.Place, plan.Header.PeriodFrom, plan.Header.PeriodTo, [.. clauses.Select(c => new GivenClause(c.Clause.Id, c.Clause.Title, c.Text))]);

    private async Task<PlanId> DraftAsync()
    {
        using var scene = province.As(Mien);
        var text = SmallPlan.With("Sở Tài chính", "Sở Ngoại vụ").Replace("Số: 7/KH-UBND", "Số:     /KH-UBND", StringComparison.Ordinal);
        return (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "du-thao.txt", default)).Value;
    }

    private async Task<PlanTaskId> TaskAsync()
    {
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.With("Sở Tài chính", "Sở Ngoại vụ")), "ke-hoach.txt", default)).Value;
        return (await scene.Get<PlansDb>().Tasks.FirstAsync(t => t.Plan == plan)).Id;
    }

    private async Task<Plan> LoadAsync(PlanId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Plans.AsNoTracking().Include(p => p.Clauses.OrderBy(c => c.Position)).SingleAsync(p => p.Id == id);
    }

    private async Task<PlanTask> FindAsync(PlanTaskId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Id == id);
    }

    private async Task<Refusal?> WriteAsync(Somebody person, Plan seen, GivenDraft given)
    {
        using var scene = province.As(person);
        return await scene.Get<WriteDraft>().RunAsync(seen.Id, given, null, seen.Version, default);
    }
}
