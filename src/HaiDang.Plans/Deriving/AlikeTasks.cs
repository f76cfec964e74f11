using HaiDang.Documents.Revising;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans.Deriving;

/// <summary>What of a task is compared.</summary>
internal sealed record Wording(PlanTaskId Id, PlanId Plan, ClauseId Clause, BodyId Lead, string Title, string? Scope);

/// <summary>
/// Finds tasks that are worded alike. Comparing thousands of texts takes a moment: while no task is worded anew, what was found
/// last is what would be found again.
/// </summary>
internal sealed class AlikeTasks
{
    private const double Alike = 0.6;
    private const int FewestWords = 4;
    // A word that stands in so many tasks tells nothing of them.
    private const int Common = 200;

    private volatile Found? last;

    /// <param name="key">What the database adds the wordings up to: another number, other wordings.</param>
    /// <param name="read">Reads them, when they are others than last.</param>
    public async Task<IReadOnlyList<(Wording One, Wording Other, double Likeness)>> AmongAsync(string key, Func<Task<List<Wording>>> read)
    {
        if (last is { } known && known.Key == key) { return known.Pairs; }
        var tasks = await read();
        return (last = new(key, [.. Pairs(tasks).Select(p => (tasks[p.One], tasks[p.Other], p.Likeness))])).Pairs;
    }

    private static IEnumerable<(int One, int Other, double Likeness)> Pairs(List<Wording> tasks)
    {
        var texts = tasks.ConvertAll(t => VietnameseText.Fold($"{t.Title} {t.Scope}"));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = texts.ConvertAll(t => Words(t, numbers));
        var places = new List<int>?[numbers.Count];
        for (var i = 0; i < tasks.Count; i++)
        {
            foreach (var word in words[i]) { (places[word] ??= []).Add(i); }
        }

        for (var i = 0; i < tasks.Count; i++)
        {
            if (words[i].Length < FewestWords) { continue; }
            foreach (var j in words[i].Where(w => places[w]!.Count <= Common).SelectMany(w => places[w]!).Where(j => j > i && tasks[j].Plan != tasks[i].Plan).Distinct())
            {
                if (WordDiff.Likeness(texts[i], texts[j]) is var likeness and >= Alike) { yield return (i, j, likeness); }
            }
        }
    }

    // Each word once, as a number that is the same in every text.
    private static int[] Words(string text, Dictionary<string, int> numbers)
    {
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new HashSet<int>();
        for (var begin = 0; begin < text.Length;)
        {
            var end = begin;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) { end++; }
            if (end > begin)
            {
                var word = text.AsSpan(begin, end - begin);
                if (!known.TryGetValue(word, out var number)) { known[word] = number = numbers.Count; }
                found.Add(number);
            }

            begin = end + 1;
        }

        return [.. found];
    }

    private sealed record Found(string Key, List<(Wording One, Wording Other, double Likeness)> Pairs);
}
