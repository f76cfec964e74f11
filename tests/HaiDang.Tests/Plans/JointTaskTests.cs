using System.IO.Compression;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Kernel.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Plans;

/// <summary>Tasks shared with the centre as one list, requests that are answered, and the month of all bodies.</summary>
public sealed class JointTaskTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Officer = new("Nguyễn Thị Miên", null, Permissions.SeeAllTasks);

    [Fact]
    public async Task Tasks_shared_with_a_ministry_are_one_list_and_go_out_as_csv_and_xlsx()
    {
        using (var scene = province.AsSystem()) { await scene.Get<IOrganisations>().RegisterAsync(new("Bộ Văn hóa, Thể thao và Du lịch", null, ["Bộ VHTTDL"], "state", "centre-gov"), default); }
        var joint = await PlanAsync("Sở Muối", "Bộ VHTTDL, Sở Tài chính");
        var own = await PlanAsync("Sở Gạo", "Sở Tài chính");
        using var officer = province.As(Officer);
        var csv = Assert.IsType<FileContentHttpResult>(await BoardExport.SendCsvAsync(Asked("?with=centre"), officer.Get<PlansDb>(), officer.Get<IOrganisations>(), Officer, officer.Get<OfficeClock>(), officer.Get<Words>(), default));
        var text = Encoding.UTF8.GetString(csv.FileContents.Span);
        Assert.Contains("Sở Muối", text, StringComparison.Ordinal);
        Assert.Contains("Bộ VHTTDL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sở Gạo", text, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFKế hoạch,", text, StringComparison.Ordinal);

        var all = Assert.IsType<FileContentHttpResult>(await BoardExport.SendXlsxAsync(Asked(""), officer.Get<PlansDb>(), officer.Get<IOrganisations>(), Officer, officer.Get<OfficeClock>(), officer.Get<Words>(), default));
        using var zip = new ZipArchive(new MemoryStream(all.FileContents.ToArray()));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync();
        Assert.Contains("Sở Muối", sheet, StringComparison.Ordinal);
        Assert.Contains("Sở Gạo", sheet, StringComparison.Ordinal);
        Assert.NotEqual(joint, own);
    }

    [Fact]
    public async Task A_body_exports_its_own_tasks_only()
    {
        await PlanAsync("Sở Nắng", "Sở Tài chính");
        var task = await TaskAsync(await PlanAsync("Sở Mưa", "Sở Tài chính"), "Sở Mưa");
        var unit = new Somebody("Lê Thu Hà", task.Lead.Value);
        using var scene = province.As(unit);
        var csv = Assert.IsType<FileContentHttpResult>(await BoardExport.SendCsvAsync(Asked(""), scene.Get<PlansDb>(), scene.Get<IOrganisations>(), unit, scene.Get<OfficeClock>(), scene.Get<Words>(), default));
        var text = Encoding.UTF8.GetString(csv.FileContents.Span);
        Assert.Contains("Sở Mưa", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sở Nắng", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requested_body_answers_and_only_that_body()
    {
        var plan = await PlanAsync("Sở Gió", "Sở Tài chính");
        var request = await TaskAsync(plan, "Ban Tuyên giáo Tỉnh ủy");
        Assert.True(request.IsRequest);
        var asked = new Somebody("Phan Tuyên", request.Lead.Value, Permissions.Report);
        using var scene = province.As(asked);
        var answer = scene.Get<AnswerRequest>();
        Assert.Equal("plans.reply.no_reason", (await answer.RunAsync(request.Id, Commitment.Declined, " ", null, null, default))?.Key);
        Assert.Equal("plans.reply.not_own_plan", (await answer.RunAsync(request.Id, Commitment.Accepted, "", null, plan, default))?.Key);
        Assert.Null(await answer.RunAsync(request.Id, Commitment.InPart, "Định hướng quý II.", new(2026, 6, 30), null, default));
        using var other = province.As(new Somebody("Lê Thu Hà", Guid.NewGuid(), Permissions.Report));
        Assert.Equal("plans.reply.not_asked", (await other.Get<AnswerRequest>().RunAsync(request.Id, Commitment.Accepted, "", null, null, default))?.Key);

        var reply = Assert.Single((await TaskAsync(plan, "Ban Tuyên giáo Tỉnh ủy")).Replies);
        Assert.Equal(("Phan Tuyên", Commitment.InPart, (DateOnly?)new DateOnly(2026, 6, 30)), (reply.PersonName, reply.Commitment, reply.Until));
        var order = await TaskAsync(plan, "Sở Gió");
        using var lead = province.As(new Somebody("Lê Thu Hà", order.Lead.Value, Permissions.Report));
        Assert.Equal("plans.reply.is_order", (await lead.Get<AnswerRequest>().RunAsync(order.Id, Commitment.Accepted, "", null, null, default))?.Key);
    }

    [Theory]
    [InlineData("Phối hợp với Bộ Thông tin và Truyền thông triển khai các nội dung", true)]
    [InlineData("Phối hợp Cục Thông tin đối ngoại – Bộ Thông tin và Truyền thông quảng bá hình ảnh tỉnh", true)]
    [InlineData("Chủ trì, phối hợp với các bộ, ngành Trung ương", true)]
    [InlineData("Phối hợp với Bộ đội Biên phòng tỉnh", false)]
    [InlineData("Phối hợp với Bộ Chỉ huy Quân sự tỉnh", false)]
    [InlineData("Phối hợp với Sở Du lịch", false)]
    public void A_heading_says_whether_its_work_is_shared_with_the_centre(string title, bool isShared) => Assert.Equal(isShared, JointTasks.IsWithCentre(title));

    [Fact]
    public async Task What_stands_under_a_heading_shared_with_a_ministry_is_found_in_the_real_plan()
    {
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(System.Text.Encoding.UTF8.GetBytes(Repository.Plan("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt")), "s1.txt", default)).Value;
        var db = scene.Get<PlansDb>();
        var joint = await new BoardFilter(null, null, null, null, BoardFilter.Central).Narrow(db.Tasks.Where(t => t.Plan == plan), db.Clauses, await JointTasks.CentreAsync(db, scene.Get<IOrganisations>(), default))
            .Join(db.Clauses, t => t.Clause, c => c.Id, (t, c) => c.Path).ToListAsync();
        Assert.NotEmpty(joint);
        Assert.All(joint, path => Assert.StartsWith("II.1.", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_month_shows_tasks_of_all_bodies_with_owner_and_stream_and_the_interim_date()
    {
        var plan = await PlanAsync("Sở Sóng", "Sở Tài chính");
        using (var system = province.AsSystem())
        {
            system.Get<PlansDb>().Add(new InterimDate { Plan = plan, Year = 2026, Day = new(2026, 3, 12), ByName = "Nguyễn Thị Miên", At = province.Clock.Now });
            await system.Get<PlansDb>().SaveChangesAsync();
        }

        using var scene = province.As(Officer);
        var items = await new MonthItems(scene.Get<PlansDb>(), [], scene.Get<IOrganisations>(), Officer, scene.Get<OfficeClock>(), scene.Get<Words>()).OfAsync(new(2026, 3, 1), null, null, 6, default);
        var task = Assert.Single(items.Items, i => i.Text.StartsWith("Sở Sóng: I.1 ", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2026, 3, 14), "Giới thiệu muối biển ở nước ngoài"), (task.Day, task.Stream));
        Assert.Contains(items.Items, i => i is { State: "interim", Day: { Month: 3, Day: 12 } });
        await PlanAsync("Sở Gió", "Sở Tài chính");
        var few = await new MonthItems(scene.Get<PlansDb>(), [], scene.Get<IOrganisations>(), Officer, scene.Get<OfficeClock>(), scene.Get<Words>()).OfAsync(new(2026, 3, 1), null, null, 1, default);
        var due = await scene.Get<PlansDb>().Tasks.CountAsync(t => t.Due == new DateOnly(2026, 3, 14) && scene.Get<PlansDb>().Plans.Any(p => p.Id == t.Plan && p.State == PlanState.Issued));
        Assert.InRange(due, 2, int.MaxValue);
        Assert.Single(few.Items, i => i.Day == new DateOnly(2026, 3, 14) && i.Href.StartsWith("/tasks/", StringComparison.Ordinal));
        Assert.Equal(due - 1, few.Beyond[new(2026, 3, 14)]);
        var heading = await scene.Get<PlansDb>().Clauses.Where(c => c.Plan == plan && c.Path == "II.1").Select(c => c.Id).SingleAsync();
        Assert.Empty((await new MonthItems(scene.Get<PlansDb>(), [], scene.Get<IOrganisations>(), Officer, scene.Get<OfficeClock>(), scene.Get<Words>()).OfAsync(new(2026, 3, 1), null, heading.Value.ToString(), 6, default)).Items);
    }

    private static HttpRequest Asked(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(query);
        return http.Request;
    }

    private async Task<PlanId> PlanAsync(string lead, string helpers)
    {
        using var scene = province.AsSystem();
        var text = SmallPlan.With(lead, helpers).Replace("2. In sách ảnh", "- Thời hạn: trước ngày 15/3/2026.\n\n2. In sách ảnh", StringComparison.Ordinal)
            .Replace("bố trí kinh phí.", "bố trí kinh phí.\n\n2. Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng nội dung tuyên truyền.", StringComparison.Ordinal)
            .Replace("TM. ỦY", "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY", StringComparison.Ordinal);
        return (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "nho.txt", default)).Value;
    }

    private async Task<PlanTask> TaskAsync(PlanId plan, string lead)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().FirstAsync(t => t.Plan == plan && t.LeadName == lead);
    }
}
