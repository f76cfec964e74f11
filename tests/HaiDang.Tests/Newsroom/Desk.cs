using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlanSummary = HaiDang.Plans.Contracts.PlanSummary;

namespace HaiDang.Tests.Newsroom;

/// <summary>An editorial office on a database of its own: use as a class fixture.</summary>
public sealed class Desk(TestServer server) : IAsyncLifetime
{
    private readonly string files = Directory.CreateTempSubdirectory("hdn").FullName;
    private ServiceProvider? services;

    public FakeClock Clock { get; } = new();

    /// <summary>What was recorded as evidence on tasks.</summary>
    internal EvidenceBook Evidence { get; } = new();

    public Somebody Lan { get; private set; } = new("");

    public Somebody Minh { get; private set; } = new("");

    /// <summary>Translates; works for another body.</summary>
    public Somebody An { get; private set; } = new("");

    public BodyId Culture { get; private set; }

    public BodyId ForeignAffairs { get; private set; }

    public IServiceProvider Services => services!;

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Kernel:DataDirectory"] = files,
            ["Portal:LicenceVi"] = "số 12/GP-SVHTTDL ngày 05/02/2026",
            ["Portal:Address"] = "https://bienbac.example",
        }).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(configuration).AddLogging().AddSingleton<TimeProvider>(Clock);
        collection.AddHaiDang(configuration, await server.CloneAsync());
        collection.AddSingleton<IPlans>(Evidence);
        services = collection.BuildServiceProvider(validateScopes: true);

        Culture = await RegisterAsync("Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism");
        ForeignAffairs = await RegisterAsync("Sở Ngoại vụ", "Department of Foreign Affairs");
        string[] editor = [Permissions.Write, Permissions.Translate, Permissions.Submit, Permissions.Approve, Permissions.Withdraw];
        Lan = new Somebody("Nguyễn Thị Lan", Culture.Value, editor);
        Minh = new Somebody("Trần Quang Minh", Culture.Value, editor);
        An = new Somebody("Lê Hoài An", ForeignAffairs.Value, Permissions.Translate, Permissions.Submit);
        using var scene = new Scene(services, new TheSystem());
        var newsroom = scene.Get<INewsroom>();
        await newsroom.RegisterStreamAsync(new("du-lich", "Du lịch", "Visit", "du-lich", "visit", "Đảo và hải đăng.", "Islands and a lighthouse."), default);
        await newsroom.RegisterStreamAsync(new("dau-tu", "Đầu tư", "Invest", "dau-tu", "invest", "Bến cảng.", "Berths."), default);
    }

    /// <summary>A draft in Vietnamese, with a source.</summary>
    public async Task<ItemId> DraftAsync(Somebody author, string title, PlanTaskId? task = null, string stream = "du-lich")
    {
        var outcome = await AsAsync<StartItem, Outcome<ItemId>>(author, act => act.RunAsync(
            new NewItem(stream, task, "vi", Text(title), [new Source("Báo cáo của Sở", "https://so.example/bao-cao")]) { Audiences = ["visitors"] }, default));
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    public async Task<ItemId> SubmittedAsync(Somebody author, string title)
    {
        var id = await DraftAsync(author, title);
        Assert.Null(await SubmitAsync(author, id, "vi"));
        return id;
    }

    public async Task<ItemId> PublishedAsync(Somebody author, Somebody approver, string title, PlanTaskId? task = null, string stream = "du-lich")
    {
        var id = await DraftAsync(author, title, task, stream);
        Assert.Null(await SubmitAsync(author, id, "vi"));
        Assert.Null(await ApproveAsync(approver, id, "vi"));
        return id;
    }

    public async Task TranslateAndPublishAsync(ItemId id, string title, string language = "en")
    {
        Assert.Null(await SaveAsync(Lan, id, language, Text(title)));
        Assert.Null(await SubmitAsync(Lan, id, language));
        Assert.Null(await ApproveAsync(Minh, id, language));
    }

    public Task<Refusal?> SubmitAsync(Somebody who, ItemId id, string language) =>
        AsAsync<SubmitEdition, Refusal?>(who, act => act.RunAsync(id, language, default));

    public async Task<Refusal?> ApproveAsync(Somebody who, ItemId id, string language)
    {
        var read = await FingerprintAsync(id, language);
        return await AsAsync<ApproveEdition, Refusal?>(who, act => act.RunAsync(id, language, read, default));
    }

    /// <summary>Saves from the version that is there now.</summary>
    internal async Task<Refusal?> SaveAsync(Somebody who, ItemId id, string language, EditionText text)
    {
        var seen = (await EditionAsync(id, language))?.Version;
        return await AsAsync<SaveEdition, Refusal?>(who, act => act.RunAsync(id, language, text, seen, default));
    }

    internal async Task<Edition?> EditionAsync(ItemId id, string language)
    {
        using var scene = new Scene(Services, new TheSystem());
        return await scene.Get<NewsroomDb>().Editions.AsNoTracking().SingleOrDefaultAsync(e => e.Item == id && e.Language == language);
    }

    public async Task<string> FingerprintAsync(ItemId id, string language)
    {
        using var scene = new Scene(Services, new TheSystem());
        var item = await scene.Get<NewsroomDb>().Items.AsNoTracking().SingleAsync(i => i.Id == id);
        return (await EditionAsync(id, language))!.Fingerprint(item);
    }

    public async Task<TResult> AsAsync<TAct, TResult>(ICurrentPerson who, Func<TAct, Task<TResult>> run) where TAct : notnull
    {
        using var scene = new Scene(Services, who);
        return await run(scene.Get<TAct>());
    }

    /// <summary>Lets every announcement reach its handlers.</summary>
    public Task DrainAsync() => Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();

    internal static EditionText Text(string title, string lead = "Ngọn hải đăng mở cửa đón khách.", string body = "Một đoạn.\n\n## Đường đi\n\n- Tàu\n- Xe") =>
        new(title, lead, BlockText.Parse(body), null, null);

    public async ValueTask DisposeAsync()
    {
        await services!.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }

    private async Task<BodyId> RegisterAsync(string name, string nameEn)
    {
        using var scene = new Scene(services!, new TheSystem());
        return (await scene.Get<IOrganisations>().RegisterAsync(new NewBody(name, nameEn, [], "state", "province"), default)).Value;
    }
}

