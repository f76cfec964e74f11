using System.Globalization;
using HaiDang.BrowserTests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(OnADay))]

namespace HaiDang.BrowserTests;

/// <summary>Loaded into the product's own process when a test names a day: its clock stands there and runs on.</summary>
public sealed class OnADay : IHostingStartup
{
    /// <summary>Names the day, "2024-10-15".</summary>
    public const string Variable = "HAIDANG_TEST_DAY";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } day) { return; }
        var clock = new MovedClock(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
    }
}

/// <summary>Nine o'clock in Viet Nam on some day, and from there as time goes by.</summary>
internal sealed class MovedClock(DateOnly day) : TimeProvider
{
    private readonly TimeSpan away = new DateTimeOffset(day, new(9, 0), TimeSpan.FromHours(7)) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + away;
}
