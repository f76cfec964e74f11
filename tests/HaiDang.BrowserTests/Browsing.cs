using HaiDang.BrowserTests;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsing))]

namespace HaiDang.BrowserTests;

/// <summary>One browser and one private PostgreSQL for the run, with the demo province loaded once as a template.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private const string Template = "template_demo";
    private readonly string root = Directory.CreateTempSubdirectory("hdb").FullName;
    private readonly SemaphoreSlim oneCloneAtATime = new(1);
    private EmbeddedPostgres? postgres;
    private IPlaywright? playwright;
    private int clones;

    /// <summary>The browser itself; every visitor has a context of her own in it.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where uploaded files lie, shared by every clone because they are named by content.</summary>
    public string Files => Path.Combine(root, "files");

    public async ValueTask InitializeAsync()
    {
        postgres = await EmbeddedPostgres.StartAsync(Path.Combine(root, "pg"), Template, NullLogger.Instance);
        await using (var first = await ProductProcess.StartAsync(postgres.ConnectionString(Template), Files)) { }
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            // The browser without its window draws the same pages for half the work.
            ExecutablePath = Environment.GetEnvironmentVariable("HAIDANG_CHROMIUM") ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh copy of the demo province; returns its connection string.</summary>
    public async Task<string> CloneAsync()
    {
        await oneCloneAtATime.WaitAsync();
        try
        {
            var name = $"site_{++clones}";
            await postgres!.ExecuteAsync($"create database {name} template {Template}");
            return postgres.ConnectionString(name);
        }
        finally
        {
            oneCloneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) { await Browser.DisposeAsync(); }
        playwright?.Dispose();
        if (postgres is not null) { await postgres.DisposeAsync(); }
        oneCloneAtATime.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
