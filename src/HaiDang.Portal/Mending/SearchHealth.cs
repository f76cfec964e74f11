using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Serving;

namespace HaiDang.Portal.Mending;

/// <summary>What keeps a page from being found, or from being chosen among those found. <c>Word</c> is the end of a word key, "health.fault.title_long".</summary>
/// <param name="Word">What it is.</param>
/// <param name="Weight">How much it matters, 1 to 3.</param>
/// <param name="Measure">How long, how large, which language.</param>
internal sealed record Fault(string Word, int Weight, string Measure = "");

/// <summary>A public page with what is to be mended on it.</summary>
internal sealed record UnhealthyPage(ReleasedItem Item, IReadOnlyList<Fault> Faults, long Visits)
{
    /// <summary>Mending helps most where it matters most and where most people come.</summary>
    public double Effect => Faults.Sum(f => f.Weight) * Math.Log2(Visits + 2);
}

/// <summary>Looks at every public story as a search engine and a result list do (CHN-15).</summary>
internal sealed class SearchHealth(INewsroom newsroom, VisitBook visits, PageStore store, OfficeClock clock)
{
    /// <summary>The newest stories of a language that are looked at.</summary>
    public const int Most = 1_000;

    public const int Days = 30;
    private const int LongestTitle = 70;
    private const int ShortestTitle = 15;
    private const int LongestLead = 260;
    private const int ShortestLead = 50;
    private const int NarrowestPicture = 800;
    private const long HeaviestPicture = 1_500_000;
    private const int HeaviestPage = 40_000;

    public async Task<(IReadOnlyList<UnhealthyPage> Pages, int Looked)> LookAsync(CancellationToken ct)
    {
        var (found, looked) = (new List<UnhealthyPage>(), 0);
        foreach (var language in (await newsroom.StreamsAsync(ct)).Languages())
        {
            var items = await newsroom.ReleasedAsync(language, null, Most, ct);
            looked += items.Count;
            var twins = items.GroupBy(i => i.Title, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var read = await visits.OfAsync([.. items.Select(i => i.Path)], clock.Today.AddDays(-Days), clock.Today, ct);
            found.AddRange(items.Select(i => new UnhealthyPage(i, [.. FaultsOf(i, twins.Contains(i.Title), Weight(i.Path))], read.GetValueOrDefault(i.Path))).Where(p => p.Faults.Count > 0));
        }

        return ([.. found.OrderByDescending(p => p.Effect).ThenByDescending(p => p.Item.PublishedAt)], looked);
    }

    /// <param name="item">The story.</param>
    /// <param name="hasTwin">Another story of the language has the same title.</param>
    /// <param name="weight">Bytes of the page as browsers ask for it; null when it is not built.</param>
    internal static IEnumerable<Fault> FaultsOf(ReleasedItem item, bool hasTwin, int? weight)
    {
        // A letter of Chinese or Japanese says as much as two or three of ours, and takes twice the room.
        var wide = item.Language is "zh" or "ja" or "ko" ? 2 : 1;
        var (title, lead) = (item.Title.Length * wide, item.Lead.Length * wide);
        if (title > LongestTitle) { yield return new("title_long", 2, $"{item.Title.Length}"); }
        if (title < ShortestTitle) { yield return new("title_short", 2, $"{item.Title.Length}"); }
        if (hasTwin) { yield return new("title_twin", 3); }
        if (lead == 0) { yield return new("lead_none", 3); }
        else if (lead < ShortestLead) { yield return new("lead_short", 1, $"{item.Lead.Length}"); }
        else if (lead > LongestLead) { yield return new("lead_long", 1, $"{item.Lead.Length}"); }
        if (item.Picture is not { } picture) { yield return new("picture_none", 3); }
        else
        {
            if (picture.Alt.Trim().Length < 5 || picture.Alt.Equals(item.Title, StringComparison.OrdinalIgnoreCase)) { yield return new("picture_unsaid", 2); }
            if (picture.Width < NarrowestPicture) { yield return new("picture_small", 2, $"{picture.Width}"); }
            if (picture.Size > HeaviestPicture) { yield return new("picture_heavy", 1, $"{picture.Size / 1_000_000.0:0.0}"); }
        }

        foreach (var missing in PublicLanguages.Expected.Where(l => item.Languages.All(i => i.Language != l))) { yield return new("language_none", 2, missing); }
        if (item.Blocks.Count > 8 && !item.Blocks.Any(b => b.Type == Block.Heading)) { yield return new("heading_none", 1); }
        if (weight > HeaviestPage) { yield return new("page_heavy", 2, $"{weight / 1000}"); }
    }

    private int? Weight(string path) => store.TryGet(path, out var page) ? (page.Brotli ?? page.Plain).Body.Length : null;
}
