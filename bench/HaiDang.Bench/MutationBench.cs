using System.Diagnostics;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;
using HaiDang.Tests.Documents.Reading;

namespace HaiDang.Bench;

/// <summary>Damaged plans by the million: each must end in a sound reading or a refusal, soon.</summary>
internal static class MutationBench
{
    private const int Usual = 1_000_000;
    private const int Longest = 12_000;
    private const int Report = 50_000;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(5);

    public static int Run(int? count, int from)
    {
        var mutations = new Mutations([.. Repository.SamplePlans.Select(File.ReadAllBytes)], Longest);
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (read, faults, slowest, slowestNumber) = (0, 0, TimeSpan.Zero, 0);
        var last = from + (count ?? Usual);
        for (var number = from; number < last; number++)
        {
            var clock = Stopwatch.StartNew();
            var (refused, fault) = Try(mutations.Make(number));
            var took = clock.Elapsed;
            if (took > slowest) { (slowest, slowestNumber) = (took, number); }
            if (took > TooLong) { fault ??= $"took {took.TotalSeconds:0.0} s"; }
            if (fault is not null) { faults++; Console.WriteLine($"input {number}: {fault}"); }
            if (refused is null) { read++; } else { refusals[refused] = refusals.GetValueOrDefault(refused) + 1; }
            if ((number + 1 - from) % Report == 0) { Console.WriteLine($"{number + 1 - from:#,0} inputs, {faults} faults, slowest {slowest.TotalMilliseconds:0} ms (input {slowestNumber})"); }
        }
        List<string[]> rows = [["", "inputs"], ["read", $"{read:#,0}"]];
        rows.AddRange(refusals.Select(r => new[] { $"refused: {r.Key}", $"{r.Value:#,0}" }));
        rows.Add(["crashed, unsound or slow", $"{faults}"]);
        Table.Print($"mutations · inputs {from} to {last - 1}", rows);
        Console.WriteLine($"slowest: {slowest.TotalMilliseconds:0} ms, input {slowestNumber}");
        return faults == 0 ? 0 : 1;
    }

    private static (string? Refused, string? Fault) Try(byte[] bytes)
    {
        try
        {
            var extraction = TextExtractor.Extract(bytes, "plan.txt");
            if (extraction.Problem is { } problem) { return (problem.Code, null); }
            return (null, Soundness.Fault(extraction.Text!, PlanReader.Read(extraction.Text!)));
        }
        // Counting what nobody foresaw is what this measures.
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            return (null, unforeseen.ToString());
        }
    }
}
