using System.Diagnostics;
using System.Text;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;

namespace HaiDang.Bench;

/// <summary>A plan of 30 KB, from bytes to everything recognised, beside merely decoding it and cutting it into lines.</summary>
internal static class ReadBench
{
    private const int Rounds = 9;
    private static readonly TimeSpan RoundTakes = TimeSpan.FromMilliseconds(700);

    // Keeps results alive, so that the compiler cannot leave the work out.
    private static long seen;

    public static int Run(string? file)
    {
        file ??= Repository.SamplePlan;
        var bytes = File.ReadAllBytes(file);
        var name = Path.GetFileName(file);
        var reading = PlanReader.Read(TextExtractor.Extract(bytes, name).Text ?? throw new InvalidOperationException($"{name} holds no plan."));
        Measure(() => ReadWhole(bytes, name));
        Measure(() => CutIntoLines(bytes));

        var rounds = Enumerable.Range(0, Rounds)
            .Select(_ => (Whole: Measure(() => ReadWhole(bytes, name)), Recognise: Measure(() => Recognise(bytes)), Lines: Measure(() => CutIntoLines(bytes))))
            .ToList();
        var whole = Median.Of(rounds.Select(r => r.Whole));
        var recognise = Median.Of(rounds.Select(r => r.Recognise));
        var lines = Median.Of(rounds.Select(r => r.Lines));
        Table.Print($"read · {name}, {bytes.Length / 1000.0:0.0} KB, {reading.Clauses.Count} clauses, {reading.Assignments.Count} assignments · median of {Rounds} rounds",
            ["", "ms per plan", "MB/s"],
            ["bytes → everything recognised", Milliseconds(bytes, whole), $"{whole:0.00}"],
            ["text → everything recognised", Milliseconds(bytes, recognise), $"{recognise:0.00}"],
            ["bytes → lines (baseline)", Milliseconds(bytes, lines), $"{lines:0.00}"]);
        Table.Ratio("reading", "decoding and cutting into lines (MB/s)", Median.Of(rounds.Select(r => r.Whole / r.Lines)));
        return seen == 0 ? 1 : 0;
    }

    private static double Measure(Func<long> once)
    {
        var (clock, bytes) = (Stopwatch.StartNew(), 0L);
        while (clock.Elapsed < RoundTakes) { bytes += once(); }
        seen += bytes;
        return bytes / clock.Elapsed.TotalSeconds / 1e6;
    }

    private static long ReadWhole(byte[] bytes, string name)
    {
        var reading = PlanReader.Read(TextExtractor.Extract(bytes, name).Text!);
        return reading.Clauses.Count > 0 ? bytes.Length : 0;
    }

    private static long Recognise(byte[] bytes)
    {
        var reading = PlanReader.Read(Encoding.UTF8.GetString(bytes));
        return reading.Clauses.Count > 0 ? bytes.Length : 0;
    }

    private static long CutIntoLines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n').Length > 0 ? bytes.Length : 0;

    private static string Milliseconds(byte[] bytes, double megabytesPerSecond) => $"{bytes.Length / 1e3 / megabytesPerSecond:0.000}";
}
