using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Reads number, date, issuer, title and signer from the blocks around the body.</summary>
internal sealed partial class HeaderReader(IReadOnlyList<SourceLine> lines, DocumentParts parts, IReadOnlyList<Paragraph> preamble)
{
    private readonly List<string> header = HeaderCells(lines, parts);

    public DocumentHeader Read(Signer signer)
    {
        var (number, symbol, blankNumber) = ReadNumber();
        var (place, date, blankDay) = ReadPlaceAndDate();
        var (from, to) = Period.Of(parts.Title);
        return new DocumentHeader(
            parts.Kind, number, symbol, ReadIssuer(place), place, date, parts.Title, from, to, signer,
            blankNumber || blankDay || header.Any(h => h.Contains("DỰ THẢO", StringComparison.OrdinalIgnoreCase)));
    }

    // One string per cell or per run of lines; before the kind, or before the body when there is no kind.
    private static List<string> HeaderCells(IReadOnlyList<SourceLine> lines, DocumentParts parts)
    {
        var end = parts.KindLine > 0 ? parts.KindLine : Math.Min(lines.Count, 30);
        var cells = new List<string>();
        var before = default(SourceLine);
        for (var i = 0; i < end; i++)
        {
            var line = lines[i];
            if (line.Cells.Count > 0) { cells.AddRange(line.Cells.Select(c => c.Trim())); before = null; continue; }
            if (line.Kind == LineKind.Blank) { continue; }
            if (line.Kind == LineKind.Bar) { before = null; continue; }
            if (line.Columns.Count > 1) { cells.AddRange(line.Columns); before = null; continue; }
            if (before is not null && JoinsHeader(cells[^1], before, line)) { cells[^1] = $"{cells[^1]} {line.Text}"; }
            else { cells.Add(line.Text); }
            before = line;
        }
        return cells;
    }

    private static bool JoinsHeader(string cell, SourceLine before, SourceLine line)
    {
        if (NumberLine().IsMatch(line.Text) || NumberLine().IsMatch(cell)) { return false; }
        if ((line.Number == before.Number + 1 && char.IsLower(line.Text[0])) || DateTail().IsMatch(line.Text)) { return true; }
        var folded = VietnameseText.Fold(line.Text);
        var adjoins = line.Number == before.Number + 1;
        return (adjoins && before.BoldLead > 0 && !before.EndsEmphasised)
            || (adjoins && line.EndsEmphasised && line.BoldLead == 0)
            || (VietnameseText.Fold(cell).EndsWith("nhan dan", StringComparison.Ordinal)
                && (folded.StartsWith("tinh ", StringComparison.Ordinal) || folded.StartsWith("thanh pho ", StringComparison.Ordinal)
                    || folded.StartsWith("huyen ", StringComparison.Ordinal) || folded.StartsWith("xa ", StringComparison.Ordinal)
                    || folded.StartsWith("phuong ", StringComparison.Ordinal)));
    }

    private (string? Number, string? Symbol, bool IsBlank) ReadNumber()
    {
        foreach (var cell in header)
        {
            var match = NumberLine().Match(cell);
            if (!match.Success) { continue; }
            var number = match.Groups[1].Value;
            return (number.Length == 0 ? null : number, match.Groups[2].Value.Replace(" ", "", StringComparison.Ordinal), number.Length == 0);
        }
        return (null, null, false);
    }

    private (string? Place, DateOnly? Date, bool IsBlank) ReadPlaceAndDate()
    {
        foreach (var cell in header)
        {
            var match = PlaceAndDate().Match(cell);
            if (!match.Success) { continue; }
            var place = match.Groups[1].Value.Trim(' ', ',');
            var complete = int.TryParse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var day)
                & int.TryParse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture, out var month)
                & int.TryParse(match.Groups[4].ValueSpan, CultureInfo.InvariantCulture, out var year);
            return (place.Length == 0 ? null : place, complete && DocumentDate.TryCreate(day, month, year, out var date) ? date : null, !complete);
        }
        return (null, null, false);
    }

    private string? ReadIssuer(string? place)
    {
        var printed = header.Where(IsIssuerName).ToList();
        var issuer = printed.FirstOrDefault(h => VietnameseText.Fold(h).Contains("uy ban nhan dan ", StringComparison.Ordinal)) ?? printed.LastOrDefault();
        return issuer is not null ? OfficialNames.FromCapitals(issuer) : InferIssuer(place);
    }

    private static bool IsIssuerName(string cell)
    {
        var folded = VietnameseText.Fold(cell);
        return DocumentParts.IsCapitals(cell)
            && folded.Length > 6
            && !folded.Contains("viet nam", StringComparison.Ordinal)
            && !folded.Contains("du thao", StringComparison.Ordinal)
            && !NumberLine().IsMatch(cell)
            && IssuerHead().IsMatch(folded);
    }

    // Without the header block, the preamble says who issues: "Ủy ban nhân dân tỉnh … ban hành Kế hoạch".
    private string? InferIssuer(string? place)
    {
        foreach (var paragraph in preamble)
        {
            var list = BodyNames.Read(paragraph.Text, 0, ListEnd.AtVerb);
            if (list.Mentions.Count == 1 && BodyNames.IsWhole(paragraph.Text, list)) { return OfficialNames.Complete(list.Mentions[0].Name, place, lines); }

            var issues = Issues().Match(paragraph.Text);
            if (!issues.Success) { continue; }
            for (var at = issues.Index; at >= 0; at--)
            {
                if (at > 0 && paragraph.Text[at - 1] is not ' ') { continue; }
                list = BodyNames.Read(paragraph.Text, at, ListEnd.AtVerb);
                if (list.Mentions.Count == 1 && list.End == issues.Index && OpensSubject(paragraph.Text, at))
                {
                    return OfficialNames.Complete(list.Mentions[0].Name, place, lines);
                }
                if (issues.Index - at > 200) { break; }
            }
        }
        return null;
    }

    private static bool OpensSubject(string text, int at) => at == 0 || (at >= 2 && text[at - 2] is ';' or ',' or '.');

    [GeneratedRegex(@"^Số\s*[:.]?\s*(\d*)\s*[/\-–]\s*([A-ZĐƯ][\p{L}\d]*(?:\s?[-–/]\s?[\p{L}\d]+){0,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(.{0,60}?)\s*,?\s*n\s?gày\s*(\d{0,2})[\s.…]*tháng\s*(\d{0,2})[\s.…]*năm\s*(\d{0,4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^(?:ngày|tháng|\d{1,2}\s+tháng)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateTail();

    [GeneratedRegex(@"^(?:uy ban|ubnd|so |bo |ban |thu tuong|chinh phu|dang doan|tinh uy|thanh uy|huyen uy|hoi dong|van phong|cuc |chu tich|ban can su|dang uy)", RegexOptions.CultureInvariant)]
    private static partial Regex IssuerHead();

    [GeneratedRegex(@"\s(?=(?:ban hành|xây dựng)\s+(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án))|\s(?=ban hành\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Issues();
}
