using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>How many facts of one kind were found, missed and invented.</summary>
internal sealed record GoldTally(string Kind)
{
    public int Found { get; set; }
    public List<string> Missed { get; } = [];
    public List<string> Invented { get; } = [];
    public double Precision => Share(Invented.Count);
    public double Recall => Share(Missed.Count);

    private double Share(int wrong) => Found + wrong == 0 ? 1 : (double)Found / (Found + wrong);
}

/// <summary>Sets what the reader says of a plan against its gold.</summary>
internal sealed partial class GoldScore
{
    private const string Marks = "marks";
    private const string Source = "source ";
    private const string Place = "clause of body";
    private static readonly string[] Shown =
        ["header", "bases", "clauses", "lead", "coordinate", "duty", Marks, Place, "deadlines", "messages", "audiences", "recipients", "slips", "targets", "money"];

    private readonly Dictionary<string, GoldTally> tallies = Shown.ToDictionary(k => k, k => new GoldTally(k), StringComparer.Ordinal);
    private readonly List<Reading> readings;
    private readonly List<GoldFact> clauses;

    public GoldScore(PlanReading plan, GoldPlan gold, IReadOnlySet<string> codes)
    {
        readings = [.. All(plan).Where(r => r.Line <= gold.LastLine)];
        clauses = [.. gold.Facts.Where(f => f is { Kind: "clauses", IsDebatable: false }).OrderBy(f => f.From)];
        List<GoldFact> facts = [.. gold.Facts.Where(f => tallies.ContainsKey(f.Kind) && (f.Kind != "slips" || codes.Contains(f.Keys[0])))];
        foreach (var fact in facts.Where(f => !f.IsDebatable))
        {
            if (Take(fact) is { Count: > 0 } taken) { tallies[fact.Kind].Found++; Judge(fact, taken); }
            else { tallies[fact.Kind].Missed.Add(fact.ToString()); }
        }
        foreach (var fact in facts.Where(f => f.IsDebatable)) { Take(fact); }
        foreach (var reading in readings.Where(r => !r.Taken))
        {
            tallies[reading.Kind].Invented.Add($"{reading.Line} {reading.Kind} {reading.Key}");
        }
        NotReadYet = Unread(gold, codes);
    }

    public IEnumerable<GoldTally> Tallies => tallies.Values;

    /// <summary>Facts of kinds the reader does not know: kind and how many there are.</summary>
    public IReadOnlyDictionary<string, int> NotReadYet { get; }

    private static Dictionary<string, int> Unread(GoldPlan gold, IReadOnlySet<string> codes) => gold.Facts
        .Where(f => !f.IsDebatable)
        .Select(f => f.Kind switch
        {
            "slips" when !codes.Contains(f.Keys[0]) => f.Keys[0],
            _ => null,
        })
        .OfType<string>().CountBy(kind => kind).ToDictionary(StringComparer.Ordinal);

    private List<Reading> Take(GoldFact fact)
    {
        var here = readings.Where(r => !r.Taken && fact.Kinds.Contains(r.Kind) && r.Line >= fact.From && r.Line <= fact.To).ToList();
        foreach (var key in fact.Keys)
        {
            var taken = key.StartsWith('*') ? here : key == Source + "*" ? [.. here.Where(r => Same(r.Key, key))] : here.FirstOrDefault(r => Same(r.Key, key)) is { } whole ? [whole] : Together(here, key, fact.IsDebatable);
            if (taken.Count == 0) { continue; }
            foreach (var reading in taken) { reading.Taken = true; }
            return taken;
        }
        return [];
    }

    /// <summary>"A + B" is found as "A, B" or as "A" and "B"; of a debatable one, some parts will do.</summary>
    private static List<Reading> Together(List<Reading> here, string key, bool inPart)
    {
        var parts = key.Split(" + ");
        if (parts.Length == 1) { return []; }
        List<Reading> taken = [];
        for (var at = 0; at < parts.Length;)
        {
            var (reading, length) = Longest(here, parts[at..]);
            if (reading is not null) { taken.Add(reading); }
            else if (!inPart) { return []; }
            at += length;
        }
        return taken;
    }

    private static (Reading? Reading, int Length) Longest(List<Reading> here, string[] parts)
    {
        for (var length = parts.Length; length > 0; length--)
        {
            var words = Words(string.Join(' ', parts.Take(length)));
            if (here.FirstOrDefault(r => Words(r.Key) == words) is { } reading) { return (reading, length); }
        }
        return (null, 1);
    }

