using System.Globalization;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.BrowserTests;

/// <summary>A province of a test's own on a day of 2024, with the public source plans living side by side in it.</summary>
internal static class SourceProvince
{
    public const string S0 = "s0-ba-ria-vung-tau-2023.txt";
    public const string S1 = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";
    public const string S2 = "s2-binh-dinh-2024-draft.txt";
    public const string S3 = "s3-dong-nai-160-kh-ubnd-2023.txt";
    public const string S4 = "s4-thanh-uy-vung-tau-138-kh-tu.txt";

    /// <summary>Before 15/11, when what units report can still be asked for earlier.</summary>
    public static readonly DateOnly Day = new(2024, 10, 15);

    public static async Task<Site> OpenAsync(Browsing browsing, params string[] plans)
    {
        var site = new Site(browsing) { Day = Day };
        await site.InitializeAsync();
        foreach (var plan in plans) { await ImportAsync(site, plan); }
        return site;
    }

    /// <summary>The text as it lay before the leader: without number, day and signature.</summary>
    public static string BeforeSignature(string plan)
    {
        var text = Repository.Plan(plan);
        foreach (var (signed, blank) in new[] { ("Số: 93 /KH-UBND", "Số:      /KH-UBND"), ("ngày 10 tháng 4 năm 2024", "ngày      tháng      năm 2024"), ("Dặng Minh Thông", "") })
        {
            Assert.Contains(signed, text, StringComparison.Ordinal);
            text = text.Replace(signed, blank, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Does something through the product's own services, as somebody who may do everything.</summary>
    public static async Task DoAsync(this Site site, Func<IServiceProvider, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new TheSystem();
        await act(scope.ServiceProvider);
    }

    private static Task ImportAsync(Site site, string plan) => site.DoAsync(async services =>
        Assert.Null((await services.GetRequiredService<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(Repository.Plan(plan)), plan, CancellationToken.None)).Refusal));
}

/// <summary>Steps that several journeys take.</summary>
internal static class Steps
{
    /// <summary>The path of the page she is on.</summary>
    public static string Here(this Visitor visitor) => new Uri(visitor.Page.Url).AbsolutePath;

    /// <summary>Holds the page to these words.</summary>
    public static async Task SeesAsync(this Visitor visitor, params string[] words)
    {
        var text = await visitor.TextAsync();
        foreach (var said in words) { Assert.Contains(said, text, StringComparison.Ordinal); }
    }

    /// <summary>Opens a plan from the list by its number; returns its path.</summary>
    public static async Task<string> OpenPlanAsync(this Visitor visitor, string number)
    {
        await visitor.OpenAsync("/plans");
        await visitor.ThroughAsync(visitor.Page.Locator($"tr:has-text('{number}') a").First);
        await visitor.LookAsync();
        return visitor.Here();
    }

    /// <summary>The figure on a tile.</summary>
    public static async Task<int> FigureAsync(this Visitor visitor, string label) => int.Parse(
        await visitor.Page.Locator(".tile", new() { HasText = label }).Last.Locator(".tile-value").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>Downloads what a link gives.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this Visitor visitor, string link)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = link }).First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return (download.SuggestedFilename, memory.ToArray());
    }

    /// <summary>Downloads a document and reads its text.</summary>
    public static async Task<string> ReadFileAsync(this Visitor visitor, string link)
    {
        var (name, bytes) = await visitor.DownloadAsync(link);
        return Documents.Extracting.TextExtractor.Extract(bytes, name).Text!;
    }

    /// <summary>Presses the button that builds a report, and waits until the report stands.</summary>
    public static async Task BuildReportAsync(this Visitor visitor, string button)
    {
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button }).ClickAsync();
        try
        {
            await visitor.Page.WaitForURLAsync(url => new Uri(url).Segments is [_, "reports/", var last] && Guid.TryParse(last, out _), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{visitor.Page.Url} still says: {await visitor.TextAsync()}");
        }

        await visitor.LookAsync();
    }
}
