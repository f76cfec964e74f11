using System.Diagnostics;
using System.Globalization;
using System.Text;
using HaiDang.Language;

namespace HaiDang.Bench;

/// <summary>Folding beside what .NET offers for it: decompose, leave out the marks, compose, lower, đ to d.</summary>
internal static class FoldBench
{
    private const int Rounds = 9;
    private static readonly TimeSpan RoundTakes = TimeSpan.FromMilliseconds(400);

    // Keeps results alive, so that the compiler cannot leave the work out.
    private static long seen;

    public static int Run()
    {
        var whole = File.ReadAllText(Repository.SamplePlan);
        string[] lines = [.. whole.Split('\n').Where(l => l.Length > 0)];
        string[] names = [.. lines.SelectMany(l => l.Split([',', ';', '.', ':'])).Where(n => n.Length is > 8 and < 40)];
        Compare("a whole plan", [whole], Ours, Bcl);
        Compare("its lines", lines, Ours, Bcl);
        Compare("phrases of 8 to 40 letters", names, Ours, Bcl);
        Compare("phrases of 8 to 40 letters, copied into a new string and not folded: no folding can be faster", names, Copy, Bcl);
        return seen == 0 ? 1 : 0;
    }

    private static void Compare(string what, string[] texts, Func<string, string> ours, Func<string, string> bcl)
    {
        Measure(texts, ours);
        Measure(texts, bcl);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Measure(texts, ours), Bcl: Measure(texts, bcl))).ToList();
        Table.Print($"fold · {what} · median of {Rounds} rounds",
            ["", "million letters/s"],
            ["Fold", $"{Median.Of(rounds.Select(r => r.Ours)):0.0}"],
            ["BCL: Normalize, filter, Normalize, ToLower", $"{Median.Of(rounds.Select(r => r.Bcl)):0.0}"]);
        Table.Ratio("Fold", "BCL normalize-and-filter", Median.Of(rounds.Select(r => r.Ours / r.Bcl)));
    }

    private static string Ours(string text) => VietnameseText.Fold(text);

    private static string Copy(string text) => new(text.AsSpan());

    private static string Bcl(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) { plain.Append(c); }
        }
        return plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('đ', 'd');
    }

    private static double Measure(string[] texts, Func<string, string> fold)
    {
        var (clock, letters) = (Stopwatch.StartNew(), 0L);
        while (clock.Elapsed < RoundTakes)
        {
            foreach (var text in texts) { letters += text.Length; seen += fold(text).Length; }
        }
        return letters / clock.Elapsed.TotalSeconds / 1e6;
    }
}
