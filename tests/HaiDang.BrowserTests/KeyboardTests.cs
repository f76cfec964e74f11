namespace HaiDang.BrowserTests;

/// <summary>A person who has no mouse.</summary>
public sealed class KeyboardTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_coordinator_signs_in_finds_her_task_and_reports_with_the_keyboard_alone()
    {
        await using var visitor = await site.VisitAsync(Screen.Desktop);
        var keys = visitor.Page.Keyboard;
        await visitor.OpenAsync("/sign-in");
        await ToAsync(visitor, "document.activeElement.name === 'Email'");
        await keys.TypeAsync("khue@bienbac.example");
        await ToAsync(visitor, "document.activeElement.name === 'Password'");
        await keys.TypeAsync(Site.Password);
        await GoAsync(visitor, "Enter");

        // The first stop of every page leads past the menu.
        await visitor.OpenAsync("/tasks");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await ToAsync(visitor, "document.activeElement.matches('.board a')");
        await GoAsync(visitor, "Enter");
        await visitor.LookAsync();
        await ToAsync(visitor, "document.activeElement.name === 'Note'");
        await keys.TypeAsync("Đã gửi bản thảo bằng bàn phím");
        await ToAsync(visitor, "document.activeElement.textContent.trim() === 'Gửi báo cáo'");
        await GoAsync(visitor, "Enter");
        await visitor.LookAsync();
        Assert.Contains("Đã gửi bản thảo bằng bàn phím", await visitor.TextAsync(), StringComparison.Ordinal);
    }

    // From stop to stop, each of which shows where it is.
    private static async Task ToAsync(Visitor visitor, string there)
    {
        for (var stops = 0; stops < 120; stops++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none' || document.activeElement.matches(':focus-visible')"), "A stop without a ring around it.");
            if (await visitor.Page.EvaluateAsync<bool>(there)) { return; }
        }

        Assert.Fail($"No way there by keyboard: {there}");
    }

    private static async Task GoAsync(Visitor visitor, string key)
    {
        await visitor.UntilAsync("window.seen = true");
        await visitor.Page.Keyboard.PressAsync(key);
        await visitor.UntilAsync("!window.seen && document.readyState === 'complete'");
    }
}
