namespace HaiDang.BrowserTests;

/// <summary>A leader gives an instruction on a plan; the body finds it among its tasks.</summary>
public sealed class InstructingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_leaders_instruction_stands_on_the_plan_and_on_the_board(Screen screen)
    {
        await using var leader = await site.VisitAsync(screen, "trieu@bienbac.example");
        await leader.OpenAsync("/plans");
        await leader.ThroughAsync(leader.Page.Locator("tr:has-text('Đã ban hành') a").First);
        await leader.Page.Locator("#instructions summary").ClickAsync();
        await leader.PressAsync("Giao việc");
        Assert.Contains("Hãy ghi nội dung chỉ đạo", await leader.TextAsync(), StringComparison.Ordinal);

        var text = $"Mời hãng tin đến đảo, đợt {screen}.";
        await leader.Page.FillAsync("#instruct-text", text);
        await leader.Page.SelectOptionAsync("#instruct-owner", new[] { await leader.Page.Locator("#instruct-owner option").Nth(1).GetAttributeAsync("value") ?? "" });
        await leader.Page.FillAsync("#instruct-due", "2036-11-28");
        await leader.PressAsync("Giao việc");
        Assert.Contains("Ý kiến chỉ đạo của Tạ Hải Triều", await leader.Page.InnerTextAsync("#instructions"), StringComparison.Ordinal);
        await leader.FollowAsync(text);
        Assert.Contains("Ý kiến chỉ đạo của Tạ Hải Triều", await leader.TextAsync(), StringComparison.Ordinal);
        await leader.OpenAsync("/tasks?month=2036-11");
        Assert.Contains(text, await leader.TextAsync(), StringComparison.Ordinal);
    }
}
