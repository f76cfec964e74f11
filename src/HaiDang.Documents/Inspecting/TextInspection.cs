using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Documents.Inspecting;

/// <summary>How the text is set: first lines, gaps, line distance, marks of the bases, order of the letters a) b) c) d) đ).</summary>
internal sealed partial class TextInspection(IReadOnlyList<Part> parts, FormRules rules, Breaches breaches)
{
    private const int Tolerance = 30;

    // 0.21 cm is what some word processors make of 6 points.
    private const int Rounding = 6;

    // The letters of the Vietnamese alphabet that number points; f, j, w and z are none of them.
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    // A line of Times New Roman is this much higher than its letters.
    private const double LineHeight = 1.15;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public void Run()
    {
        Line? before = null;
        foreach (var part in parts.Where(p => p.Element is Element.Body or Element.Clause or Element.Point or Element.Article or Element.Basis).OrderBy(p => p.Lines[0].Paragraph))
        {
            Paragraph(part, before);
            before = part.Lines[^1];
        }

        Bases();
        Parts();
        PointOrder();
    }

    private void Paragraph(Part part, Line? before)
    {
        var line = part.Lines[0];
        var rule = rules.For(part.Element) ?? rules.For(Element.Body)!;
        // A line break within a paragraph begins no new paragraph.
        if (before?.Paragraph == line.Paragraph) { return; }
        var format = line.Format;

        // II.6.e and đ: the first line is drawn in by 1 or 1.27 cm.
        var indent = format.Left + format.FirstLine + (line.StartsWithTab ? FormattedDocument.DefaultTab : 0);
        if (!rules.Text.FirstLines.Any(wanted => Math.Abs(indent - wanted) <= Tolerance))
        {
            Add(rule, "indent", line, $"lùi đầu dòng {(indent / 567.0).ToString("0.##", Vietnamese)} cm",
                rules.Text.FirstLines.Length > 1 ? "lùi đầu dòng 1 cm hoặc 1,27 cm" : "lùi đầu dòng 1 cm");
        }

        // II.6.e: at least 6 points between paragraphs. A word processor takes the larger of after and before.
        if (before is not null && before.Paragraph == line.Paragraph - 1 && before.Cell?.Table == line.Cell?.Table)
        {
            var gap = Math.Max(before.Format.After, format.Before);
            if (gap < rules.Text.Gap - Rounding)
            {
                Add(rule, "gap", line, $"cách đoạn {(gap / 20.0).ToString("0.#", Vietnamese)}pt", "cách đoạn tối thiểu 6pt");
            }
        }

        LineDistance(rule, line);
    }

    // II.6.e: lines at least single, at most 1.5 apart. The Party: exactly 18 to 22 points.
    private void LineDistance(ElementRule rule, Line line)
    {
        var points = line.Pieces.Count == 0 ? 14 : line.Pieces.Max(p => p.Format.Points);
        var inPoints = line.Format.LineRule == "auto" ? line.Format.Line / 240.0 * points * LineHeight : line.Format.Line / 20.0;
        if (rules.Text.ExactLine is { } exact)
        {
            if (line.Format.LineRule == "exact" && inPoints >= exact.Least && inPoints <= exact.Most) { return; }
            Add(rule, "line", line, Say(line.Format), $"cách dòng chính xác {exact.Least} đến {exact.Most}pt");
            return;
        }

        var lines = line.Format.LineRule switch
        {
            "auto" => line.Format.Line / 240.0,
            // "At least" never sets lines closer than single.
            "atLeast" => Math.Max(1, inPoints / (points * LineHeight)),
            _ => inPoints / (points * LineHeight),
        };
        if (lines is < 0.97 or > 1.52) { Add(rule, "line", line, Say(line.Format), "cách dòng từ dòng đơn đến 1,5 lines"); }
    }

    // However the paragraph begins, its setting is a matter of II.6.e.
    private void Add(ElementRule rule, string property, Line line, string found, string shouldBe) =>
        breaches.Add(rule with { Article = rules.Article("II.6.e") }, property, line, found, shouldBe);

    private static string Say(ParagraphFormat format) => format.LineRule switch
    {
        "exact" => $"cách dòng chính xác {(format.Line / 20.0).ToString("0.#", Vietnamese)}pt",
        "atLeast" => $"cách dòng tối thiểu {(format.Line / 20.0).ToString("0.#", Vietnamese)}pt",
        _ => $"cách dòng {(format.Line / 240.0).ToString("0.##", Vietnamese)} lines",
    };

    // II.6.a: each basis ends with a semicolon, the last with a full stop.
    private void Bases()
    {
        if (rules.For(Element.Basis) is not { } rule) { return; }
        var bases = parts.Where(p => p.Element is Element.Basis).OrderBy(p => p.Lines[0].Paragraph).Select(p => p.Lines[0]).ToList();
        for (var i = 0; i < bases.Count; i++)
        {
            var isLast = i == bases.Count - 1;
            var mark = bases[i].Text[^1];
            if (mark == (isLast ? '.' : ';') || (rules.Form is DocumentForm.Party && isLast && mark == ',')) { continue; }
            breaches.Add(rule, "mark", bases[i], $"cuối dòng “{mark}”", isLast ? "dòng cuối cùng kết thúc bằng dấu chấm (.)" : "cuối dòng có dấu chấm phẩy (;)");
        }
    }

    // II.6.đ: parts and chapters have Roman numbers, sections and articles Arabic ones; "Điều 1." is bold.
    private void Parts()
    {
        foreach (var part in parts)
        {
            var line = part.Lines[0];
            if (rules.For(part.Element) is not { } rule) { continue; }
            if (part.Element is Element.Part && ArabicEnd().IsMatch(line.Text)) { breaches.Add(rule, "number", line, line.Text, "số thứ tự bằng chữ số La Mã"); }
            if (part.Element is Element.Division && !ArabicEnd().IsMatch(line.Text)) { breaches.Add(rule, "number", line, line.Text, "số thứ tự bằng chữ số Ả Rập"); }
            if (part.Element is not Element.Article) { continue; }
            if (!ArticleNumber().IsMatch(line.Text)) { breaches.Add(rule, "number", line, Breaches.Shortened(line.Text), "chữ số Ả Rập, sau số có dấu chấm (.)"); }
            if (line.Printed.FirstOrDefault() is { Format.IsBold: false }) { breaches.Add(rule, "weight", line, "không đậm", "chữ đậm"); }
        }
    }

    // II.6.đ: points follow the Vietnamese alphabet: after d) comes đ).
    private void PointOrder()
    {
        if (rules.For(Element.Point) is not { } rule) { return; }
        var before = -1;
        foreach (var part in parts.Where(p => p.Element is Element.Point or Element.Clause or Element.Article or Element.RomanHeading or Element.Part).OrderBy(p => p.Lines[0].Paragraph))
        {
            if (part.Element is not Element.Point) { before = -1; continue; }
            var line = part.Lines[0];
            var at = Letters.IndexOf(line.Text[0], StringComparison.Ordinal);
            var wanted = before + 1 < Letters.Length ? Letters[before + 1] : '?';
            if (at < 0 || (at != before + 1 && at != 0)) { breaches.Add(rule, "order", line, $"điểm {line.Text[0]})", $"điểm {wanted})"); }
            before = at >= 0 ? at : before + 1;
        }
    }

    [GeneratedRegex(@"\s\d+\s*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicEnd();

    [GeneratedRegex(@"^Điều\s\d+\.", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleNumber();
}
