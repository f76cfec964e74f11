using System.Text;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Obstacles;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>An obstacle (vướng mắc) is raised from a task, routed by the plan's setting, decided, answered and closed.</summary>
public sealed class ObstacleTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Focal = new("Nguyễn Thị Miên", null, Permissions.RouteObstacle, Permissions.DecideObstacle, Permissions.SeeAllTasks);
    private static readonly Somebody Leader = new("Tạ Hải Triều", null, Permissions.DecideObstacle, Permissions.SeeAllTasks);
    private static readonly GivenObstacle Given = new("Chưa có kinh phí thuê dịch tiếng Nhật.", new(2026, 3, 2), "Bố trí 80 triệu đồng.", "Sở Tài chính", new(null, null, null, null, null));

    [Fact]
    public async Task An_obstacle_goes_from_the_task_to_the_focal_body_to_the_leader_and_back_to_the_raiser()
    {
        var task = await TaskAsync("Sở Muối");
        var raiser = Of(task.Lead);
        var id = await RaiseAsync(raiser, task);
        var raised = await FindAsync(id);
        // Raised on Tuesday 10/3: five working days end on Tuesday 17/3.
        Assert.Equal((ObstacleState.Raised, ObstacleDesk.Focal, new DateOnly(2026, 3, 17)), (raised.State, raised.Desk, raised.Due));
        Assert.Equal(("Sở Muối", "Lê Thu Hà"), (raised.BodyName, raised.RaisedByName));

        province.Clock.Now = new(2026, 3, 16, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(4, raised.DaysOpen(new(2026, 3, 16)));
        Assert.Null(await As(Focal, h => h.RouteAsync(id, "Đề nghị duyệt từ nguồn dự phòng.", new(2026, 3, 20), raised.Version, default)));
        Assert.Null(await As(Leader, h => h.DecideAsync(id, new("Đồng ý cấp 60 triệu.", "Tạ Hải Triều", new(2026, 3, 16), "12/UBND-VX"), null, default)));
        Assert.Null(await As(Focal, h => h.AnswerAsync(id, "Đơn vị lập dự toán 60 triệu.", null, default)));
        var answered = await FindAsync(id);
        Assert.Equal((ObstacleState.Answered, ObstacleDesk.Raiser, "Đồng ý cấp 60 triệu."), (answered.State, answered.Desk, answered.Decision?.Text));
        Assert.Null(await As(raiser, h => h.CloseAsync(id, "", null, default)));

        var closed = await FindAsync(id);
        Assert.Equal([ObstacleState.Raised, ObstacleState.Routed, ObstacleState.Decided, ObstacleState.Answered, ObstacleState.Closed], closed.Steps.Select(s => s.State));
        Assert.Equal(["Lê Thu Hà", "Nguyễn Thị Miên", "Tạ Hải Triều", "Nguyễn Thị Miên", "Lê Thu Hà"], closed.Steps.Select(s => s.PersonName));
        Assert.Equal(4, closed.DaysOpen(new(2026, 6, 1)));
    }

    [Fact]
    public async Task A_plan_may_send_its_obstacles_straight_to_the_leaders()
    {
        var task = await TaskAsync("Sở Gạo");
        using (var scene = province.As(Focal))
        {
            Assert.Null(await scene.Get<SetObstacleRoute>().RunAsync(task.Plan, ObstacleDesk.Leader, 3, null, default));
            // Somebody who still saw the plan without a setting is told.
            Assert.Equal("kernel.refusal.changed_meanwhile", (await scene.Get<SetObstacleRoute>().RunAsync(task.Plan, ObstacleDesk.Focal, 5, null, default))?.Key);
            Assert.Equal("plans.obstacle.days_range", (await scene.Get<SetObstacleRoute>().RunAsync(task.Plan, ObstacleDesk.Focal, 0, null, default))?.Key);
        }

        var obstacle = await FindAsync(await RaiseAsync(Of(task.Lead), task));
        Assert.Equal((ObstacleState.Routed, ObstacleDesk.Leader, new DateOnly(2026, 3, 13)), (obstacle.State, obstacle.Desk, obstacle.Due));
    }

    [Fact]
    public async Task Two_people_deciding_at_once_record_one_decision_and_the_second_sees_it()
    {
        var task = await TaskAsync("Sở Nắng");
        var id = await RaiseAsync(Of(task.Lead), task);
        var version = (await FindAsync(id)).Version;
        var (first, second) = (new ObstacleDecision("Cho lùi hạn.", "Tạ Hải Triều", new(2026, 3, 10), null), new ObstacleDecision("Không lùi hạn.", "Phan Khuê", new(2026, 3, 10), null));
        var both = await Task.WhenAll(As(Leader, h => h.DecideAsync(id, first, version, default)), As(Focal, h => h.DecideAsync(id, second, version, default)));
        var refused = Assert.Single(both, r => r is not null)!;
        var kept = (await FindAsync(id)).Decision!;
        Assert.Equal("plans.obstacle.already_decided", refused.Key);
        Assert.Equal([kept.By, "10/03/2026", kept.Text], refused.Args);
        // Also without a race: the page was opened before the other decided.
        Assert.Equal("plans.obstacle.already_decided", (await As(Leader, h => h.DecideAsync(id, first, version, default)))?.Key);
        Assert.Equal("plans.obstacle.already_decided", (await As(Focal, h => h.RouteAsync(id, "", new(2026, 3, 20), null, default)))?.Key);
    }

    [Fact]
    public async Task Only_those_who_do_the_task_raise_and_what_they_leave_out_is_asked_for()
    {
        var task = await TaskAsync("Sở Mưa");
        var raiser = Of(task.Lead);
        Assert.Equal("plans.obstacle.not_yours", (await TryAsync(Of(new(Guid.NewGuid())), task, Given)).Refusal?.Key);
        Assert.Equal("kernel.refusal.not_allowed", (await TryAsync(Leader, task, Given)).Refusal?.Key);
        Assert.Equal("plans.obstacle.no_what", (await TryAsync(raiser, task, Given with { What = "" })).Refusal?.Key);
        Assert.Equal("plans.obstacle.no_asked", (await TryAsync(raiser, task, Given with { Asked = "" })).Refusal?.Key);
        Assert.Equal("plans.obstacle.since_future", (await TryAsync(raiser, task, Given with { Since = new(2026, 3, 11) })).Refusal?.Key);
        // A body that helps raises too, and pressing twice raises once.
        var helper = Of(task.Coordinators.Single().Body!.Value);
        Assert.Equal(await RaiseAsync(helper, task), await RaiseAsync(helper, task));
    }

    [Fact]
    public async Task A_step_out_of_turn_is_refused_and_so_is_a_decision_without_words()
    {
        var task = await TaskAsync("Sở Gió");
        var raiser = Of(task.Lead);
        var id = await RaiseAsync(raiser, task);
        Assert.Equal("plans.obstacle.moved.Raised", (await As(raiser, h => h.CloseAsync(id, "", null, default)))?.Key);
        Assert.Equal("plans.obstacle.moved.Raised", (await As(Focal, h => h.AnswerAsync(id, "Xong", null, default)))?.Key);
        Assert.Equal("kernel.refusal.not_allowed", (await As(raiser, h => h.DecideAsync(id, new("Tự cho phép", "Lê Thu Hà", new(2026, 3, 10), null), null, default)))?.Key);
        Assert.Equal("plans.obstacle.no_decision", (await As(Leader, h => h.DecideAsync(id, new("", "Tạ Hải Triều", new(2026, 3, 10), null), null, default)))?.Key);
        Assert.Equal("plans.obstacle.no_decider", (await As(Leader, h => h.DecideAsync(id, new("Đồng ý", "", new(2026, 3, 10), null), null, default)))?.Key);
        Assert.Equal("plans.obstacle.due_past", (await As(Focal, h => h.RouteAsync(id, "", new(2026, 3, 9), null, default)))?.Key);
        Assert.Equal("kernel.refusal.not_found", (await As(Of(new(Guid.NewGuid())), h => h.CloseAsync(id, "", null, default)))?.Key);
    }

    [Fact]
    public async Task The_morning_pages_are_told_what_is_open_where_it_lies_and_whether_it_is_late()
    {
        var task = await TaskAsync("Sở Sóng");
        var id = await RaiseAsync(Of(task.Lead), task);
        province.Clock.Now = new(2026, 3, 18, 2, 0, 0, TimeSpan.Zero);
        using var focal = province.As(Focal);
        var told = Assert.Single(await focal.Get<IPlans>().ObstaclesAsync(default), o => o.Id == id);
        Assert.Equal(("raised", "focal", 6, true), (told.State, told.Desk, told.DaysOpen, told.IsLate));
        using var stranger = province.As(Of(new(Guid.NewGuid())));
        Assert.Empty(await stranger.Get<IPlans>().ObstaclesAsync(default));
    }

    private static Somebody Of(BodyId body) => new("Lê Thu Hà", body.Value, Permissions.Report);

    private async Task<Refusal?> As(Somebody who, Func<HandleObstacle, Task<Refusal?>> act)
    {
        using var scene = province.As(who);
        return await act(scene.Get<HandleObstacle>());
    }

    private async Task<Outcome<ObstacleId>> TryAsync(Somebody who, PlanTask task, GivenObstacle given)
    {
        using var scene = province.As(who);
        return await scene.Get<RaiseObstacle>().RunAsync(task.Id, given, default);
    }

    private async Task<ObstacleId> RaiseAsync(Somebody who, PlanTask task)
    {
        var outcome = await TryAsync(who, task, Given);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    private async Task<Obstacle> FindAsync(ObstacleId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Obstacles.AsNoTracking().SingleAsync(o => o.Id == id);
    }

    private async Task<PlanTask> TaskAsync(string lead)
    {
        province.Clock.Now = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.With(lead, "Sở Tài chính")), "nho.txt", default)).Value;
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Plan == plan && t.Clause != default && t.LeadName == lead);
    }
}
