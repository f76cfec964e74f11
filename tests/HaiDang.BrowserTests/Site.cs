using HaiDang.Kernel;
using HaiDang.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.BrowserTests;

/// <summary>A province of one's own, running: use as a class fixture.</summary>
public sealed class Site(Browsing browsing) : IAsyncLifetime
{
    /// <summary>The password of every demo person.</summary>
    public const string Password = "Hai-Dang-2026";

    private ProductProcess? product;
    private ServiceProvider? services;

    /// <summary>The day on which the story happens; none: today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Of the workbench and the portal, without a slash at the end.</summary>
    public string Address => product!.Address;

    /// <summary>Of this class's database.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The product's services on the same database, to look behind the pages.</summary>
    public IServiceProvider Services => services!;

    /// <summary>What the product wrote so far.</summary>
    internal string Said => product!.Said;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await browsing.CloneAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Kernel:DataDirectory"] = browsing.Files }).Build();
        var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        if (Day is { } day) { collection.AddSingleton<TimeProvider>(new MovedClock(day)); }
        collection.AddHaiDang(configuration, ConnectionString);
        services = collection.BuildServiceProvider();
        product = await ProductProcess.StartAsync(ConnectionString, browsing.Files, Day);
    }

    /// <summary>Somebody with a browser of her own; signed in when an address is given.</summary>
    public async Task<Visitor> VisitAsync(Screen screen = Screen.Desktop, string? email = null, bool scripts = true)
    {
        var context = await browsing.Browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = screen is Screen.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
            IsMobile = screen is Screen.Phone,
            HasTouch = screen is Screen.Phone,
            JavaScriptEnabled = scripts,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var visitor = new Visitor(context, await context.NewPageAsync(), screen, scripts);
        if (email is not null) { await visitor.SignInAsync(email); }
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (product is not null) { await product.DisposeAsync(); }
        if (services is not null) { await services.DisposeAsync(); }
    }
}

/// <summary>The two widths every page is looked at in.</summary>
public enum Screen
{
    /// <summary>1280 × 900.</summary>
    Desktop,

    /// <summary>390 × 844, touch.</summary>
    Phone,
}
