using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using HaiDang.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HaiDang.Tests.Kernel;

public sealed class JobTests(TestServer server) : IAsyncLifetime
{
    private readonly Voyage voyage = new();
    private ServiceProvider? services;

    [Fact]
    public async Task A_job_runs_once_and_says_how_far_it_came()
    {
        var id = await StartAsync();
        await DrainAsync();
        await DrainAsync();
        Assert.Equal((1, JobState.Done, 100, "Bạc Hải"), (voyage.Sailed, (await FindAsync(id)).State, (await FindAsync(id)).Percent, (await FindAsync(id)).Result));
    }

    [Fact]
    public async Task A_job_whose_process_died_is_taken_up_again()
    {
        var id = await StartAsync();
        await DieWithItAsync(id);
        Assert.Equal(JobState.Running, (await FindAsync(id)).State);

        await DrainAsync();
        Assert.Equal((1, JobState.Done), (voyage.Sailed, (await FindAsync(id)).State));
    }

    [Fact]
    public async Task A_job_that_another_worker_holds_is_left_to_it()
    {
        var id = await StartAsync();
        await using (await JobHold.TryAsync(services!.GetRequiredService<NpgsqlDataSource>(), id, default))
        {
            await DrainAsync();
            Assert.Equal((0, JobState.Queued), (voyage.Sailed, (await FindAsync(id)).State));
        }

        await DrainAsync();
        Assert.Equal(1, voyage.Sailed);
    }

    [Fact]
    public async Task A_job_that_kills_its_process_each_time_fails_in_the_end_and_holds_no_other_up()
    {
        var id = await StartAsync();
        for (var death = 0; death < 3; death++) { await DieWithItAsync(id); }
        var other = await StartAsync();
        await DrainAsync();
        Assert.Equal((JobState.Failed, JobState.Done, 1), ((await FindAsync(id)).State, (await FindAsync(other)).State, voyage.Sailed));
    }

    [Fact]
    public async Task A_job_that_fails_is_not_tried_again()
    {
        voyage.Storm = true;
        var id = await StartAsync();
        await DrainAsync();
        voyage.Storm = false;
        await DrainAsync();
        Assert.Equal((JobState.Failed, 0), ((await FindAsync(id)).State, voyage.Sailed));
    }

    public async ValueTask InitializeAsync()
    {
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddSingleton<IConfiguration>(configuration).AddLogging().AddSingleton(voyage);
        collection.AddHaiDang(configuration, await server.CloneAsync());
        collection.AddJob<string, Sail>();
        services = collection.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => services!.DisposeAsync();

    private async Task<Guid> StartAsync()
    {
        using var scope = services!.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<JobQueue>().StartAsync<Sail, string>("Bạc Hải", default);
    }

    private Task DrainAsync() => services!.GetRequiredService<JobWorker>().DrainAsync();

    private async Task<JobView> FindAsync(Guid id)
    {
        using var scope = services!.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<JobQueue>().FindAsync(id, default))!;
    }

    // What a dead process leaves behind: the job marked as running, and nobody holding it.
    private async Task DieWithItAsync(Guid id)
    {
        using var scope = services!.CreateScope();
        await scope.ServiceProvider.GetRequiredService<KernelDb>().Jobs.Where(j => j.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Attempts, j => j.Attempts + 1));
    }

    private sealed class Voyage
    {
        public int Sailed { get; set; }

        public bool Storm { get; set; }
    }

    private sealed class Sail(Voyage voyage) : IJob<string>
    {
        public Task<string> RunAsync(string arguments, IProgress<int> progress, CancellationToken ct)
        {
            if (voyage.Storm) { throw new InvalidOperationException("Bão cấp 10."); }
            progress.Report(50);
            voyage.Sailed++;
            return Task.FromResult(arguments);
        }
    }
}
