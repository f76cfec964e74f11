using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Documents.Writing;

namespace HaiDang.Documents.Inspecting;

/// <summary>The words of the head, what is missing in it, and its drawn rules.</summary>
internal sealed partial class HeaderInspection(ElementFinder finder, IReadOnlyList<Part> parts, FormRules rules, Breaches breaches)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private bool IsState => rules.Form is DocumentForm.State;

    public void Run()
    {
        Missing();
        Title();
        Number();
        PlaceAndDate();
        LetterSubjectGap();
        Rules();
    }

    // Điều 8: what every document must have; the seal and signature themselves are no matter of layout.
    private void Missing()
    {
        if (IsState)
        {
            Require(Element.NationalTitle);
            Require(Element.Motto);
        }

        Require(Element.IssuingBody);
        Require(Element.Number);
        Require(Element.PlaceAndDate);
        if (!Has(Element.Kind) && !Has(Element.LetterSubject))
        {
            var rule = rules.For(Element.Kind)!;
            Add(Element.Kind, "missing", null, "không thấy tên loại văn bản", "tên loại và trích yếu, hoặc “V/v …” đối với công văn");
        }
        else if (Has(Element.Kind)) { Require(Element.Subject); }
        else { Require(Element.Addressees); }

        Require(Element.Authority, Element.Office);
        Require(Element.RecipientsWord);
        if (!IsState && !Has(Element.Star))
        {
            breaches.AddFor(Element.Star, "missing", "", "Dấu sao", null, "không có dấu sao", "dấu sao (*) giữa tên cơ quan và số, ký hiệu");
        }
    }

    // II.1: the two lines as they are printed in the decree. HÒA and HOÀ are the same word.
    private void Title()
    {
        if (Line(Element.NationalTitle) is { } title && title.Text.Replace("HOÀ", "HÒA", StringComparison.Ordinal) is var words
            && !words.Equals("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", StringComparison.OrdinalIgnoreCase))
        {
            Add(Element.NationalTitle, "wording", title, title.Text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        }

        // II.1.b: initials capital, a hyphen with a space on each side between the phrases.
        if (Line(Element.Motto) is { } motto && motto.Text != "Độc lập - Tự do - Hạnh phúc" && !motto.IsCapitals)
        {
            Add(Element.Motto, "wording", motto, motto.Text, "Độc lập - Tự do - Hạnh phúc");
        }
    }

    // II.3.c: a colon after "Số"; numbers below 10 with a zero; a stroke before the code, hyphens inside it, no spaces.
    // The Party: no colon, a hyphen after the number, a stroke before the body.
    private void Number()
    {
        if (Line(Element.Number) is not { } line) { return; }
        var match = NumberParts().Match(line.Text);
        var (colon, number, code) = (match.Groups[1].Value, match.Groups[2].Value.Trim(' ', '.', '…', '_'), match.Groups[4].Value);
        if (IsState && colon != ":") { Add(Element.Number, "colon", line, line.Text, "dấu hai chấm sau từ “Số”"); }
        if (!IsState && colon == ":") { Add(Element.Number, "colon", line, line.Text, "không có dấu hai chấm sau từ “Số”"); }
        if (number.Length == 1 && char.IsAsciiDigit(number[0])) { Add(Element.Number, "zero", line, $"số {number}", $"số 0{number}"); }
        if (match.Groups[3].Value != (IsState ? "/" : "-"))
        {
            Add(Element.Number, "separator", line, line.Text, IsState ? "dấu gạch chéo (/) giữa số và ký hiệu" : "dấu gạch nối (-) giữa số và ký hiệu");
        }

        // Blanks for a number still to be given are no spaces inside the code.
        if (code.Contains(' ', StringComparison.Ordinal) || code.Contains('–', StringComparison.Ordinal) || (number.Length > 0 && SpacedSeparator().IsMatch(line.Text)))
        {
            Add(Element.Number, "spaces", line, line.Text, "gạch nối (-), không cách chữ");
        }

        if (code.Any(char.IsLower) && !Abbreviations().IsMatch(code)) { Add(Element.Number, "capitals", line, code, "ký hiệu bằng chữ in hoa"); }
    }

    // II.4: a comma after the place; Arabic numbers; days below 10 and the months 1 and 2 with a zero.
    private void PlaceAndDate()
    {
        if (Line(Element.PlaceAndDate) is not { } line) { return; }
        var match = DateParts().Match(line.Text);
        if (!match.Success) { return; }
        if (!match.Groups[1].Value.TrimEnd().EndsWith(',')) { Add(Element.PlaceAndDate, "comma", line, line.Text, "dấu phẩy (,) sau địa danh"); }
        if (match.Groups[2].Value is { Length: 1 } day) { Add(Element.PlaceAndDate, "zero", line, $"ngày {day}", $"ngày 0{day}"); }
        if (match.Groups[3].Value is "1" or "2") { Add(Element.PlaceAndDate, "zero", line, $"tháng {match.Groups[3].Value}", $"tháng 0{match.Groups[3].Value}"); }
        if (match.Groups[1].Value is { Length: > 0 } place && char.IsLower(place.TrimStart()[0])) { Add(Element.PlaceAndDate, "capital", line, place, "chữ cái đầu của địa danh viết hoa"); }
    }

    // II.5.b: 6 points between the number and "V/v".
    private void LetterSubjectGap()
    {
        if (!IsState || Line(Element.LetterSubject) is not { } subject || Line(Element.Number) is not { } number) { return; }
        var gap = Math.Max(number.Format.After, subject.Format.Before);
        if (Math.Abs(gap - 120) > 30) { Add(Element.LetterSubject, "gap", subject, $"cách {(gap / 20.0).ToString("0.#", Vietnamese)}pt", "cách dòng 6pt với số và ký hiệu"); }
    }

    private void Rules()
    {
        if (IsState)
        {
            // II.1.b: as long as the words. II.2.b and II.5.b: a third to half as long.
            Rule(Element.Motto, 0.85, 1.15, "bằng độ dài của dòng chữ");
            Rule(Element.IssuingBody, 0.3, 0.55, "bằng từ 1/3 đến 1/2 độ dài của dòng chữ");
            Rule(Element.Subject, 0.3, 0.55, "bằng từ 1/3 đến 1/2 độ dài của dòng chữ");
            return;
        }

        Rule(Element.PartyTitle, 0.85, 1.15, "bằng độ dài tiêu đề");
    }

    private void Rule(Element element, double least, double most, string length)
    {
        if (parts.FirstOrDefault(p => p.Element == element)?.Lines[^1] is not { } line) { return; }
        var behind = finder.Behind(line).ToList();
        var wanted = $"đường kẻ ngang, nét liền, {length}";
        if (behind.Skip(1).FirstOrDefault(l => ElementFinder.IsKeyboardRule(l.Text)) is { } typed)
        {
            if (!typed.Text.Contains('_', StringComparison.Ordinal)) { Add(element, "rule", line, "gạch bằng dấu trên bàn phím", wanted); }
            return;
        }

        if (behind.Select(l => l.DrawnRule).FirstOrDefault(r => r is not null) is { } drawn)
        {
            // Words that wrap fill the room; what they leave for their last line nobody measures.
            var words = TimesBold.WidthOf(line.Text, (int)Math.Round(line.Pieces.Max(p => p.Format.Points)));
            var share = drawn / (double)(line.Room > 0 ? Math.Min(words, line.Room) : words);
            if (drawn > 0 && (share < least || share > most))
            {
                Add(element, "rule-length", line, $"đường kẻ dài {share.ToString("0%", Vietnamese)} dòng chữ", wanted);
            }

            return;
        }

        if (line.Share(f => f.IsUnderlined) > 0.5)
        {
            // The underline is as long as the words, which is right under the motto only.
            if (most < 1) { Add(element, "rule-length", line, "gạch chân cả dòng chữ", wanted); }
            return;
        }

        Add(element, "rule", line, "không có đường kẻ", wanted);
    }

    private void Require(params Element[] anyOf)
    {
        if (anyOf.Any(Has)) { return; }
        var rule = rules.For(anyOf[0])!;
        breaches.Add($"{Breaches.Slug(anyOf[0])}.missing", IsState ? "NĐ 30/2020/NĐ-CP, Điều 8" : rule.Article, rule.Name, null, "không thấy", $"có {rule.Name}");
    }

    private void Add(Element element, string property, Line? line, string found, string shouldBe)
    {
        if (rules.For(element) is { } rule) { breaches.Add(rule, property, line, found, shouldBe); }
    }

    private bool Has(Element element) => parts.Any(p => p.Element == element);

    private Line? Line(Element element) => parts.FirstOrDefault(p => p.Element == element)?.Lines[0];

    [GeneratedRegex(@"^Số\s*([:.]?)\s*([\d\s._…]*)([/\-–]?)\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberParts();

    [GeneratedRegex(@"\d\s+[/\-–]|[/\-–]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedSeparator();

    // TTr, CTr, QyĐ, TrS and TTg are official short forms with small letters.
    [GeneratedRegex(@"^(?:TTr|CTr|QyĐ|TrS|[A-ZĐƯ]+)(?:[-/](?:TTg|[A-ZĐƯ\d]+))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviations();

    [GeneratedRegex(@"^(.*?)\s*ngày\s*(\d*)[\s.…]*tháng\s*(\d*)[\s.…]*năm", RegexOptions.CultureInvariant)]
    private static partial Regex DateParts();
}
