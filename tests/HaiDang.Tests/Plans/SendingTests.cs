using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Plans;

/// <summary>An issued plan goes to its recipients with the right purpose, and each proves receipt.</summary>
public sealed class SendingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Clerk = new("Đỗ Thị Nhàn", null, Permissions.Send, Permissions.SeeAllTasks);
    private static readonly GivenProof Receipt = new(null, null, "phieu-gui.pdf", "application/pdf", [1, 2, 3]);
    private static readonly GivenProof Nothing = new(null, null, null, null, null);

    [Fact]
    public async Task Lines_become_bodies_with_their_purpose_and_assigned_bodies_are_exactly_those_with_work()
    {
        await BodyAsync("Sở Ngoại vụ");
        await BodyAsync("Ban Tuyên giáo Tỉnh ủy");
        await BodyAsync("Báo Biển Bạc");
        await BodyAsync("Đài Biển Bạc");
        var plan = await PlanAsync("Sở Muối", "- Văn phòng Chính phủ (b/c);\n- Ban Tuyên giáo Tỉnh ủy (b/c);\n- Sở Ngoại vụ;\n- Báo Biển Bạc, Đài Biển Bạc, Tổ hợp tác Gió;\n- Các đơn vị được phân công trong Kế hoạch;\n- Lưu: VT, VX(3).");
        var deliveries = await DeliveriesAsync(plan);
        Assert.Equal(
            [
                ("Ban Tuyên giáo Tỉnh ủy", DeliveryPurpose.Report, true), ("Báo Biển Bạc", DeliveryPurpose.Notice, true), ("Lưu: VT, VX(3)", DeliveryPurpose.File, false),
                ("Sở Muối", DeliveryPurpose.Action, true), ("Sở Ngoại vụ", DeliveryPurpose.Notice, true), ("Sở Tài chính", DeliveryPurpose.Action, true),
                ("Tổ hợp tác Gió", DeliveryPurpose.Notice, false), ("Văn phòng Chính phủ", DeliveryPurpose.Report, false), ("Đài Biển Bạc", DeliveryPurpose.Notice, true),
            ],
            deliveries.Select(d => (d.Name.TrimEnd('.'), d.Purpose, d.Body is not null)).OrderBy(d => d.Item1, StringComparer.Ordinal));

        // The fact may be told twice: nobody gets it twice.
        using (var scene = province.AsSystem()) { await scene.Get<DeliverPlan>().HandleAsync(new PlanIssued(plan), default); }
        Assert.Equal(deliveries.Count, (await DeliveriesAsync(plan)).Count);
    }

    [Fact]
    public async Task The_first_look_opens_it_and_whoever_acknowledges_is_named_once()
    {
        var plan = await PlanAsync("Sở Gạo", "- Các đơn vị được phân công trong Kế hoạch;");
        var body = (await DeliveriesAsync(plan)).Single(d => d.Name == "Sở Gạo").Body!.Value;
        var (ha, bao) = (new Somebody("Lê Thu Hà", body.Value), new Somebody("Trần Văn Bảo", body.Value));
        province.Clock.Now += TimeSpan.FromHours(2);
        using var first = province.As(ha);
        using var second = province.As(bao);
        Assert.NotNull(await first.Get<Receive>().OpenAsync(plan, default));
        var opened = province.Clock.Now;
        province.Clock.Now += TimeSpan.FromHours(2);
        await second.Get<Receive>().OpenAsync(plan, default);
        Assert.Null(await second.Get<Receive>().AcknowledgeAsync(plan, default));
        using var third = province.As(ha);
        Assert.Equal("plans.delivery.acknowledged_already", (await third.Get<Receive>().AcknowledgeAsync(plan, default))?.Key);

        var delivery = (await DeliveriesAsync(plan)).Single(d => d.Body == body);
        Assert.Equal(("Lê Thu Hà", (DateTimeOffset?)opened, "Trần Văn Bảo"), (delivery.OpenedBy, delivery.OpenedAt, delivery.AcknowledgedBy));
        using var stranger = province.As(new Somebody("Người lạ", Guid.NewGuid()));
        Assert.Null(await stranger.Get<Receive>().OpenAsync(plan, default));
        Assert.Equal("plans.delivery.not_recipient", (await stranger.Get<Receive>().AcknowledgeAsync(plan, default))?.Key);
    }

    [Fact]
    public async Task Two_colleagues_acknowledging_at_once_leave_one_name()
    {
        var plan = await PlanAsync("Sở Lúa", "- Các đơn vị được phân công trong Kế hoạch;");
        var body = (await DeliveriesAsync(plan)).Single(d => d.Name == "Sở Lúa").Body!.Value;
        using var one = province.As(new Somebody("Lê Thu Hà", body.Value));
        using var two = province.As(new Somebody("Trần Văn Bảo", body.Value));
        var both = await Task.WhenAll(one.Get<Receive>().AcknowledgeAsync(plan, default), two.Get<Receive>().AcknowledgeAsync(plan, default));
        Assert.Single(both, r => r is null);
    }

    [Fact]
    public async Task Unopened_after_three_working_days_is_listed()
    {
        province.Clock.Now = new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero);
        var plan = await PlanAsync("Sở Ngô", "- Các đơn vị được phân công trong Kế hoạch;\n- Hội Nghề muối;");
        var delivery = (await DeliveriesAsync(plan)).Single(d => d.Name == "Sở Ngô");
        // Thursday; the weekend does not count.
        Assert.Equal([false, false, true], new[] { new DateOnly(2026, 3, 13), new(2026, 3, 16), new(2026, 3, 17) }.Select(delivery.IsOverdue));
        province.Clock.Now = new(2026, 3, 17, 2, 0, 0, TimeSpan.Zero);
        using var clerk = province.As(Clerk);
        var waiting = await clerk.Get<IPlans>().WaitingDeliveriesAsync(default);
        Assert.True(waiting is { Unopened: >= 2, ByHand: >= 1 });
        using var own = province.As(new Somebody("Lê Thu Hà", delivery.Body!.Value.Value));
        Assert.Equal(new WaitingDeliveries(0, 0, 1), await own.Get<IPlans>().WaitingDeliveriesAsync(default));
    }

    [Fact]
    public async Task What_goes_by_hand_is_marked_once_with_a_proof()
    {
        var plan = await PlanAsync("Sở Khoai", "- Văn phòng Chính phủ (b/c);");
        var id = Assert.Single(await DeliveriesAsync(plan)).Id;
        using var scene = province.As(Clerk);
        Assert.Equal("plans.delivery.no_proof", (await scene.Get<Receive>().MarkSentAsync(id, "Bưu điện", Nothing, default))?.Key);
        Assert.Equal("plans.delivery.no_way", (await scene.Get<Receive>().MarkSentAsync(id, " ", Receipt, default))?.Key);
        Assert.Null(await scene.Get<Receive>().MarkSentAsync(id, "Bưu điện", Receipt, default));
        Assert.Equal("plans.delivery.sent_already", (await scene.Get<Receive>().MarkSentAsync(id, "Bưu điện", Receipt, default))?.Key);
        using var other = province.As(new Somebody("Lê Thu Hà", null, Permissions.Report));
        Assert.Equal("kernel.refusal.not_allowed", (await other.Get<Receive>().MarkSentAsync(id, "Bưu điện", Receipt, default))?.Key);
    }

    [Fact]
    public async Task A_plan_whose_time_was_over_when_it_came_is_not_sent_again() =>
        Assert.Empty(await DeliveriesAsync(await PlanAsync("Sở Sắn", "- Các đơn vị được phân công trong Kế hoạch;", 2025)));

    private async Task BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        await scene.Get<IOrganisations>().RegisterAsync(new(name, null, [], "state", "province"), default);
    }

    private async Task<PlanId> PlanAsync(string lead, string recipients, int year = 2026)
    {
        PlanId plan;
        using (var scene = province.AsSystem())
        {
            var text = SmallPlan.With(lead, "Sở Tài chính").Replace("năm 2026\n\n", $"năm {year}\n\n", StringComparison.Ordinal)
                .Replace("TM. ỦY", $"Nơi nhận:\n{recipients}\n\nTM. ỦY", StringComparison.Ordinal);
            plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "nho.txt", default)).Value;
        }

        await province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
        return plan;
    }

    private async Task<List<Delivery>> DeliveriesAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Deliveries.AsNoTracking().Where(d => d.Plan == plan).ToListAsync();
    }
}
