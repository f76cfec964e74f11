using System.Buffers;
using HaiDang.Language;

namespace HaiDang.Documents.Extracting;

/// <summary>
/// Finds the secrecy stamp of NĐ 30/2020, box 10a: a line or cell of its own holding MẬT, TỐI MẬT or TUYỆT MẬT.
/// Law 117/2025, Điều 5: secrets are not kept on machines joined to a network, so such a file stays out.
/// </summary>
internal static class ClassifiedMark
{
    private const int HeadLines = 60;
    private const int LongestLine = 400;
    private const int LongestStamp = 60;
    private const int MostLetters = 13;

    // What parts the cells of a header block.
    private static readonly SearchValues<string> Gaps = SearchValues.Create(["   ", "|", "\t", "│"], StringComparison.Ordinal);

    public static string? Find(string text, string pageHeaders) => InHead(text, mayBeSmall: true) ?? InHead(pageHeaders, mayBeSmall: false);

    // Below the beginning of the body, where "Mật" may be a word of its own, capitals only. A page header has no body.
    private static string? InHead(string text, bool mayBeSmall)
    {
        var (isBody, filled) = (false, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) { continue; }
            if (filled++ == HeadLines) { break; }
            isBody |= mayBeSmall && StartsBody(line);
            if (In(line, capitalsOnly: isBody) is { } mark) { return mark; }
        }
        return null;
    }

    private static string? In(ReadOnlySpan<char> line, bool capitalsOnly)
    {
        if (line.Length > LongestLine) { return null; }
        if (Level(line, capitalsOnly) is { } whole) { return whole; }
        while (line.IndexOfAny(Gaps) is >= 0 and var gap)
        {
            if (Level(line[..gap], capitalsOnly) is { } cell) { return cell; }
            line = line[(gap + (line[gap] == ' ' ? 3 : 1))..];
        }
        return Level(line, capitalsOnly);
    }

    private static string? Level(ReadOnlySpan<char> cell, bool capitalsOnly)
    {
        if (cell.Length > LongestStamp) { return null; }
        Span<char> letters = stackalloc char[MostLetters];
        var count = 0;
        foreach (var c in cell)
        {
            if (char.IsDigit(c) || (char.IsLower(c) && (capitalsOnly || count == 0))) { return null; }
            if (!char.IsLetter(c)) { continue; }
            if (count == MostLetters) { return null; }
            letters[count++] = c;
        }
        return Level(letters[..count]);
    }

    private static string? Level(Span<char> letters)
    {
        VietnameseText.Small(letters, letters);
        var level = letters.StartsWith("độmật") ? letters[5..] : letters;
        if (level is "mật" or "mât" or "mạt" or "mat") { return "MẬT"; }
        // Scanned stamps lose accents.
        Span<char> plain = stackalloc char[MostLetters];
        if (!VietnameseText.TryFold(level, plain, out var length)) { return null; }
        return plain[..length] switch { "toimat" => "TỐI MẬT", "tuyetmat" => "TUYỆT MẬT", _ => null };
    }

    private static bool StartsBody(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(" \t#*_>");
        return start is ['I' or '1' or 'A', '.' or '-' or ')' or '/', ..]
            || start.StartsWith("Điều 1") || start.StartsWith("Căn cứ");
    }
}
