using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>
/// The reader against what a person found in real plans (Gold/README.md). It may come closer to the gold but never
/// drift away from it: Gold/worst-allowed.txt holds what it may miss and invent at most.
/// </summary>
public sealed partial class GoldTests(ITestOutputHelper output)
{
    /// <summary>Set to write the table of results and to lower what is allowed.</summary>
    private const string Write = "HAIDANG_WRITE_DOCS";

    private static readonly HashSet<string> Codes = ReadCodes();

    private static string Document => Path.Combine(Repository.Root, "docs", "reference", "reader-accuracy.md");
    private static string Limits => Path.Combine(GoldPlan.Folder, "worst-allowed.txt");
    private static string Shared => Path.Combine(Repository.Root, "..", "shared", "plans");

    public static TheoryData<string> Plans => [.. Names()];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_is_read_no_worse_than_before(string plan)
    {
        var score = Measure(plan);
        var allowed = ReadLimits();
        List<string> worse = [];
        foreach (var tally in score.Tallies)
        {
            output.WriteLine(Row(plan, tally));
            string[] wrong = [.. tally.Missed.Select(m => $"  missed {m}"), .. tally.Invented.Select(i => $"  invented {i}")];
            foreach (var line in wrong) { output.WriteLine(line); }
            var (missed, invented) = allowed.GetValueOrDefault((plan, tally.Kind));
            if (tally.Missed.Count > missed || tally.Invented.Count > invented) { worse.AddRange([Row(plan, tally) + $" (allowed {missed}, {invented})", .. wrong]); }
        }

        Assert.True(worse.Count == 0 || Environment.GetEnvironmentVariable(Write) is not null, string.Join('\n', worse));
    }

    [Fact]
    public void Every_plan_has_its_gold()
    {
        if (Environment.GetEnvironmentVariable(Write) is not null) { WriteResults(); }

        Assert.Equal(Directory.EnumerateFiles(Shared, "*.txt", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), Names());
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(GoldPlan.Folder, "*.txt").Where(f => f != Limits)
        .Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    private static GoldScore Measure(string plan)
    {
        var file = Path.Combine(Shared, plan + ".txt");
        if (!File.Exists(file)) { file = Path.Combine(Shared, "more", plan + ".txt"); }
        return new(PlanReader.Read(File.ReadAllText(file)), GoldPlan.Load(plan), Codes);
    }

    private static Dictionary<(string Plan, string Kind), (int Missed, int Invented)> ReadLimits() => !File.Exists(Limits) ? [] : File.ReadLines(Limits)
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
        .ToDictionary(p => (p[0], string.Join(' ', p[1..^2])), p => (int.Parse(p[^2], CultureInfo.InvariantCulture), int.Parse(p[^1], CultureInfo.InvariantCulture)));

    private static void WriteResults()
    {
        var allowed = ReadLimits();
        var limits = new StringBuilder("# plan kind missed invented: the worst that is allowed; what is not listed must be right\n");
        var table = new StringBuilder();
        var sums = new SortedDictionary<string, List<GoldTally>>(StringComparer.Ordinal);
        var unread = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var plan in Names())
        {
            var score = Measure(plan);
            foreach (var tally in score.Tallies)
            {
                var (missed, invented) = (tally.Missed.Count, tally.Invented.Count);
                if (allowed.Keys.Any(k => k.Plan == plan))
                {
                    var before = allowed.GetValueOrDefault((plan, tally.Kind));
                    (missed, invented) = (Math.Min(missed, before.Missed), Math.Min(invented, before.Invented));
                }
                if (missed + invented > 0) { limits.Append(CultureInfo.InvariantCulture, $"{plan} {tally.Kind} {missed} {invented}\n"); }
                var sum = SourcePlan().IsMatch(plan) ? "s0-s4: the five source plans" : "the ten others";
                sums.TryAdd(sum, []);
                sums[sum].Add(tally);
                if (tally.Found + tally.Missed.Count + tally.Invented.Count > 0) { table.Append(Row(plan, tally)).Append('\n'); }
            }
            foreach (var (kind, count) in score.NotReadYet) { unread[kind] = unread.GetValueOrDefault(kind) + count; }
        }
        File.WriteAllText(Limits, limits.ToString());
        File.WriteAllText(Document, $"""
            # How well the reader reads

            Measured against gold files that a person wrote from the plans alone (`tests/HaiDang.Tests/Documents/Reading/Gold`).
            *Right* are facts found where the person found them; *missed* are the person's that the reader has not; *invented* are the
            reader's that the person has not. *Marks* are group, request and scope of the bodies found, *clause of body* is whether each stands in the clause that the
            gold has it in. Debatable facts don't count.
            `HAIDANG_WRITE_DOCS=1` with `GoldTests` writes this page anew.

            | plan | kind | right | missed | invented | precision | recall | goal |
            |---|---|---|---|---|---|---|---|
            {string.Concat(sums.SelectMany(s => s.Value.GroupBy(t => t.Kind).Select(g => Row(s.Key, Sum(g)) + "\n")))}{table}
            ## Not read yet
            Facts in the gold of kinds that the reader has no words for.

            | kind | facts |
            |---|---|
            {string.Concat(unread.Select(u => $"| {u.Key} | {u.Value.ToString(CultureInfo.InvariantCulture)} |\n"))}
            """.ReplaceLineEndings("\n"));
    }

    private static string Row(string plan, GoldTally tally) => string.Create(CultureInfo.InvariantCulture,
        $"| {plan} | {tally.Kind} | {tally.Found} | {tally.Missed.Count} | {tally.Invented.Count} | {tally.Precision:0.00} | {tally.Recall:0.00} | {Goal(plan, tally.Kind)} |");

    private static GoldTally Sum(IGrouping<string, GoldTally> tallies)
    {
        var sum = new GoldTally(tallies.Key) { Found = tallies.Sum(t => t.Found) };
        sum.Missed.AddRange(tallies.SelectMany(t => t.Missed));
        sum.Invented.AddRange(tallies.SelectMany(t => t.Invented));
        return sum;
    }

    private static string Goal(string plan, string kind) => (SourcePlan().IsMatch(plan), kind) switch
    {
        (true, _) => "1.00",
        (_, "header") => "0.99",
        (_, "lead" or "coordinate" or "duty") => "0.97",
        _ => "",
    };

    private static HashSet<string> ReadCodes()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "plan-read.md"));
        var warnings = text.Split("\n## ").Single(part => part.StartsWith("Warnings", StringComparison.Ordinal));
        return [.. warnings.Split('\n').Where(row => row.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(row => CodePattern().Matches(row.Split('|')[1])).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"^s\d-")]
    private static partial Regex SourcePlan();

    [GeneratedRegex(@"`([a-z]+(?:-[a-z]+)*)`")]
    private static partial Regex CodePattern();
}
