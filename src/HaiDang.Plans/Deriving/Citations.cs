using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans.Deriving;

/// <summary>A document that a plan cites, and what that citation proposes; <c>Sentence</c>: where it is said.</summary>
internal sealed record CitedDocument(LinkKind Kind, string Citation, string DocumentKind, DateOnly? Date, string? Issuer, string? Subject, ClauseId? Clause, string? Sentence);

/// <summary>
/// Reads from a plan's own words which documents it carries out (title and bases) and which programmes and plans beside it it takes
/// in (clauses). Laws, decrees and letters are bases, not plans above.
/// </summary>
internal static partial class Citations
{
    private static readonly string[] CarriedOut = ["ke hoach", "chi thi", "chuong trinh", "de an", "nghi quyet", "ket luan"];

    /// <summary>Each document once; a document that the title or a basis names is carried out, whatever the clauses say of it.</summary>
    public static IReadOnlyList<CitedDocument> Of(Plan plan)
    {
        var own = KeyOf(plan.NumberAndSymbol);
        return [.. InTitle(plan).Concat(InBases(plan)).Concat(InClauses(plan)).Where(c => KeyOf(c.Citation) != own).DistinctBy(c => KeyOf(c.Citation))];
    }

    /// <summary>Whether a citation means a plan: the same number and symbol, and the same day where both name one.</summary>
    public static bool Means(string citation, DateOnly? date, Plan plan) => plan.Header.Number is not null
        && KeyOf(citation) == KeyOf(plan.NumberAndSymbol) && (date is null || plan.Header.Date is null || date == plan.Header.Date);

    private static string? KeyOf(string citation) => LegalDocument.KeyOf(citation, null);

    private static IEnumerable<CitedDocument> InTitle(Plan plan) =>
        In(plan.Header.Title).Select(c => new CitedDocument(LinkKind.CarriesOut, c.Citation, c.Kind, c.Date ?? plan.Bases.Find(b => KeyOf(b.Citation ?? "") == KeyOf(c.Citation))?.Date,
            plan.Bases.Find(b => KeyOf(b.Citation ?? "") == KeyOf(c.Citation))?.Issuer, null, null, plan.Header.Title));

    private static IEnumerable<CitedDocument> InBases(Plan plan) =>
        from basis in plan.Bases
        where basis.Citation is not null && CarriedOut.Any(k => VietnameseText.Fold(basis.Kind).StartsWith(k, StringComparison.Ordinal))
        select new CitedDocument(LinkKind.CarriesOut, basis.Citation!, basis.Kind, basis.Date, basis.Issuer, basis.Subject, null, null);

    private static IEnumerable<CitedDocument> InClauses(Plan plan) =>
        from clause in plan.Clauses.Where(c => c.WithdrawnIn is null).OrderBy(c => c.Position)
        from cited in In($"{clause.Title}\n{clause.Text}")
        where !cited.Kind.StartsWith("Nghị quyết", StringComparison.Ordinal) && !cited.Kind.StartsWith("Kết luận", StringComparison.Ordinal)
        select new CitedDocument(LinkKind.TakesIn, cited.Citation, cited.Kind, cited.Date, null, null, clause.Id, cited.Sentence);

    private static IEnumerable<(string Kind, string Citation, DateOnly? Date, string Sentence)> In(string text) =>
        from sentence in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        from Match match in Cited().Matches(sentence)
        select (match.Groups["kind"].Value, match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal),
            OfficeClock.Read(match.Groups["date"].Value), sentence);

    [GeneratedRegex(@"(?<kind>Kế hoạch(?: hành động)?|Chương trình(?: phối hợp(?: công tác)?)?|Chỉ thị|Đề án|Nghị quyết|Kết luận)\s+số:?\s*(?<number>\d+\s?[-/]\s?[\p{Lu}\d]+(?:[-/][\p{L}\d]+)*)(?:,?\s*ngày\s+(?<date>\d{1,2}/\d{1,2}/\d{4}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();
}
