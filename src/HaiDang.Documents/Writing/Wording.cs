using System.Globalization;

namespace HaiDang.Documents.Writing;

/// <summary>The fixed words of a document and how its marks are set.</summary>
internal static class Wording
{
    public const string NationalTitle = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    public const string PartyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM";

    // Element 1: initials capital, a hyphen with a space on each side.
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    public const string Draft = "DỰ THẢO";
    public const string Recipients = "Nơi nhận:";
    private const string Blank = "      ";

    // Element 3: numbers below 10 get a zero; a stroke before the code, no spaces around it.
    public static string Number(AdministrativeDocument document)
    {
        var number = document.Number?.Trim() ?? "";
        if (number.Length == 0) { number = Blank; }
        if (number.Length == 1 && char.IsAsciiDigit(number[0])) { number = "0" + number; }
        // The Party writes no colon, and a hyphen between number and code: "Số 138-KH/TU".
        return document.Form is DocumentForm.Party ? $"Số {number}-{document.Symbol.Trim()}" : $"Số: {number}/{document.Symbol.Trim()}";
    }

    // Element 4: days below 10 and the months 1 and 2 get a zero.
    public static string PlaceAndDate(AdministrativeDocument document) =>
        $"{(document.Place.Trim() is { Length: > 0 } place ? place : Blank)}, {DateOf(document)}";

    public static string DateOf(AdministrativeDocument document)
    {
        var (day, month, year) = document.Date is { } date
            ? ($"{date.Day:00}", date.Month < 3 ? $"0{date.Month}" : $"{date.Month}", $"{date.Year}")
            : (Blank, Blank, document.Year?.ToString(CultureInfo.InvariantCulture) ?? Blank);
        return $"ngày {day} tháng {month} năm {year}";
    }

    // Element 6: each basis ends with a semicolon, the last with a full stop.
    // The Party puts a dash before each.
    public static IEnumerable<string> Bases(AdministrativeDocument document) =>
        Closed(document.Bases, document.Form is DocumentForm.Party ? "- " : "");

    // Element 5b: "V/v" before the subject of a letter; the Party writes it out.
    public static string LetterSubject(AdministrativeDocument document)
    {
        var title = document.Title.Trim();
        foreach (var opening in new[] { "V/v", "Về việc" })
        {
            if (title.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) { title = title[opening.Length..].TrimStart(); }
        }

        return (document.Form is DocumentForm.Party ? "về việc " : "V/v ") + title;
    }

    public static string FullTitle(AdministrativeDocument document) =>
        document.Kind.Trim().Length == 0 ? LetterSubject(document) : $"{Capitals(document.Kind)}: {document.Title.Trim()}";

    // Element 9b: a dash before each, a semicolon after it, a full stop at the end.
    public static IEnumerable<string> RecipientLines(IReadOnlyList<string> recipients) => Closed(recipients, "- ");

    // The text ends with "./.", that of the Party with a full stop.
    public static string WithEndMark(string text, DocumentForm form) => Open(text) + (form is DocumentForm.Party ? "." : "./.");

    public static string HeadingText(Heading heading)
    {
        var number = heading.Number?.Trim() ?? "";
        // Mục V, 6: parts numbered "I." are in capitals, articles ("Điều 1.") never.
        var capitals = RomanNumber(number) || (heading.Level <= 1 && !number.StartsWith("Điều", StringComparison.Ordinal));
        if (number.Length > 0) { number += char.IsLetterOrDigit(number[^1]) ? ". " : " "; }
        var text = heading.Text.Trim();
        return number + (capitals ? Capitals(text) : text);
    }

    private static bool RomanNumber(string number) =>
        number.TrimEnd('.', '-', ' ') is { Length: > 0 } roman && roman.All(c => c is 'I' or 'V' or 'X' or 'L');

    public static string Capitals(string text) => text.Trim().ToUpperInvariant();

    // Annexes: one has no number, two or more have Roman numbers.
    public static string AnnexWord(int index, int count) => count < 2 ? "Phụ lục" : $"Phụ lục {Roman(index + 1)}";

    public static string AnnexReference(AdministrativeDocument document)
    {
        var kind = document.Kind.Trim().ToLowerInvariant();
        kind = kind.Length > 0 ? char.ToUpperInvariant(kind[0]) + kind[1..] : "Công văn";
        return $"(Kèm theo {kind} {"số" + Number(document)[2..].TrimStart(':')} {DateOf(document)} của {document.IssuingBody.Trim().Replace('\n', ' ')})";
    }

    private static IEnumerable<string> Closed(IReadOnlyList<string> items, string dash) =>
        items.Select((item, i) => dash + Open(item) + (i == items.Count - 1 ? "." : ";"));

    private static string Open(string text) => text.Trim().TrimStart('-', '–', ' ').TrimEnd(';', '.', ',', '/', ' ', '\n');

    private static string Roman(int number)
    {
        var roman = new string('X', number / 10);
        return roman + (number % 10) switch
        {
            9 => "IX",
            >= 5 and var n => "V" + new string('I', n - 5),
            4 => "IV",
            var n => new string('I', n),
        };
    }
}
