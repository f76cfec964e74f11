using HaiDang.Newsroom.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>
/// The newsroom as one page sees it. Whatever the page looks at is noted as a key, so that exactly the pages that showed a
/// thing are built anew when it changes.
/// </summary>
internal sealed class Shown(INewsroom newsroom)
{
    public const string Everything = "*";

    private readonly HashSet<string> keys = [];

    /// <summary>What the page looked at so far.</summary>
    public IReadOnlySet<string> Keys => keys;

    public static string OfStreams => "streams";

    public static string OfList(string language, string? stream) => stream is null ? $"list:{language}" : $"list:{language}:{stream}";

    public static string OfItem(ItemId item) => $"item:{item.Value}";

    public static string OfSlug(string language, string slug) => $"slug:{language}:{slug}";

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
