using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

public sealed class PdfTests(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_plan_is_downloaded_as_pdf_by_way_of_a_page_that_says_how_far_it_is(Screen screen)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed.");
        await using var visitor = await site.VisitAsync(screen, "mien@bienbac.example");
        await visitor.OpenAsync("/plans");
        await visitor.Page.Locator("main table a").First.ClickAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.Load);
        await visitor.LookAsync();
        // A file begins instead of a page, at once or when the job is done: whatever comes, it comes by itself.
        var download = await visitor.Page.RunAndWaitForDownloadAsync(
            () => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Tải bản PDF" }).First.ClickAsync(),
            new() { Timeout = 120_000 });
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        var head = new byte[4];
        await using (var file = File.OpenRead(await download.PathAsync())) { await file.ReadExactlyAsync(head); }
        Assert.Equal("%PDF"u8.ToArray(), head);
        if (visitor.Page.Url.Contains("/pdf/", StringComparison.Ordinal)) { await visitor.LookAsync(); }
    }

    [Fact]
    public async Task Where_nothing_makes_pdf_a_page_says_what_is_missing()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone, "mien@bienbac.example");
        await visitor.OpenAsync("/pdf/none");
        Assert.Contains("LibreOffice", await visitor.TextAsync(), StringComparison.Ordinal);
    }
}