    private void Judge(GoldFact fact, List<Reading> taken)
    {
        if (fact.Kind is not ("lead" or "coordinate" or "duty")) { return; }
        var expected = fact.Marks.Split('|', 2);
        var right = taken.All(r => r.Marks.Split('|', 2) is [var marks, var scope] && (marks == expected[0] || expected[0].Contains('~', StringComparison.Ordinal))
            && (expected[1].EndsWith('…') ? Plain(scope).StartsWith(Plain(expected[1].TrimEnd('…')), StringComparison.Ordinal) : Same(scope, expected[1])));
        if (right) { tallies[Marks].Found++; }
        else { tallies[Marks].Missed.Add($"{fact}: expected {fact.Marks}, read {string.Join(" / ", taken.Select(t => t.Marks))}"); }

        var strayed = taken.Where(r => !IsInItsClause(r)).ToList();
        if (strayed.Count == 0) { tallies[Place].Found++; }
        else { tallies[Place].Missed.Add($"{fact}: put into {string.Join(" / ", strayed.Select(r => r.Clause))}"); }
    }

    /// <summary>The clause of a body is the last one that begins above it.</summary>
    private bool IsInItsClause(Reading reading)
    {
        if (clauses.LastOrDefault(c => c.From <= reading.Line) is not { } clause) { return reading.Clause is null; }
        var path = clause.Keys[0].Split(" | ")[0];
        return reading.Clause is { } read && (path == "PL*" ? read.StartsWith("PL", StringComparison.Ordinal) : Plain(read) == Plain(path));
    }

    private static bool Same(string read, string gold) => gold.StartsWith(Source, StringComparison.Ordinal)
        ? read.StartsWith(Source, StringComparison.Ordinal) && SameSource(Words(read[Source.Length..]), Words(gold[Source.Length..]))
        : gold.StartsWith("PL* | ", StringComparison.Ordinal)
        ? read.StartsWith("PL", StringComparison.Ordinal) && (gold.EndsWith('*') || Plain(read.Split(" | ")[^1]) == Plain(gold[6..]))
        : Plain(read) == Plain(gold);

    // One names the source at greater length than the other: "ngân sách", "ngân sách nhà nước".
    private static bool SameSource(string read, string gold) =>
        gold.Length == 0 || read.Contains(gold, StringComparison.Ordinal) || gold.Contains(read, StringComparison.Ordinal);

    private static string Plain(string text) =>
        Spaces().Replace(text.Normalize(NormalizationForm.FormC).Replace('–', '-').ToLower(CultureInfo.InvariantCulture), " ").Trim(' ', '.', ';', ',', ':', '/');

    private static string Words(string text) => string.Join(' ', WordPattern().Matches(Plain(text)).Select(m => m.Value).Where(w => w != "và"));

    private static IEnumerable<Reading> All(PlanReading plan) =>
    [
        .. Header(plan.Document).Select(f => new Reading("header", 0, $"{f.Field} = {f.Value ?? "null"}", "")),
        .. plan.Bases.Select(b => new Reading("bases", b.Line, $"{b.Kind} | {b.Citation}", "")),
        .. plan.Clauses.Select(c => new Reading("clauses", c.Line, $"{c.Path} | {c.Number}", "")),
        .. plan.Assignments.Select(a => new Reading(a.Role.ToString().ToLowerInvariant(), a.Line, a.Body,
            $"{(a.CatchAll ? "*" : "")}{(a.Manner is Manner.Request ? "!" : "")}|{a.Scope}", a.Clause)),
        .. plan.Deadlines.Select(d => new Reading("deadlines", d.Line, string.Create(CultureInfo.InvariantCulture,
            $"{d.Day}.{d.Month}.{d.Year}.{(d.Recurs is Recurrence.HalfYearly ? "half-yearly" : d.Recurs?.ToString().ToLowerInvariant())}.{d.Quarter}"), "")),
        .. plan.Messages.Select(m => new Reading("messages", m.Line, m.Language, "")),
        .. plan.Audiences.Select(a => new Reading("audiences", a.Line, "", "")),
        .. plan.Recipients.Select(r => new Reading("recipients", r.Line, r.Name, "")),
        .. plan.Warnings.Select(w => new Reading("slips", w.Line, w.Code, "")),
        .. plan.Targets.Select(t => new Reading("targets", t.Line, $"{Number(t.From)}{(t.To is { } to ? $"-{Number(to)}" : "")} {t.Unit}", "")),
        .. plan.Money.Where(m => m.Amount is not null).Select(m => new Reading("money", m.Line, $"{Number(m.Amount!.Value)}{(m.Currency is "VND" ? "" : $" {m.Currency}")}", "")),
        .. plan.Money.Where(m => m.Source is not null).Select(m => new Reading("money", m.Line, Source + m.Source, "")),
    ];

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    private static IEnumerable<(string Field, string? Value)> Header(DocumentHeader header) =>
    [
        ("kind", header.Kind), ("number", header.Number), ("symbol", header.Symbol), ("issuer", header.Issuer), ("place", header.Place),
        ("date", header.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("periodFrom", header.PeriodFrom?.ToString(CultureInfo.InvariantCulture)), ("periodTo", header.PeriodTo?.ToString(CultureInfo.InvariantCulture)),
        ("signer", header.Signer.Name), ("capacity", header.Signer.Capacity), ("isDraft", header.IsDraft ? "yes" : "no"),
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();

    private sealed record Reading(string Kind, int Line, string Key, string Marks, string? Clause = null)
    {
        public bool Taken { get; set; }
    }
}
