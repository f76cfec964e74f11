using System.Text;
using System.Text.RegularExpressions;

namespace HaiDang.Documents.Extracting;

/// <summary>
/// Makes flowing text of printed pages: page numbers go, two columns side by side come one after the other, tables become
/// rows, and the lines of a paragraph are joined, which their indent and fill tell.
/// </summary>
internal static partial class PageLayout
{
    // In points: what counts as the same margin, and what as a gap between columns.
    private const double Same = 4;
    private const double Gap = 9;
    private const double FullLine = 0.86;

    public static string Flow(List<List<PageLine>> pages)
    {
        var text = new StringBuilder();
        PageLine? before = null;
        // Where the first line of the open paragraph begins.
        var opening = 0.0;
        foreach (var page in pages)
        {
            var lines = WithoutPageNumber(page);
            var right = lines.Count == 0 ? 0 : lines.Max(l => l.Right);
            var left = lines.Count == 0 ? 0 : lines.Min(l => l.Left);
            foreach (var band in PageBands.Of(lines, Gap))
            {
                if (band.IsRow || band.Columns.Count > 1) { before = null; Append(text, band); continue; }
                foreach (var line in band.Columns[0])
                {
                    if (before is not null && GoesOn(before, line, opening, left, right)) { Join(text, line.Text); }
                    else { text.Append(text.Length > 0 ? "\n" : "").Append(line.Text); opening = line.Left; }
                    before = line;
                }
            }
        }
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, PageBand band)
    {
        if (band.IsRow)
        {
            var cells = band.Columns.Select(c => string.Join(' ', c.Select(l => l.Text)).Replace('|', '/'));
            text.Append("\n| ").AppendJoin(" | ", cells).Append(" |");
            return;
        }
        foreach (var column in band.Columns)
        {
            text.Append("\n|");
            foreach (var line in column) { text.Append('\n').Append(line.Text); }
        }
        text.Append("\n|");
    }

    private static List<PageLine> WithoutPageNumber(List<PageLine> page)
    {
        if (page.Count == 0) { return page; }
        var (top, bottom) = (page.MinBy(l => l.Top)!, page.MaxBy(l => l.Bottom)!);
        return [.. page.Where(l => (l != top && l != bottom) || !PageNumber().IsMatch(l.Text))];
    }

    private static bool GoesOn(PageLine before, PageLine line, double opening, double left, double right)
    {
        if (before.Right - left < (right - left) * FullLine) { return false; }
        if (char.IsLower(line.Text[0])) { return true; }
        var ends = before.Text[^1] is '.' or ';' or ':' or '/';
        var isIndented = line.Left > left + Same;
        // As far in as the first line of the paragraph: the first line of another.
        if (isIndented && Math.Abs(line.Left - opening) < Same) { return false; }
        if (Item().IsMatch(line.Text) && (ends || isIndented)) { return false; }
        // A list item may hang: then its further lines stand further in than its sign.
        if (line.Left > before.Left + Same && (ends || !Item().IsMatch(before.Text))) { return false; }
        var stepsDown = line.Top > before.Top && line.Top - before.Bottom > before.Height * 0.9;
        return !stepsDown;
    }

    private static void Join(StringBuilder text, string line)
    {
        var (last, beforeLast) = (text[^1], text.Length > 1 ? text[^2] : ' ');
        // A word broken at the end of the line, or a number: "18/TTr-" / "SVHTTDL". Names keep a dash between spaces.
        if (last is '-' && char.IsLetterOrDigit(beforeLast))
        {
            if (char.IsLower(beforeLast) && char.IsLower(line[0])) { text.Length--; }
        }
        else if (last is not '/') { text.Append(' '); }
        text.Append(line);
    }

    [GeneratedRegex(@"^(?:-\s*)?(?:[Tt]rang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*-)?$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:[-–+•*]|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+|[a-zđ]\)|[IVX]+[.\-]|Điều\s)", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
