using System.Text;
using System.Text.Json;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;

namespace HaiDang.Bench;

/// <summary>
/// Items by number, always the same: words follow each other as they do in the demo's stories, plan and bodies, now and then one leaps elsewhere, and
/// one item in five names a document.
/// </summary>
internal sealed class SearchItems
{
    /// <summary>How many different documents are named.</summary>
    public const int Numbers = 20_000;

    private static readonly DateTimeOffset Newest = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string[] words;
    private readonly Dictionary<string, int[]> followers;
    private readonly IReadOnlyList<string> streams;

    public SearchItems(IReadOnlyList<string> streams)
    {
        this.streams = streams;
        words = [.. Texts().SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”')).Where(w => w.Length > 0)];
        followers = Enumerable.Range(0, words.Length - 1).GroupBy(i => words[i]).ToDictionary(g => g.Key, g => g.Select(i => i + 1).ToArray());
    }

    public Findable Make(int number)
    {
        var random = new Random(number);
        var (title, lead) = (Text(random, 8, 14), Text(random, 25, 40));
        var text = Text(random, 120, 200) + (random.Next(5) == 0 ? $" Kế hoạch số {random.Next(1, Numbers)}/KH-UBND" : "");
        // Ten years of them, those with higher numbers newer, but for a few that come late.
        var age = TimeSpan.FromMinutes((Math.Max(0, 1_000_000 - number) * 5) + (random.Next(100) == 0 ? random.Next(2_000_000) : 0));
        return new(Shown.OfSlug("vi", $"bai-{number}"), FindableKind.Story, streams[random.Next(streams.Count)], $"bai-{number}", char.ToUpperInvariant(title[0]) + title[1..], lead, text, "", Newest - age);
    }

    /// <summary>Words as they follow each other in the texts, for a question.</summary>
    public string Words(Random random, int count) => Text(random, count, count);

    /// <summary>The words with two letters of the longest changed about.</summary>
    public static string Slip(string text, Random random)
    {
        var longest = text.Split(' ').MaxBy(w => w.Length)!;
        if (longest.Length < 4) { return text + "hn"; }
        var at = random.Next(1, longest.Length - 2);
        return text.Replace(longest, longest[..at] + longest[at + 1] + longest[at] + longest[(at + 2)..], StringComparison.Ordinal);
    }

    private string Text(Random random, int least, int most)
    {
        var text = new StringBuilder();
        var at = random.Next(words.Length);
        for (var left = random.Next(least, most + 1); left > 0; left--)
        {
            text.Append(text.Length > 0 ? " " : "").Append(words[at]);
            at = random.Next(20) == 0 || !followers.TryGetValue(words[at], out var next) ? random.Next(words.Length) : next[random.Next(next.Length)];
        }

        return text.ToString();
    }

    private static IEnumerable<string> Texts()
    {
        yield return File.ReadAllText(Path.Combine(Repository.Demo, "plan.txt"));
        foreach (var file in (string[])["articles.json", "bodies.json"])
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Demo, file)));
            foreach (var text in Strings(json.RootElement)) { yield return text; }
        }
    }

    // Both languages: foreign words stand in Vietnamese stories, too.
    private static List<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(p => Strings(p.Value))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Strings)],
        JsonValueKind.String when element.GetString() is { } text && text.Contains(' ', StringComparison.Ordinal) => [text],
        _ => [],
    };
}
