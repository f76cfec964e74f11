using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Resting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Plans;

/// <summary>Plans share the record of a document they rest on; when it is amended or ends, each live plan gets one review.</summary>
public sealed class RestingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Officer = new("Nguyễn Thị Miên", null, Permissions.RecordBases, Permissions.SeeAllTasks);

    [Theory]
    [InlineData("72/2015/NĐ-CP", "2015-09-07", "72/2015/nd-cp")]
    [InlineData("72/2015/nđ–cp ", null, "72/2015/nd-cp")]
    [InlineData("57-KL/TW", "2023-06-15", "57-kl/tw@2023-06-15")]
    [InlineData("195/KH-UBND", "2022-10-18", "195/kh-ubnd@2022-10-18")]
    [InlineData("2015/KH-UBND", "2022-10-18", "2015/kh-ubnd@2022-10-18")]
    [InlineData("", "2022-10-18", null)]
    [InlineData("Luật Báo chí", "2016-04-05", null)]
    public void A_citation_means_one_document_by_number_symbol_and_date(string citation, string? date, string? key) =>
        Assert.Equal(key, LegalDocument.KeyOf(citation, date is null ? null : DateOnly.ParseExact(date, "O")));

    [Fact]
    public async Task Two_plans_that_cite_one_document_share_its_record_whatever_the_spelling()
    {
        var one = await PlanAsync("Nghị định số 11/2019/NĐ-CP ngày 30/01/2019 của Chính phủ về muối", 2026);
        var two = await PlanAsync("Nghị định số 11/2019/NĐ-CP", 2026);
        var other = await PlanAsync("Nghị định số 12/2019/NĐ-CP ngày 31/01/2019 của Chính phủ về gạo", 2026);
        var document = await DocumentAsync("11/2019/NĐ-CP");
        Assert.Equal(new DateOnly(2019, 1, 30), document.Date);
        using var scene = province.AsSystem();
        var resting = (await scene.Get<PlansDb>().RestingOnAsync(document, default)).ConvertAll(p => p.Id);
        Assert.Equal([one, two], resting.OrderBy(p => p.Value));
        Assert.DoesNotContain(other, resting);
    }

    [Fact]
    public async Task An_expired_basis_raises_one_review_per_live_plan_and_none_for_those_whose_time_is_over()
    {
        var (live, later, over) = (await PlanAsync(Decree("21"), 2026), await PlanAsync(Decree("21"), 2027), await PlanAsync(Decree("21"), 2025));
        var untouched = await PlanAsync(Decree("22"), 2026);
        var document = await DocumentAsync("21/2019/NĐ-CP");
        Assert.Null(await RecordAsync(document, LegalStatus.Expired, new(2026, 7, 1)));
        // The same again, in another window or by somebody else, is told and raises nothing.
        Assert.Equal("plans.legal.known", (await RecordAsync(document, LegalStatus.Expired, new(2026, 7, 1)))?.Key);

        Assert.Equal((1, 1, 0, 0), (await ReviewsAsync(live), await ReviewsAsync(later), await ReviewsAsync(over), await ReviewsAsync(untouched)));
        using var scene = province.AsSystem();
        var task = await (from c in scene.Get<PlansDb>().Clauses
                          join t in scene.Get<PlansDb>().Tasks on c.Id equals t.Clause
                          where c.Plan == live && c.AddedAs == Addition.Review
                          select t).AsNoTracking().SingleAsync();
        Assert.Equal("Rà soát kế hoạch: 21/2019/NĐ-CP hết hiệu lực từ 01/07/2026", task.Title);
        Assert.Equal(new DateOnly(2026, 3, 24), task.Due);
        // Followed as a task, counted in no report.
        var tasks = await scene.Get<IPlans>().TasksAsync(null, default);
        Assert.Equal(tasks.Count(t => t.Plan == live) - 1, (await scene.Get<HaiDang.Insight.Counting.CountFigures>().RunAsync(live, 2026, default))!.Tasks.Count);
    }

    [Fact]
    public async Task Two_people_recording_the_same_change_at_once_raise_one_review()
    {
        var plan = await PlanAsync(Decree("31"), 2026);
        var document = await DocumentAsync("31/2019/NĐ-CP");
        var both = await Task.WhenAll(RecordAsync(document, LegalStatus.Replaced, new(2026, 7, 1)), RecordAsync(document, LegalStatus.Replaced, new(2026, 7, 1)));
        Assert.Single(both, r => r is null);
        Assert.Contains(both.Single(r => r is not null)!.Key, (string[])["plans.legal.known", "kernel.refusal.changed_meanwhile"]);
        Assert.Equal(1, await ReviewsAsync(plan));
        // Amended first, replaced later: two changes, two reviews.
        Assert.Null(await RecordAsync(document, LegalStatus.Amended, new(2026, 5, 1)));
        Assert.Equal(2, await ReviewsAsync(plan));
    }

    [Fact]
    public async Task The_status_of_a_document_follows_the_day()
    {
        await PlanAsync(Decree("41"), 2026);
        var document = await DocumentAsync("41/2019/NĐ-CP");
        Assert.Null(await RecordAsync(document, LegalStatus.Amended, new(2026, 5, 1)));
        Assert.Null(await RecordAsync(document, LegalStatus.Replaced, new(2026, 9, 1)));
        var recorded = await DocumentAsync("41/2019/NĐ-CP");
        Assert.Equal([LegalStatus.InForce, LegalStatus.Amended, LegalStatus.Amended, LegalStatus.Replaced],
            new[] { new DateOnly(2026, 4, 30), new(2026, 5, 1), new(2026, 8, 31), new(2026, 9, 1) }.Select(recorded.StatusOn));
    }

    [Fact]
    public async Task A_change_needs_a_day_a_source_and_what_it_was_changed_by_and_somebody_who_keeps_the_bases()
    {
        await PlanAsync(Decree("51"), 2026);
        var document = await DocumentAsync("51/2019/NĐ-CP");
        using var scene = province.As(Officer);
        var record = scene.Get<RecordChange>();
        Assert.Equal("plans.legal.no_from", (await record.RunAsync(document.Id, LegalStatus.Expired, null, null, "Điều 5", null, default))?.Key);
        Assert.Equal("plans.legal.no_source", (await record.RunAsync(document.Id, LegalStatus.Expired, new(2026, 7, 1), null, " ", null, default))?.Key);
        Assert.Equal("plans.legal.no_by", (await record.RunAsync(document.Id, LegalStatus.Amended, new(2026, 7, 1), null, "Điều 5", null, default))?.Key);
        Assert.Equal("plans.legal.before_issue", (await record.RunAsync(document.Id, LegalStatus.Expired, new(2018, 7, 1), null, "Điều 5", null, default))?.Key);
        using var stranger = province.As(new Somebody("Lê Thu Hà", null, Permissions.Report));
        Assert.Equal("kernel.refusal.not_allowed", (await stranger.Get<RecordChange>().RunAsync(document.Id, LegalStatus.Expired, new(2026, 7, 1), null, "Điều 5", null, default))?.Key);
    }

    [Fact]
    public async Task What_is_known_of_a_document_is_proposed_until_it_is_recorded()
    {
        await PlanAsync("Nghị định số 88/2012/NĐ-CP ngày 23/10/2012 của Chính phủ về hoạt động thông tin, báo chí của báo chí nước ngoài", 2026);
        var document = await DocumentAsync("88/2012/NĐ-CP");
        var known = Assert.Single(KnownChange.Of(document));
        Assert.Equal((LegalStatus.Replaced, new DateOnly(2026, 7, 1), "262/2026/NĐ-CP"), (known.Status, known.From, known.By));
        Assert.Null(await RecordAsync(document, known.Status, known.From));
        Assert.Empty(KnownChange.Of(await DocumentAsync("88/2012/NĐ-CP")));
    }

    private static string Decree(string number) => $"Nghị định số {number}/2019/NĐ-CP ngày 30/01/2019 của Chính phủ về muối";

    private async Task<PlanId> PlanAsync(string basis, int year)
    {
        PlanId plan;
        using (var scene = province.AsSystem())
        {
            var text = SmallPlan.With("Sở Muối", "Sở Tài chính").Replace("năm 2026\n\n", $"năm {year}\n\nCăn cứ {basis};\n\n", StringComparison.Ordinal);
            plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "nho.txt", default)).Value;
        }

        await province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
        return plan;
    }

    private async Task<LegalDocument> DocumentAsync(string citation)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().LegalDocuments.AsNoTracking().SingleAsync(d => d.Citation == citation);
    }

    private async Task<HaiDang.Kernel.Refusal?> RecordAsync(LegalDocument document, LegalStatus status, DateOnly from)
    {
        using var scene = province.As(Officer);
        return await scene.Get<RecordChange>().RunAsync(document.Id, status, from, "1/2026/NĐ-CP", "Điều 5", null, default);
    }

    private async Task<int> ReviewsAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        var db = scene.Get<PlansDb>();
        return await db.Tasks.CountAsync(t => t.Plan == plan && db.Clauses.Any(c => c.Id == t.Clause && c.AddedAs == Addition.Review));
    }
}
