using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>
/// Joins lines into paragraphs. Texts come with one paragraph a line, or wrapped at some 75 characters,
/// or broken in mid-sentence by a page end; blank lines alone do not tell.
/// </summary>
internal sealed partial class ParagraphJoiner(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> tableLines)
{
    private readonly bool wrapped = LooksWrapped(lines);

    public List<Paragraph> Join(int from, int to)
    {
        var paragraphs = new List<Paragraph>();
        Paragraph? open = null;
        var gap = false;
        for (var i = from; i < to && i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Bar || tableLines.Contains(line.Number)) { open = null; gap = false; continue; }
            if (line.Kind == LineKind.Blank) { gap = true; continue; }
            if (open is not null && IsPageNumber(i, open)) { gap = true; continue; }

            if (open is not null && (gap ? ContinuesAcrossGap(open, line) : Continues(open, line)))
            {
                // Wrapped lines are no slip; one that looks like an item of a list is.
                open.Add(line, !wrapped || (line.Bullet == '-' && char.IsLower(line.Text[0])));
            }
            else
            {
                paragraphs.AddRange(Opened(line));
                open = paragraphs[^1];
            }
            gap = false;
        }
        return paragraphs;
    }

    // Most lines open one paragraph; a line with several divisions opens one for each.
    private static IEnumerable<Paragraph> Opened(SourceLine line)
    {
        var start = 0;
        foreach (var at in Numbering.DivisionsWithin(line.Text))
        {
            yield return new Paragraph(Part(line, start, at));
            start = at;
        }
        yield return new Paragraph(start == 0 ? line : Part(line, start, line.Text.Length));
    }

    private static SourceLine Part(SourceLine line, int start, int end)
    {
        var text = line.Text[start..end].TrimEnd();
        return line.WithText(text, Math.Clamp(line.BoldLead - start, 0, text.Length));
    }

    // A number alone where a page ends in the middle of a sentence: "… của các", "- 2 -", "cơ quan báo chí".
    private bool IsPageNumber(int at, Paragraph open)
    {
        if (EndsSentence(open) || !PageNumber().IsMatch(lines[at].Text)) { return false; }
        var next = at + 1;
        while (next < lines.Count && lines[next].Kind == LineKind.Blank) { next++; }
        return next < lines.Count && lines[next].Bullet == default && lines[next].Text.Length > 0 && char.IsLower(lines[next].Text[0]) && !Numbering.Opens(lines[next].Text);
    }

    private bool Continues(Paragraph open, SourceLine line)
    {
        if (line.IsMarkedHeading || open.IsMarkedHeading) { return false; }
        if (!wrapped) { return BrokenInName(open, line) || ContinuesAcrossGap(open, line); }
        if (open.IsBold && !line.EndsEmphasised && !IsNumberOnly(open)) { return false; }
        if (open.IsBold && line.BoldLead > 0) { return false; }
        if (PlanWords.IsLabel(line.Text)) { return false; }

        var opensItem = line.Bullet != default || line.Bracketed is not null || Numbering.Opens(line.Text);
        return !opensItem || !EndsSentence(open);
    }

    // A page end splits a sentence: nothing closes it before, and a small letter goes on after.
    private static bool ContinuesAcrossGap(Paragraph open, SourceLine line) =>
        line.Bullet == default
        && !line.IsMarkedHeading
        && line.Text.Length > 0
        && char.IsLower(line.Text[0])
        && open.Length > 20
        && (!open.IsMarkedHeading || open.LastSign == ',')
        && (open.LastSign == ',' || !EndsSentence(open))
        && !Numbering.Opens(line.Text);

    // "… tỉnh Bà Rịa" / "- Vũng Tàu đến năm 2025": the dash of a name, not of a list.
    private static bool BrokenInName(Paragraph open, SourceLine line) =>
        line.Bullet == '-' && open.Length > 200 && !EndsSentence(open) && char.IsLetterOrDigit(open.LastSign)
        && NameThenComma().IsMatch(line.Text);

    private static bool IsNumberOnly(Paragraph open) => open.Length <= 6;

    private static bool EndsSentence(Paragraph open) => open.LastSign is '.' or ';' or ':' or ',' or '!' or '?' or '…' or '/' or '”' or ')';

    private static bool LooksWrapped(IReadOnlyList<SourceLine> lines)
    {
        int breaks = 0, texts = 0, longest = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            if (line.Kind != LineKind.Text) { continue; }
            texts++;
            if (line.Text.Length > 160) { longest++; }
            if (before.Kind == LineKind.Text && line.Bullet == default && char.IsLower(line.Text[0])
                && char.IsLetterOrDigit(before.Text[^1]))
            {
                breaks++;
            }
        }
        return breaks >= 5 && breaks * 8 > texts && longest * 20 < texts;
    }

    [GeneratedRegex(@"^(?:[Tt]rang\s)?\d{1,3}(?:\s?/\s?\d{1,3})?\s?[-–]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\p{Lu}\p{L}*(\s\p{Lu}\p{L}*){0,2}\s+(đến|giai|năm|ra|và|có|về)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenComma();
}