/// <summary>Stands in for the plans module: knows every task, and remembers what was recorded on it.</summary>
internal sealed class EvidenceBook : IPlans
{
    public List<(PlanTaskId Task, string Proof, string Title, string Url)> Recorded { get; } = [];

    public Task<IReadOnlyList<PlanSummary>> PlansAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<PlanSummary>>([]);

    public Task<PlanOutline?> FindOutlineAsync(PlanId plan, int year, CancellationToken ct) => Task.FromResult<PlanOutline?>(null);

    public Task<ILookup<PlanId, PlanDeadline>> DeadlinesAsync(IReadOnlyCollection<PlanId> plans, int year, CancellationToken ct) => Task.FromResult(Array.Empty<PlanDeadline>().ToLookup(_ => default(PlanId)));

    public Task<ILookup<PlanId, UnassignedClause>> UnassignedAsync(IReadOnlyCollection<PlanId> plans, CancellationToken ct) => Task.FromResult(Array.Empty<UnassignedClause>().ToLookup(_ => default(PlanId)));

    public Task<IReadOnlyList<TaskSummary>> TasksAsync(BodyId? lead, CancellationToken ct) => Task.FromResult<IReadOnlyList<TaskSummary>>([]);

    public Task<IReadOnlyList<HelpedTask>> HelpedTasksAsync(PlanId plan, BodyId body, CancellationToken ct) => Task.FromResult<IReadOnlyList<HelpedTask>>([]);

    public Task<int> CountAwaitingHeirAsync(CancellationToken ct) => Task.FromResult(0);

    public Task<IReadOnlyList<DeadlineClash>> ClashesAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<TaskSummary?> FindTaskAsync(PlanTaskId id, CancellationToken ct) => Task.FromResult<TaskSummary?>(
        new(id, new PlanId(Guid.Empty), "45/KH-UBND", "IV.1.1", "Giới thiệu du lịch", new BodyId(Guid.Empty), "Sở", null, "not-started", 0, null));

    public Task<Outcome<PlanId>> ImportAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken ct) => throw new NotSupportedException();

    public Task<Refusal?> ReportAsync(PlanTaskId task, int percent, string note, string? linkTitle, string? link, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<Outcome<PlanTaskId>> InstructAsync(PlanId plan, string text, BodyId owner, DateOnly due, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<PlanMatter>> MattersAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<PlanMatter>>([]);

    public Task<IReadOnlyList<ObstacleSummary>> ObstaclesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<ObstacleSummary>>([]);

    public Task<WaitingDeliveries> WaitingDeliveriesAsync(CancellationToken ct) => Task.FromResult(new WaitingDeliveries(0, 0, 0));

    public Task<Refusal?> RecordPublicationAsync(PlanTaskId task, string proof, string title, string url, CancellationToken ct)
    {
        Recorded.Add((task, proof, title, url));
        return Task.FromResult<Refusal?>(null);
    }
}
