using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Kernel;

public sealed class AnnouncementTests(TestServer server) : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly Heard heard = new();
    private ServiceProvider? services;

    [Fact]
    public async Task A_fact_reaches_every_handler_and_only_the_failed_one_is_tried_again()
    {
        heard.WindIsDown = true;
        await AnnounceAsync("Tàu cập bến");

        await DrainAsync();
        Assert.Equal(["bell: Tàu cập bến"], heard.Said);

        heard.WindIsDown = false;
        clock.Now += TimeSpan.FromMinutes(1);
        await DrainAsync();
        Assert.Equal(["bell: Tàu cập bến", "flag: Tàu cập bến"], heard.Said);
    }

    [Fact]
    public async Task A_fact_whose_save_fails_is_never_told()
    {
        using (var scope = services!.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Announce(new ShipArrived("Tàu ma"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        await DrainAsync();
        Assert.Empty(heard.Said);
    }

    public async ValueTask InitializeAsync()
    {
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddSingleton<IConfiguration>(configuration).AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(heard);
        collection.AddHaiDang(configuration, await server.CloneAsync());
        // The one that fails comes first: it must not hold up the other.
        collection.AddHandler<ShipArrived, RaiseFlag>().AddHandler<ShipArrived, RingBell>();
        services = collection.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => services!.DisposeAsync();

    private async Task AnnounceAsync(string name)
    {
        using var scope = services!.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.Announce(new ShipArrived(name));
        await db.SaveChangesAsync();
    }

    private Task DrainAsync() => services!.GetRequiredService<AnnouncementDispatcher>().DrainAsync();

    private sealed record ShipArrived(string Name) : IFact;

    private sealed class Heard
    {
        public List<string> Said { get; } = [];

        public bool WindIsDown { get; set; }
    }

    private sealed class RingBell(Heard heard) : IHandle<ShipArrived>
    {
        public Task HandleAsync(ShipArrived fact, CancellationToken ct)
        {
            heard.Said.Add("bell: " + fact.Name);
            return Task.CompletedTask;
        }
    }

    private sealed class RaiseFlag(Heard heard) : IHandle<ShipArrived>
    {
        public Task HandleAsync(ShipArrived fact, CancellationToken ct)
        {
            if (heard.WindIsDown) { throw new InvalidOperationException("no wind"); }
            heard.Said.Add("flag: " + fact.Name);
            return Task.CompletedTask;
        }
    }
}
