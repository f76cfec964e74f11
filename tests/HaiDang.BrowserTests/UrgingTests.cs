namespace HaiDang.BrowserTests;

/// <summary>The focal officer sees who is late, writes one letter per body, and the bodies see that they were urged.</summary>
public sealed class UrgingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task One_letter_names_all_late_tasks_and_the_second_is_refused_in_words()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        await officer.OpenAsync("/tasks/late");
        await officer.ThroughAsync(officer.Page.Locator("#late-caption ~ tbody th a").First);
        await officer.LookAsync();

        await officer.Page.FillAsync("[name=AnswerBy]", "");
        await officer.PressAsync("Lập công văn");
        Assert.Contains("Hãy chọn ngày cần trả lời", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.Page.FillAsync("[name=AnswerBy]", "2030-01-10");
        await officer.PressAsync("Lập công văn");
        Assert.Equal(1, await officer.Page.Locator("#letters tbody tr").CountAsync());
        await officer.PressAsync("Lập công văn");
        Assert.Contains("đã có công văn đôn đốc về đúng các nhiệm vụ này", await officer.TextAsync(), StringComparison.Ordinal);
        var letter = await officer.Page.Locator("#letters a[download]").First.GetAttributeAsync("href");
        Assert.Equal(200, (await officer.Page.APIRequest.GetAsync(site.Address + letter)).Status);

        await officer.ThroughAsync(officer.Page.Locator("#late-caption ~ tbody th a").First);
        Assert.Contains("Đã đôn đốc ngày", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.OpenAsync("/today");
        await officer.OpenAsync("/tasks");
        Assert.Contains("Đã đôn đốc", await officer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Đề nghị", await officer.TextAsync(), StringComparison.Ordinal);

        // A stranger's body gets neither page nor letter.
        await using var other = await site.VisitAsync(Screen.Desktop, "can@bienbac.example");
        await other.OpenAsync("/tasks/late");
        Assert.Equal(404, (await other.Page.APIRequest.GetAsync(site.Address + letter)).Status);
    }

    [Fact]
    public async Task Letters_to_all_late_bodies_are_made_from_a_phone()
    {
        await using var officer = await site.VisitAsync(Screen.Phone, "mien@bienbac.example");
        await officer.OpenAsync("/tasks/late");
        await officer.Page.Locator("details.card > summary").ClickAsync();
        await officer.LookAsync();
        await officer.PressAsync("Lập công văn cho mọi cơ quan");
        await officer.UntilAsync("location.pathname === '/tasks/late' && location.search.includes('made=') && document.readyState === 'complete'");
        await officer.LookAsync();
        Assert.Contains("công văn", await officer.Page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.NotEqual(0, await officer.Page.Locator("a[download]").CountAsync());
    }
}
