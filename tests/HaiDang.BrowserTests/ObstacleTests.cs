namespace HaiDang.BrowserTests;

/// <summary>A unit meets an obstacle; it is routed, decided, answered, closed.</summary>
public sealed class ObstacleTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task An_obstacle_is_raised_from_the_task_decided_by_the_leader_and_answered_to_the_unit(Screen screen)
    {
        var what = $"Chưa có kinh phí thuê dịch, đợt {screen}.";
        await using var unit = await site.VisitAsync(screen, "khue@bienbac.example");
        await unit.OpenAsync("/tasks");
        await unit.ThroughAsync(unit.Page.Locator(".board article a").First);
        await unit.Page.Locator("#obstacles summary").ClickAsync();
        await unit.PressAsync("Gửi vướng mắc");
        Assert.Contains("Hãy ghi vướng mắc là gì", await unit.TextAsync(), StringComparison.Ordinal);
        await unit.Page.FillAsync("#What", what);
        await unit.Page.FillAsync("#Asked", "Bố trí 80 triệu đồng.");
        await unit.Page.FillAsync("#AskedOf", "Sở Tài chính");
        await unit.PressAsync("Gửi vướng mắc");
        Assert.Contains("Chờ cơ quan đầu mối", await unit.TextAsync(), StringComparison.Ordinal);
        var address = new Uri(unit.Page.Url).AbsolutePath;

        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/obstacles");
        await officer.FollowAsync(what);
        await officer.PressAsync("Trình lãnh đạo");
        Assert.Contains("Chờ lãnh đạo quyết định", await officer.TextAsync(), StringComparison.Ordinal);

        await using var leader = await site.VisitAsync(screen, "trieu@bienbac.example");
        await leader.OpenAsync(address);
        // The officer records a decision by telephone at the same moment.
        await officer.Page.FillAsync("[name=Decision]", "Cấp 60 triệu đồng.");
        await officer.Page.FillAsync("[name=By]", "Tạ Hải Triều");
        await officer.PressAsync("Ghi quyết định");
        await leader.Page.FillAsync("[name=Decision]", "Cấp 80 triệu đồng.");
        await leader.PressAsync("Ghi quyết định");
        Assert.Contains("Cấp 60 triệu đồng.", await leader.TextAsync(), StringComparison.Ordinal);

        await officer.PressAsync("Gửi trả lời");
        await unit.OpenAsync(address);
        Assert.Contains("Cấp 60 triệu đồng.", await unit.TextAsync(), StringComparison.Ordinal);
        await unit.PressAsync("Kết thúc");
        await officer.OpenAsync("/obstacles?view=list&state=Closed");
        Assert.Contains(what, await officer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_focal_officer_sends_obstacles_of_a_plan_straight_to_the_leaders()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/plans");
        await officer.ThroughAsync(officer.Page.Locator("tr:has-text('Đã ban hành') a").First);
        await officer.Page.Locator("#obstacle-route summary").ClickAsync();
        await officer.Page.SelectOptionAsync("[name=First]", "Leader");
        await officer.Page.FillAsync("[name=AnswerWithin]", "3");
        await officer.PressAsync("Lưu đường đi");
        Assert.Contains("lên thẳng lãnh đạo; trả lời trong 3 ngày làm việc", await officer.Page.InnerTextAsync("#obstacle-route"), StringComparison.Ordinal);
    }
}
