using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>A person at a browser. Opening a page checks it: answer, console, width, accessibility.</summary>
public sealed partial class Visitor(IBrowserContext context, IPage page, Screen screen, bool scripts = true) : IAsyncDisposable
{
    // Playwright waits for ever for a script in the page; a test should fail instead.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string? Album = Environment.GetEnvironmentVariable("HAIDANG_SHOTS");
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] AxeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly ConcurrentQueue<string> complaints = Listen(page);
    private int shots;

    /// <summary>The page before her.</summary>
    public IPage Page { get; } = page;

    /// <summary>How wide she sees it.</summary>
    public Screen Screen => screen;

    /// <summary>Goes to an address and looks at what comes.</summary>
    /// <returns>The answer, for its headers.</returns>
    public async Task<IResponse> OpenAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.Equal(status, answer!.Status);
        if (status is not 200) { complaints.Clear(); }
        await LookAsync();
        return answer;
    }

    /// <summary>Signs in through the page, as everybody does.</summary>
    public async Task SignInAsync(string email, string password = Site.Password)
    {
        await Page.GotoAsync("/sign-in?returnUrl=/tasks");
        await Page.FillAsync("[name=Email]", email);
        await Page.FillAsync("[name=Password]", password);
        await ThroughAsync(Page.Locator("form button[type=submit]").First);
        Assert.DoesNotContain("/sign-in", Page.Url, StringComparison.Ordinal);
        // Where she lands is looked at by whoever opens that page.
        complaints.Clear();
    }

    /// <summary>Presses the button with these words, and looks at what comes.</summary>
    public async Task PressAsync(string words)
    {
        await ThroughAsync(Page.GetByRole(AriaRole.Button, new() { Name = words }).First);
        await LookAsync();
    }

    /// <summary>Follows the link with these words, in the page before the menu, and looks at what comes.</summary>
    public async Task FollowAsync(string words)
    {
        var here = Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words });
        if (await here.CountAsync() == 0)
        {
            // Out of the menu: as somebody would who unfolds it and its sections first.
            await Page.EvaluateAsync("document.querySelectorAll('#side-open').forEach(s => s.checked = true), document.querySelectorAll('.side-section').forEach(s => s.open = true)");
            here = Page.GetByRole(AriaRole.Link, new() { Name = words });
        }

        await ThroughAsync(here.First);
        await LookAsync();
    }

    /// <summary>Clicks what leads to another page, and waits until that page stands.</summary>
    public async Task ThroughAsync(ILocator way)
    {
        // A script of the page may be leading on at this very moment.
        await UntilAsync("window.seen = true");
        await way.ClickAsync();
        await UntilAsync("!window.seen && document.readyState === 'complete'");
    }

    /// <summary>Waits until something holds in the page, whichever page that is by then.</summary>
    public async Task UntilAsync(string holds)
    {
        // Load events can be missed and the pages' own policy forbids the waiting script a library would inject: so we ask.
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>(holds).WaitAsync(patience.Token)) { return; }
            }
            catch (PlaywrightException)
            {
                // The old page went while we asked; ask the new one.
            }

            await Task.Delay(30, patience.Token);
        }
    }

    /// <summary>Forgets what the console said: an answer that was meant to be a refusal.</summary>
    public void Forgive() => complaints.Clear();

    /// <summary>The page's words as a person sees them.</summary>
    public async Task<string> TextAsync() => Spaces().Replace(await Page.InnerTextAsync("body"), " ");

    /// <summary>Holds the page to what every page owes: no complaint in the console, no sideways scrolling, no axe violation.</summary>
    public async Task LookAsync()
    {
        // A page whose styles are still to come is no page yet.
        await UntilAsync("document.readyState === 'complete'");
        if (Album is not null)
        {
            Directory.CreateDirectory(Album);
            var test = TestContext.Current.TestMethod?.MethodName ?? "page";
            var (width, height) = (Page.ViewportSize!.Width, await Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            await Page.ScreenshotAsync(new()
            {
                Path = Path.Combine(Album, $"{test}-{screen}-{++shots:00}.png"),
                FullPage = true,
                // Taller pictures nobody can open.
                Clip = new() { Width = width, Height = Math.Min(height, 4000) },
            });
        }

        Assert.True(complaints.IsEmpty, $"{Page.Url}: {string.Join("\n", complaints)}");
        // Axe is itself a script: without scripts it never answers. The same page is held to it elsewhere, with scripts.
        if (scripts) { await HoldToAxeAsync(); }
        var overhang = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{Page.Url} is {overhang} px wider than the screen.");
    }

    private async Task HoldToAxeAsync()
    {
        // One run in the page itself, asked for violations only: the package's own way opens a second page each time and takes four times as long.
        await Page.EvaluateAsync(AxeScript);
        var violations = await Page.EvaluateAsync<string[]>("""
            async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
                .map(v => `${v.id}: ${v.help}\n   ${v.nodes.slice(0, 5).map(n => n.html).join('\n   ')}`)
            """, AxeTags).WaitAsync(Patience);
        Assert.True(violations.Length == 0, $"{Page.Url}:\n{string.Join("\n", violations)}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static ConcurrentQueue<string> Listen(IPage page)
    {
        var heard = new ConcurrentQueue<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { heard.Enqueue(message.Text); } };
        page.PageError += (_, error) => heard.Enqueue(error);
        return heard;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
