using System.Globalization;
using System.Text;

namespace HaiDang.Documents.Extracting;

/// <summary>
/// Finds the secrecy stamp of NĐ 30/2020, box 10a: a line or cell of its own holding MẬT, TỐI MẬT or TUYỆT MẬT.
/// Law 117/2025, Điều 5: secrets are not kept on machines joined to a network, so such a file stays out.
/// </summary>
internal static class ClassifiedMark
{
    private const int HeadLines = 60;
    private const int LongestStamp = 60;

    public static string? Find(string text, string pageHeaders)
    {
        var isBody = false;
        foreach (var line in FilledLines(text).Take(HeadLines))
        {
            isBody |= StartsBody(line);
            if (In(line, capitalsOnly: isBody) is { } mark) { return mark; }
        }

        return FilledLines(pageHeaders).Take(HeadLines).Select(line => In(line, capitalsOnly: false))
            .FirstOrDefault(mark => mark is not null);
    }

    private static IEnumerable<string> FilledLines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) { yield return line; }
        }
    }

    // Cells of a header block come joined by bars, tabs or wide gaps.
    private static string? In(string line, bool capitalsOnly)
    {
        if (line.Length > 400) { return null; }
        return Level(line, capitalsOnly)
            ?? line.Replace("   ", "|", StringComparison.Ordinal).Split('|', '\t', '│')
                .Select(cell => Level(cell, capitalsOnly)).FirstOrDefault(mark => mark is not null);
    }

    private static string? Level(string cell, bool capitalsOnly)
    {
        if (cell.Length > LongestStamp) { return null; }
        var letters = string.Concat(cell.Where(char.IsLetter));
        if (cell.Any(char.IsDigit) || letters.Length is < 3 or > 13 || char.IsLower(letters[0])) { return null; }

        var capitals = letters.ToUpperInvariant();
        if (capitalsOnly && capitals != letters) { return null; }
        if (capitals.StartsWith("ĐỘMẬT", StringComparison.Ordinal)) { capitals = capitals[5..]; }
        return capitals switch
        {
            "MẬT" or "MÂT" or "MẠT" or "MAT" => "MẬT",
            _ => Plain(capitals) switch { "TOIMAT" => "TỐI MẬT", "TUYETMAT" => "TUYỆT MẬT", _ => null },
        };
    }

    // Scanned stamps lose accents.
    private static string Plain(string letters) => string.Concat(letters.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));

    private static bool StartsBody(string line)
    {
        var start = line.AsSpan().TrimStart(" \t#*_>");
        return start is ['I' or '1' or 'A', '.' or '-' or ')' or '/', ..]
            || start.StartsWith("Điều 1") || start.StartsWith("Căn cứ");
    }
}
