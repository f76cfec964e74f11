using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Reads the documents that the preamble rests on, each once, without those cited inside another's subject.</summary>
internal sealed partial class BasisReader
{
    private readonly List<LegalBasis> found = [];
    private readonly HashSet<string> cited = [];

    public static List<LegalBasis> Read(IEnumerable<Paragraph> preamble)
    {
        var reader = new BasisReader();
        foreach (var paragraph in preamble) { reader.ReadParagraph(paragraph); }
        return reader.found;
    }

    /// <summary>Where a paragraph that begins with bases turns to what is issued; null when it does not.</summary>
    public static int? IssuingAt(string text) => Issuing().Match(text) is { Success: true } issuing ? issuing.Index : null;

    private void ReadParagraph(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var isBasis = DocumentParts.OpensPreamble(text);
        if (!isBasis && !Announced().IsMatch(text)) { return; }

        var opening = Opening().Match(text);
        var start = opening.Length;
        foreach (var end in Boundaries(text, start))
        {
            ReadOne(paragraph, start, end, isBasis);
            start = Math.Min(text.Length, end + 1);
        }
    }

    // A citation of its own follows ";", or "," or "và" and the kind of a document.
    private static IEnumerable<int> Boundaries(string text, int from)
    {
        foreach (Match match in Boundary().Matches(text, from)) { yield return match.Index; }
        yield return text.Length;
    }

    private void ReadOne(Paragraph paragraph, int start, int end, bool isBasis)
    {
        var part = paragraph.Text[start..end];
        if (isBasis && Issuing().Match(part) is { Success: true } issuing) { part = part[..issuing.Index]; }
        var match = Citation().Match(part);
        if (!match.Success) { ReadLaw(paragraph, start, part, isBasis); return; }

        var citation = Spaces().Replace(match.Groups["no"].Value, "").Replace('–', '-');
        var kind = Kind(match.Groups["kind"].Value);
        if (!cited.Add(citation)) { return; }

        var rest = part[(match.Index + match.Length)..];
        var (date, afterDate) = TakeDate(rest);
        var (issuer, subject) = kind == "Tờ trình" ? (Proposer(part[..match.Index]), null) : IssuerAndSubject(afterDate);
        if (date is null && Announced().Match(part) is { Success: true } announced && TakeDate(announced.Value).Date is { } announcedOn)
        {
            (date, issuer) = (announcedOn, announced.Groups["by"].Value.Trim());
        }
        found.Add(new LegalBasis(paragraph.LineAt(start + match.Index), kind, citation, date, issuer, subject));
    }

    // "Căn cứ Luật Dữ liệu ngày 30 tháng 11 năm 2024": laws are cited by name.
    private void ReadLaw(Paragraph paragraph, int start, string part, bool isBasis)
    {
        var law = Law().Match(part);
        if (!isBasis || !law.Success || !cited.Add(law.Value)) { return; }
        var (date, _) = TakeDate(part[(law.Index + law.Length - law.Groups["date"].Length)..]);
        var citation = law.Groups["no"] is { Success: true } number ? number.Value : null;
        found.Add(new LegalBasis(paragraph.LineAt(start + law.Index), law.Groups["kind"].Value, citation, date, null, Tidy(law.Groups["name"].Value)));
    }

    private static (DateOnly? Date, string After) TakeDate(string text)
    {
        var match = Dated().Match(text);
        if (!match.Success) { return (null, text); }
        var date = DocumentDate.TryCreate(Number(match, 1), Number(match, 2), Number(match, 3), out var found) ? found : (DateOnly?)null;
        return (date, text[(match.Index + match.Length)..]);
    }

    private static (string? Issuer, string? Subject) IssuerAndSubject(string text)
    {
        var by = By().Match(text);
        var issuer = by.Success ? Tidy(by.Groups[1].Value) : null;
        var rest = by.Success ? text[(by.Index + by.Length)..] : text;
        var about = AboutWords().Match(rest);
        var subject = Tidy(about.Success ? rest[(about.Index + about.Length)..] : rest);
        return (issuer, subject);
    }

    private static string? Proposer(string before)
    {
        var match = ProposedBy().Match(before);
        return match.Success ? Tidy(match.Groups[1].Value) : null;
    }

    private static string? Tidy(string text)
    {
        // What is said after a short name is given is no longer the subject of the cited document.
        var given = ShortName().Match(text);
        var tidy = (given.Success ? text[..given.Index] : text).Trim().TrimEnd(';', ',', '.', ':', ' ').TrimStart(',', ' ');
        return tidy.Length == 0 ? null : tidy;
    }

    private static string Kind(string printed)
    {
        var words = printed.Trim().ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const string Kinds =
        "Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Kết luận|Kế hoạch hành động|Kế hoạch|Chương trình hành động"
        + "|Chương trình phối hợp(?: công tác)?|Chương trình|Công văn|Văn bản|Tờ trình|Quy định|Thông báo|Hướng dẫn|Báo cáo|Công điện|Quy chế|Đề án|Thông tri|Lệnh|Pháp lệnh|Luật";

    [GeneratedRegex(@"^\s*(?:Căn cứ|Thực hiện|Theo đề nghị|Theo đề xuất|Theo|Trên cơ sở|Xét đề nghị|Xét|Thi hành|Triển khai thực hiện|Triển khai)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@";|(?:,|\bvà)(?=\s+(?:các\s+)?(?:" + Kinds + @")\s+(?:số\s+)?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\b(?<kind>" + Kinds + @")\s+(?:số\s*:?\s*)?(?<no>\d{1,5}\s?[-–/]\s?(?:\d{4}\s?/\s?)?[A-ZĐ][\p{L}\d]*(?:\s?[-–/]\s?[A-ZĐ][\p{L}\d]*){0,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\b(?<kind>Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s+(?<name>(?:sửa đổi, bổ sung (?:một số điều )?(?:của )?)?\p{Lu}.{2,150}?)\s*(?:số\s+(?<no>\d{1,3}/\d{4}/\p{Lu}{2,}\d*)\s*)?(?<date>n\s?gày\s+\d{1,2}.{0,30})?(?=;|$|,|\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex(@"^\s*,?\s*\(?n\s?gày\s+(\d{1,2})(?:\s*[/-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/-]\s*|\s+năm\s+)(\d{4})\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^\s*,?\s*của\s+(.{2,140}?)(?=\s+(?:về|quy định|hướng dẫn|phê duyệt|ban hành|sửa đổi|thực hiện|triển khai|tại|thành lập|giao|công bố|bổ sung|đề nghị)\b|[,;(]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*,?\s*(?:(?:tại|khóa)\s[^;]{0,80}?\s)?về(?:\s+việc)?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AboutWords();

    [GeneratedRegex(@"của\s+(.{2,100}?)\s+tại\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ProposedBy();

    [GeneratedRegex(@"^Ngày\s+\d{1,2}/\d{1,2}/\d{4},\s+(?<by>.{2,80}?)\s+(?:đã\s+)?ban hành\s", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    // What follows is this document itself: "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch …".
    [GeneratedRegex(@"[,;]\s+(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường vụ|Ban Chỉ đạo|Ban Chấp hành|Thủ tướng|Bộ |Sở |Đảng)[^,;]{0,80}?\s(?:ban hành|xây dựng)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Issuing();

    [GeneratedRegex(@"\s*\((?:sau đây|gọi tắt|viết tắt|Nghị quyết số|Quyết định số|Kế hoạch số|Chương trình MTQG)[^)]{0,120}\)?", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
