using System.Text.RegularExpressions;

namespace HaiDang.Documents.Inspecting;

/// <summary>Addressees, receivers, signature and annexes: their words and marks.</summary>
internal sealed partial class EndInspection(FormattedDocument document, IReadOnlyList<Part> parts, FormRules rules, Breaches breaches)
{
    private bool IsState => rules.Form is DocumentForm.State;

    public void Run()
    {
        Addressees();
        Recipients();
        Signature();
        Annexes();
    }

    // II.9.d: a colon after "Kính gửi"; one on the same line; several below each other with dashes, semicolons, a full stop.
    private void Addressees()
    {
        if (parts.FirstOrDefault(p => p.Element is Element.Addressees) is not { } part || rules.For(Element.Addressees) is not { } rule) { return; }
        var first = part.Lines[0];
        if (!first.Text.Contains(':', StringComparison.Ordinal)) { breaches.Add(rule, "colon", first, first.Text, "dấu hai chấm sau từ “Kính gửi”"); }
        var list = part.Lines.Where(l => l.Text.StartsWith('-') || l.Text.Contains(": -", StringComparison.Ordinal)).ToList();
        if (list.Count > 1) { Closing(rule, list); }
    }

    // II.9.d: "Nơi nhận:"; each line with a dash and a semicolon; the last "Lưu: VT, …." with a full stop.
    private void Recipients()
    {
        if (parts.FirstOrDefault(p => p.Element is Element.RecipientsWord) is { } word && rules.For(Element.RecipientsWord) is { } ofWord)
        {
            var line = word.Lines[0];
            if (!line.Text.StartsWith("Nơi nhận:", StringComparison.Ordinal)) { breaches.Add(ofWord, "wording", line, line.Text, "Nơi nhận:"); }
        }

        if (parts.FirstOrDefault(p => p.Element is Element.Recipient) is not { } part || rules.For(Element.Recipient) is not { } rule) { return; }
        foreach (var line in part.Lines.Where((l, i) => !l.Text.StartsWith('-') && BeginsAnItem(part, i)))
        {
            breaches.Add(rule, "dash", line, Breaches.Shortened(line.Text), "gạch đầu dòng (-)");
        }

        var items = part.Lines.Where(l => l.Text.StartsWith('-')).ToList();
        Closing(rule, part.Lines.Count > 0 ? [.. Ends(part.Lines)] : items);
        var last = items.LastOrDefault() ?? part.Lines[^1];
        if (IsState && !ArchiveOfState().IsMatch(last.Text)) { breaches.Add(rule, "archive", last, last.Text, "dòng cuối “- Lưu: VT, …”"); }
        if (!IsState && !ArchiveOfParty().IsMatch(last.Text)) { breaches.Add(rule, "archive", last, last.Text, "dòng cuối “- Lưu …” (không có dấu hai chấm)"); }
    }

    // A receiver's name may go on in a second paragraph; only what begins with a capital begins an item.
    private static bool BeginsAnItem(Part part, int at) => char.IsUpper(part.Lines[at].Text[0]) && (at == 0 || part.Lines[at - 1].Text[^1] is ';' or '.');

    // The last line of each item: the one before the next dash.
    private static IEnumerable<Line> Ends(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == lines.Count - 1 || lines[i + 1].Text.StartsWith('-')) { yield return lines[i]; }
        }
    }

    private void Closing(ElementRule rule, IReadOnlyList<Line> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var wanted = i == list.Count - 1 ? '.' : ';';
            if (list[i].Text[^1] == wanted) { continue; }
            breaches.Add(rule, "mark", list[i], $"cuối dòng “{list[i].Text[^1]}”", wanted == '.' ? "dòng cuối cùng có dấu chấm (.)" : "cuối dòng có dấu chấm phẩy (;)");
        }
    }

    private void Signature()
    {
        // II.7.c: no academic title or honour before the name; schools, hospitals and the armed forces have rules of their own.
        if (parts.FirstOrDefault(p => p.Element is Element.SignerName)?.Lines[0] is { } name && AcademicTitle().Match(name.Text) is { Success: true } title)
        {
            breaches.Add(rules.For(Element.SignerName)!, "title", name, title.Value.Trim(), "họ tên, không ghi học hàm, học vị, danh hiệu");
        }

        // II.7.b: TM., Q., KT., TL., TUQ. with a full stop; the Party writes T/M, K/T, T/L.
        foreach (var line in parts.Where(p => p.Element is Element.Authority or Element.Office).SelectMany(p => p.Lines))
        {
            if ((IsState ? WrongOfState() : WrongOfParty()).Match(line.Text) is { Success: true } wrong)
            {
                breaches.Add(rules.For(Element.Authority)!, "short-form", line, wrong.Value, IsState ? "TM., Q., KT., TL., TUQ." : "T/M, K/T, T/L");
            }
        }
    }

    private void Annexes()
    {
        if (rules.For(Element.AnnexWord) is not { } rule || !IsState) { return; }
        var words = parts.Where(p => p.Element is Element.AnnexWord).Select(p => p.Lines[0]).ToList();
        foreach (var line in words)
        {
            // III.1.a: two or more are numbered with Roman numerals.
            if (words.Count > 1 && !RomanEnd().IsMatch(line.Text)) { breaches.Add(rule with { Article = rules.Article("III.1.a") }, "number", line, line.Text, "số thứ tự bằng chữ số La Mã"); }
            // III.1.đ: each annex is numbered by itself, so that its pages begin with 1.
            if (document.Sections[Math.Min(line.Section, document.Sections.Count - 1)].Start != 1)
            {
                breaches.Add(rule with { Article = rules.Article("III.1.đ") }, "page-number", line, "số trang nối tiếp văn bản", "số trang đánh riêng theo từng Phụ lục");
            }
        }

        // III.1.c: below its title each annex says which document it belongs to.
        if (words.Count > parts.Count(p => p.Element is Element.AnnexReference) && rules.For(Element.AnnexReference) is { } reference)
        {
            breaches.Add(reference, "missing", words[^1], "không có dòng “(Kèm theo …)”", "(Kèm theo … số …/… ngày … tháng … năm …)");
        }
    }

    [GeneratedRegex(@"^[-–]?\s*Lưu\s?:\s*VT\b", RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveOfState();

    [GeneratedRegex(@"^[-–]?\s*Lưu\s+[^:]", RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveOfParty();

    [GeneratedRegex(@"^(?:(?:GS|PGS|TS|TSKH|ThS|Ths|BS|BSCK\w*|CN|KS|LS|DS|NGND|NGƯT|TTND|TTƯT|AHLĐ|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng)\s*[.,]?\s*)+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex AcademicTitle();

    [GeneratedRegex(@"^(?:T/M|K/T|T/L|TUQ\b(?!\.)|(?:TM|KT|TL)\b(?!\.))", RegexOptions.CultureInvariant)]
    private static partial Regex WrongOfState();

    [GeneratedRegex(@"^(?:TM|KT|TL|TUQ)\.", RegexOptions.CultureInvariant)]
    private static partial Regex WrongOfParty();

    [GeneratedRegex(@"\s[IVXLC]+\s*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex RomanEnd();
}
