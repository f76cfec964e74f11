using System.Text;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

public sealed class CoordinationTests(Province province) : IClassFixture<Province>
{
    private static readonly GivenProof Nothing = new(null, null, null, null, null);

    [Fact]
    public async Task A_coordinator_contributes_and_the_lead_sees_who_what_and_when()
    {
        var task = await TaskAsync();
        var helper = task.Coordinators.First(c => c.Body is not null);
        using var scene = province.As(Of(helper.Body!.Value));

        Assert.Null(await scene.Get<Contribute>().RunAsync(task.Id, " Đã cấp số liệu ", Nothing with { Link = "https://bienbac.example/so-lieu" }, default));

        var contribution = Assert.Single((await LoadAsync(task.Id)).Contributions);
        Assert.Equal((helper.Body.Value, "Lê Thu Hà", "Đã cấp số liệu", province.Clock.Now), (contribution.Body, contribution.PersonName, contribution.Note, contribution.At));
        Assert.NotEmpty(contribution.BodyName);
        Assert.Equal("https://bienbac.example/so-lieu", Assert.Single(contribution.Evidence).Url);
    }

    [Fact]
    public async Task Only_a_coordinator_contributes_and_never_nothing()
    {
        var task = await TaskAsync();
        using var lead = province.As(Of(task.Lead));
        Assert.Equal("plans.contribute.not_coordinator", (await lead.Get<Contribute>().RunAsync(task.Id, "Đã làm", Nothing, default))?.Key);
        using var helper = province.As(Of(task.Coordinators.First(c => c.Body is not null).Body!.Value));
        Assert.Equal("plans.contribute.empty", (await helper.Get<Contribute>().RunAsync(task.Id, "  ", Nothing, default))?.Key);
        Assert.Equal("plans.report.bad_link", (await helper.Get<Contribute>().RunAsync(task.Id, "Đã làm", Nothing with { Link = "javascript:alert(1)" }, default))?.Key);
    }

    [Fact]
    public async Task A_coordinator_does_not_say_how_far_the_task_is()
    {
        var task = await TaskAsync();
        using var helper = province.As(Of(task.Coordinators.First(c => c.Body is not null).Body!.Value));
        var refused = await helper.Get<ReportProgress>().RunAsync(task.Id, new(50, "", null, null, null, null, null), null, default);
        Assert.Equal("plans.report.lead_reports", refused?.Key);
    }

    [Fact]
    public async Task The_lead_asks_and_a_coordinator_owes_an_answer_until_it_contributes()
    {
        var task = await TaskAsync();
        var helper = task.Coordinators.First(c => c.Body is not null).Body!.Value;
        using var lead = province.As(Of(task.Lead));
        using var other = province.As(Of(helper));
        Assert.Equal("plans.ask.not_lead", (await other.Get<AskForInput>().RunAsync(task.Id, "Xin số liệu", null, default))?.Key);
        Assert.Equal("plans.ask.empty", (await lead.Get<AskForInput>().RunAsync(task.Id, " ", null, default))?.Key);
        Assert.Null(await lead.Get<AskForInput>().RunAsync(task.Id, "Xin số liệu quý I", new(2026, 4, 10), default));
        Assert.Equal("Xin số liệu quý I", (await LoadAsync(task.Id)).Awaits(helper)?.Text);

        province.Clock.Now += TimeSpan.FromHours(1);
        using var later = province.As(Of(helper));
        Assert.Null(await later.Get<Contribute>().RunAsync(task.Id, "Số liệu quý I: 12 đoàn", Nothing, default));
        Assert.Null((await LoadAsync(task.Id)).Awaits(helper));
    }

    [Fact]
    public async Task An_open_part_waits_until_a_person_names_bodies_of_the_register()
    {
        var task = await TaskAsync("các cơ quan liên quan");
        var open = task.Coordinators.Single(c => c.Body is null);
        using var stranger = province.As(Of(new(Guid.NewGuid())));
        Assert.Equal("kernel.refusal.not_allowed", (await stranger.Get<NameOpenPart>().RunAsync(task.Id, open.Key, ["Sở Y tế"], default))?.Key);
        using var lead = province.As(Of(task.Lead));
        var name = lead.Get<NameOpenPart>();
        Assert.Equal("plans.open_part.unknown", (await name.RunAsync(task.Id, open.Key, ["Sở Mây Gió"], default))?.Key);
        Assert.Equal("plans.open_part.nobody", (await name.RunAsync(task.Id, open.Key, [task.LeadName], default))?.Key);

        Assert.Null(await name.RunAsync(task.Id, open.Key, ["so van hoa", "Sở Văn hóa"], default));

        var named = Assert.Single((await LoadAsync(task.Id)).Coordinators, c => c.NamedBy is not null);
        Assert.Equal(("Sở Văn hóa", "Lê Thu Hà"), (named.Name, named.NamedBy));
        Assert.DoesNotContain((await LoadAsync(task.Id)).Coordinators, c => c.Body is null);
    }

    private static Somebody Of(BodyId body) => new("Lê Thu Hà", body.Value, Permissions.Report);

    private async Task<PlanTask> LoadAsync(PlanTaskId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Id == id);
    }

    // Each test has a plan of its own, with one task that one body leads and others help.
    private async Task<PlanTask> TaskAsync(string helpers = "Sở Tài chính, Sở Ngoại vụ")
    {
        using var scene = province.AsSystem();
        await scene.Get<IOrganisations>().RegisterAsync(new("Sở Văn hóa", null, [], "state", "province"), default);
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.With("Sở Công Thương", helpers)), "nho.txt", default)).Value;
        var id = Assert.Single(await scene.Get<IPlans>().TasksAsync(null, default), t => t.Plan == plan).Id;
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Id == id);
    }
}
