using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Where the parts of the document lie, as indexes of lines: the text around it (a web page, say) is outside.</summary>
internal sealed record DocumentParts(
    int KindLine, string? Kind, int TitleEnd, string? Title, int TitleLine, int BodyEnd, int RecipientsLine, int SignatureLine, int SignatureEnd)
{
    private const int HeaderReach = 200;
    private const int SignatureReach = 90;
    private const int SignatureHeight = 12;

    private static readonly string[] Kinds =
    [
        "Kế hoạch", "Quyết định", "Chương trình hành động", "Chương trình", "Chỉ thị", "Nghị quyết", "Đề án", "Hướng dẫn", "Thông báo",
        "Công văn", "Tờ trình", "Báo cáo", "Quy định", "Quy chế", "Kết luận", "Phương án",
    ];

    private static readonly string[] PreambleOpeners =
        ["Căn cứ ", "Thực hiện ", "Theo ", "Trên cơ sở ", "Xét ", "Thi hành ", "Triển khai ", "Kính gửi", "Để "];

    public static DocumentParts Find(IReadOnlyList<SourceLine> lines)
    {
        var (kindLine, kind, rest) = FindKind(lines);
        var (titleEnd, title, titleLine) = FindTitle(lines, kindLine, rest);
        var recipients = FindFrom(lines, titleEnd, l => IsRecipients(l));
        var annex = FindFrom(lines, Math.Max(titleEnd, recipients), l => IsCapitals(l.Text) && l.Text.StartsWith("PHỤ LỤC", StringComparison.Ordinal));
        // Beside or below "Nơi nhận"; where that is missing, by its own look.
        var signature = recipients >= 0 ? -1 : FindSignature(lines, titleEnd, annex >= 0 ? annex : lines.Count);
        var bodyEnd = recipients >= 0 ? recipients : signature >= 0 ? signature : annex >= 0 ? annex : lines.Count;
        var signatureEnd = annex >= 0 ? annex : Math.Min(lines.Count, bodyEnd + SignatureReach);
        return new DocumentParts(kindLine, kind, titleEnd, title, titleLine, bodyEnd, recipients, signature, signatureEnd);
    }

    public static bool OpensPreamble(string text)
    {
        foreach (var opener in PreambleOpeners) { if (text.StartsWith(opener, StringComparison.Ordinal)) { return true; } }
        return false;
    }

    public static bool IsRecipients(SourceLine line)
    {
        if (line.Kind != LineKind.Text || line.Text.Length < 8) { return false; }
        Span<char> opening = stackalloc char[20];
        return VietnameseText.TryFold(line.Text.AsSpan(0, Math.Min(opening.Length, line.Text.Length)), opening, out var length)
            && opening[..length].TrimStart("| ").StartsWith("noi nhan");
    }

    // In capitals on a line of its own; a title on the same line is met in texts copied from registers.
    private static (int Line, string? Kind, string Inline) FindKind(IReadOnlyList<SourceLine> lines)
    {
        var reach = Math.Min(lines.Count, HeaderReach);
        for (var i = 0; i < reach; i++)
        {
            var text = lines[i].Text.TrimEnd(':', ' ', '.');
            // A scan may have hurt a letter: "KÊ HOẠCH".
            if (IsCapitals(text) && text.Length <= LongestKind && KindLike(text) is { } kind) { return (i, kind, ""); }
        }
        for (var i = 0; i < Math.Min(lines.Count, 40); i++)
        {
            var text = lines[i].Text;
            if (lines[i].Kind == LineKind.Blank) { continue; }
            if (OpensPreamble(text) || Numbering.Opens(text)) { break; }
            if (Kinds.FirstOrDefault(k => StartsWithWord(text, k)) is { } kind && text.Length < 400)
            {
                return (i, kind, text[kind.Length..].Trim());
            }
        }
        return (-1, null, "");
    }

    private const int LongestKind = 30;

    private static string? KindLike(string text) => Array.Find(Kinds, kind => VietnameseText.FoldAlike(kind, text));

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && text.Length > word.Length
        && text[word.Length] == ' '
        && !text.Contains("số:", StringComparison.OrdinalIgnoreCase);

    private static (int End, string? Title, int Line) FindTitle(IReadOnlyList<SourceLine> lines, int kindLine, string rest)
    {
        if (kindLine < 0) { return (0, null, 0); }
        if (rest.Length > 0) { return (kindLine + 1, rest.TrimEnd('.', ' '), kindLine); }

        var i = kindLine + 1;
        while (i < lines.Count && lines[i].Kind != LineKind.Text) { i++; }
        var parts = new List<string>();
        var first = i;
        for (; i < lines.Count && lines[i].Kind == LineKind.Text && parts.Count < 12; i++)
        {
            var text = lines[i].Printed;
            // A title may begin with "Triển khai thực hiện …"; only what follows it can be the preamble.
            if ((parts.Count > 0 || text.StartsWith("Căn cứ", StringComparison.Ordinal)) && OpensPreamble(text)) { break; }
            if (Numbering.Opens(text)) { break; }
            if (parts.Count > 0 && IsCapitals(parts[^1]) && !IsCapitals(text)) { break; }
            parts.Add(text);
        }
        return (i, parts.Count == 0 ? null : string.Join(' ', parts), first);
    }

    /// <summary>Whether no small letter occurs.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var hasLetter = false;
        foreach (var c in text)
        {
            if (char.IsLower(c)) { return false; }
            hasLetter |= char.IsLetter(c);
        }
        return hasLetter;
    }

    // "TM. ỦY BAN NHÂN DÂN", capitals below it, and a person's name: the last such block.
    private static int FindSignature(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (!IsCapitals(lines[i].Text) || !EndMatterReader.OpensSignature(lines[i].Text)) { continue; }
            var next = i + 1;
            while (next < to && (lines[next].Kind != LineKind.Text || IsCapitals(lines[next].Text))) { next++; }
            if (next < to && next - i <= SignatureHeight && EndMatterReader.IsPersonName(lines[next].Text)) { return i; }
        }

        return -1;
    }

    private static int FindFrom(IReadOnlyList<SourceLine> lines, int from, Predicate<SourceLine> isIt)
    {
        for (var i = Math.Max(0, from); i < lines.Count; i++) { if (isIt(lines[i])) { return i; } }
        return -1;
    }
}
