using System.Globalization;

namespace HaiDang.Bench;

/// <summary>Prints a small table, then one line per ratio, the last of which ends the output.</summary>
internal static class Table
{
    public static void Print(string title, params IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(r => r[column].Length)).ToArray();
        Console.WriteLine();
        Console.WriteLine($"{title} · {Environment.ProcessorCount} cores · {DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()):yyyy-MM-dd}");
        foreach (var row in rows)
        {
            // The first column holds words, the others numbers.
            Console.WriteLine("  " + string.Join("   ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))));
        }
    }

    public static void Ratio(string of, string to, double value) => Console.WriteLine($"ratio {of} ÷ {to}: {value.ToString(value < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture)}");
}
