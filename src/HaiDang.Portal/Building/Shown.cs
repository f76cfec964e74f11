using HaiDang.Newsroom.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>
/// The newsroom and the public parts of plans as one page sees them. Whatever the page looks at is noted as a key, so that exactly the pages that showed a
/// thing are built anew when it changes.
/// </summary>
internal sealed class Shown(INewsroom newsroom, IPublicPlans plans, IRegisters registers)
{
    public const string Everything = "*";

    private readonly HashSet<string> keys = [];

    /// <summary>What the page looked at so far.</summary>
    public IReadOnlySet<string> Keys => keys;

    public static string OfStreams => "streams";

    public static string OfList(string language, string? stream) => stream is null ? $"list:{language}" : $"list:{language}:{stream}";

    public static string OfItem(ItemId item) => $"item:{item.Value}";

    public static string OfSlug(string language, string slug) => $"slug:{language}:{slug}";

    public static string OfPlans => "plans";

    public static string OfPlan(string slug) => $"plan:{slug}";

    public async Task<IReadOnlyList<PublicPlan>> PlansAsync(CancellationToken ct)
    {
        keys.Add(OfPlans);
        return await plans.AllAsync(ct);
    }

    public async Task<PublicPlan?> PlanAsync(string slug, CancellationToken ct)
    {
        keys.Add(OfPlan(slug));
        return await plans.FindAsync(slug, ct);
    }

    public Task<bool> WasPublicAsync(string slug, CancellationToken ct) => plans.WasPublicAsync(slug, ct);

    public static string OfBook(string register) => $"book:{register}";

    /// <summary>One entry: search hears of it; the pages of a register are forgotten together.</summary>
    public static string OfEntry(string register, RecordId record) => $"entry:{register}:{record.Value}";

    public async Task<PublicList?> BookAsync(string register, string language, int skip, int take, CancellationToken ct)
    {
        keys.Add(OfBook(register));
        return await registers.PublicListAsync(register, language, skip, take, ct);
    }

    public async Task<PublicEntry?> EntryAsync(string register, string language, RecordId record, CancellationToken ct)
    {
        keys.Add(OfBook(register));
        return await registers.FindPublicAsync(register, language, record, ct);
    }

    public async Task<IReadOnlyList<StreamSummary>> StreamsAsync(CancellationToken ct)
    {
        keys.Add(OfStreams);
        return await newsroom.StreamsAsync(ct);
    }

    public async Task<IReadOnlyList<ReleasedItem>> ReleasedAsync(string language, string? stream, int take, CancellationToken ct)
    {
        keys.Add(OfList(language, stream));
        return await newsroom.ReleasedAsync(language, stream, take, ct);
    }

    public async Task<ReleasedPart> ReleasedAsync(string language, string? stream, int skip, int take, CancellationToken ct)
    {
        keys.Add(OfList(language, stream));
        return await newsroom.ReleasedAsync(language, stream, skip, take, ct);
    }

    public async Task<ReleasedItem?> FindAsync(string language, string slug, CancellationToken ct)
    {
        keys.Add(OfSlug(language, slug));
        var item = await newsroom.FindReleasedAsync(language, slug, ct);
        if (item is not null) { keys.Add(OfItem(item.Id)); }
        return item;
    }

    public async Task<bool> IsWithdrawnAsync(string language, string slug, CancellationToken ct)
    {
        keys.Add(OfSlug(language, slug));
        return await newsroom.IsWithdrawnAsync(language, slug, ct);
    }
}
