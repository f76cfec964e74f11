using System.Globalization;
using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Inspecting;

/// <summary>Paper, margins, page numbers.</summary>
internal sealed class PageInspection(FormattedDocument document, IReadOnlyList<Part> parts, FormRules rules, Breaches breaches)
{
    private const double TwipsPerMillimetre = 56.693;

    // A text of fewer letters fits on one page, where no number is shown.
    private const int LettersOnAPage = 2200;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public void Run()
    {
        for (var i = 0; i < document.Sections.Count; i++)
        {
            Paper(document.Sections[i], i);
            Margins(document.Sections[i]);
        }

        Numbers();
    }

    private void Paper(PageSection section, int index)
    {
        // I.1: A4, 210 x 297 mm.
        var (shorter, longer) = section.IsLandscape ? (section.Height, section.Width) : (section.Width, section.Height);
        if (!Near(shorter, 210) || !Near(longer, 297))
        {
            Add("size", "I.1", $"khổ {Millimetres(section.Width)} x {Millimetres(section.Height)} mm", "khổ A4 (210 x 297 mm)");
        }

        // I.2: upright; turned only where the text has tables that are not annexes (an annex may be a table, too).
        var hasTable = document.Lines.Any(l => l.Section == index && l.Cell is { IsBordered: true });
        if (section.IsLandscape && !hasTable)
        {
            Add("orientation", "I.2", "trang nằm ngang mà không có bảng, biểu", "trình bày theo chiều dài của khổ giấy");
        }
    }

    private void Margins(PageSection section)
    {
        // I.3: the four margins.
        Margin("top", "trên", section.Top, rules.Page.Top);
        Margin("bottom", "dưới", section.Bottom, rules.Page.Bottom);
        Margin("left", "trái", section.Left, rules.Page.Left);
        Margin("right", "phải", section.Right, rules.Page.Right);
    }

    private void Margin(string side, string name, int twips, (int Least, int Most) range)
    {
        var millimetres = twips / TwipsPerMillimetre;
        if (millimetres >= range.Least - 0.5 && millimetres <= range.Most + 0.5) { return; }
        Add($"margin-{side}", "I.3", $"lề {name} {Millimetres(twips)} mm",
            range.Least == range.Most ? $"lề {name} {range.Least} mm" : $"lề {name} từ {range.Least} đến {range.Most} mm");
    }

    // I.7: Arabic numbers from 1, 13-14, upright, centred in the top margin, none on the first page.
    private void Numbers()
    {
        var first = document.Sections[0];
        var number = PageSection.NumberIn(first.Header);
        if (number is null)
        {
            if (PageSection.NumberIn(first.Footer) is not null) { AddNumber("place", "số trang ở lề dưới", "số trang ở lề trên, canh giữa"); }
            else if (IsLong()) { AddNumber("missing", "không có số trang", "số trang ở lề trên, canh giữa, từ trang thứ hai"); }
            return;
        }

        var (paragraph, run) = document.FormatOf(number);
        var isFramed = number.Element(W.Ns + "pPr")?.Element(W.Ns + "framePr")?.Attribute(W.Ns + "xAlign")?.Value == "center";
        if (paragraph.Alignment is not Alignment.Center && !isFramed) { AddNumber("align", "không canh giữa", "canh giữa theo chiều ngang"); }
        if (run.Points < rules.Page.Number.Least || run.Points > rules.Page.Number.Most)
        {
            AddNumber("size", $"cỡ chữ {run.Points.ToString(Vietnamese)}", LetterInspection.Range(rules.Page.Number.Least, rules.Page.Number.Most));
        }

        if (run.IsItalic) { AddNumber("slant", "kiểu chữ nghiêng", "kiểu chữ đứng"); }
        if (!first.HidesFirst || PageSection.NumberIn(first.FirstHeader) is not null) { AddNumber("first", "hiện số ở trang thứ nhất", "không hiển thị số trang thứ nhất"); }
        if (first.NumberFormat != "decimal") { AddNumber("form", "không phải chữ số Ả Rập", "chữ số Ả Rập"); }
        if (first.Start is not (null or 1)) { AddNumber("start", $"đánh từ số {first.Start}", "đánh từ số 1"); }
    }

    private bool IsLong() => document.HasPageBreaks || document.Lines.Sum(l => l.Text.Length) > LettersOnAPage
        || parts.Any(p => p.Element is Element.AnnexWord);

    private void Add(string property, string item, string found, string shouldBe) =>
        breaches.AddFor(Element.Page, property, item, "Trang giấy", null, found, shouldBe);

    private void AddNumber(string property, string found, string shouldBe) =>
        breaches.AddFor(Element.PageNumber, property, "I.7", "Số trang", null, found, shouldBe);

    private static bool Near(int twips, int millimetres) => Math.Abs(twips - (millimetres * TwipsPerMillimetre)) < TwipsPerMillimetre;

    private static string Millimetres(int twips) => (twips / TwipsPerMillimetre).ToString("0.#", Vietnamese);
}
