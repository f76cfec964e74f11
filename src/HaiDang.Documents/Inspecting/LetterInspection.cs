using System.Globalization;

namespace HaiDang.Documents.Inspecting;

/// <summary>The look of letters: font and colour everywhere, size and style for each element.</summary>
internal sealed class LetterInspection(FormattedDocument document, IReadOnlyList<Part> parts, FormRules rules, Breaches breaches)
{
    // A name may hold one word in another weight (a footnote sign); most letters decide.
    private const double Most = 0.9;
    private const double Half = 0.5;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public void Run()
    {
        foreach (var line in document.Lines) { FontAndColour(line); }
        foreach (var part in parts)
        {
            if (rules.For(part.Element) is not { } rule) { continue; }
            foreach (var line in part.Lines) { Inspect(rule, line); }
        }
    }

    public static string Range(double least, double most) => least >= most
        ? $"cỡ chữ {least.ToString(Vietnamese)}"
        : $"cỡ chữ từ {least.ToString(Vietnamese)} đến {most.ToString(Vietnamese)}";

    // I.4: Times New Roman, Unicode, black. Fonts of the old encodings (.VnTime, VNI-Times) fall under it, too.
    private void FontAndColour(Line line)
    {
        foreach (var piece in line.Printed)
        {
            if (!piece.Format.Font.Equals("Times New Roman", StringComparison.OrdinalIgnoreCase))
            {
                breaches.Add("font.family", rules.Article("I.4"), "Phông chữ", line, $"phông {piece.Format.Font}", "phông Times New Roman, Unicode");
            }

            if (piece.Format.Colour != "000000")
            {
                breaches.Add("font.colour", rules.Article("I.4"), "Màu chữ", line, $"màu #{piece.Format.Colour}", "màu đen");
            }
        }
    }

    private void Inspect(ElementRule rule, Line line)
    {
        // A line of dots is room to write in.
        if (!line.Printed.Any()) { return; }
        Size(rule, line);
        var isText = rule.Element is Element.Body or Element.Clause or Element.Point or Element.Article or Element.Addressees;
        Weight(rule, line);
        if (rule.Italic is { } italic && (line.Share(f => f.IsItalic) > (italic ? Most : isText ? Half : 1 - Most)) != italic)
        {
            breaches.Add(rule, "slant", line, italic ? "kiểu chữ đứng" : "kiểu chữ nghiêng", italic ? "kiểu chữ nghiêng" : "kiểu chữ đứng");
        }

        if (rule.Capitals is { } capitals && line.IsCapitals != capitals && (capitals || line.Text.Count(char.IsLetter) > 6))
        {
            breaches.Add(rule, "capitals", line, capitals ? "chữ in thường" : "chữ in hoa", capitals ? "chữ in hoa" : "chữ in thường");
        }

        if (rule.Underlined is true && line.Share(f => f.IsUnderlined) < Half) { breaches.Add(rule, "underline", line, "không gạch chân", "gạch chân"); }
        if (rule.Alignment is { } alignment && line.Format.Alignment != alignment)
        {
            breaches.Add(rule, "align", line, Say(line.Format.Alignment), Say(alignment));
        }
    }

    private void Size(ElementRule rule, Line line)
    {
        foreach (var points in line.Printed.Select(p => p.Format.Points).Distinct())
        {
            if (points >= rule.Least && points <= rule.Most) { continue; }
            breaches.Add(rule, "size", line, $"cỡ chữ {points.ToString(Vietnamese)}", Range(rule.Least, rule.Most));
        }
    }

    private void Weight(ElementRule rule, Line line)
    {
        if (rule.Bold is { } bold && (line.Share(f => f.IsBold) > (bold ? Most : 1 - Most)) != bold)
        {
            breaches.Add(rule, "weight", line, bold ? "không đậm" : "chữ đậm", bold ? "chữ đậm" : "không đậm");
        }
    }

    private static string Say(Alignment alignment) => alignment switch
    {
        Alignment.Center => "canh giữa",
        Alignment.Both => "canh đều cả hai lề",
        Alignment.Right => "canh phải",
        _ => "canh trái",
    };
}
