using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HaiDang.Kernel.Words;
using HaiDang.Plans.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Submitting;

/// <summary>The words of a draft by place: its header's fields, title and text of each clause. The form's fields are named so, too.</summary>
internal sealed record DraftWords(IReadOnlyDictionary<string, string> ByPlace)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly string[] Header = ["Title", "Issuer", "Symbol", "Place", "PeriodFrom", "PeriodTo"];

    public string this[string place] => ByPlace.GetValueOrDefault(place, "");

    public static string TitleOf(ClauseId clause) => $"Title-{clause.Value}";

    public static string TextOf(ClauseId clause) => $"Text-{clause.Value}";

    public static DraftWords Of(Plan plan)
    {
        var words = new Dictionary<string, string>
        {
            ["Title"] = plan.Header.Title,
            ["Issuer"] = plan.Header.Issuer,
            ["Symbol"] = plan.Header.Symbol ?? "",
            ["Place"] = plan.Header.Place ?? "",
            ["PeriodFrom"] = plan.Header.PeriodFrom?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["PeriodTo"] = plan.Header.PeriodTo?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
        foreach (var clause in plan.Clauses) { (words[TitleOf(clause.Id)], words[TextOf(clause.Id)]) = (clause.Title, clause.Text); }
        return new(words);
    }

    /// <summary>What she typed.</summary>
    public static DraftWords Typed(IFormCollection form) => new(form.Keys.Where(k => Header.Contains(k) || k.StartsWith("Title-", StringComparison.Ordinal) || k.StartsWith("Text-", StringComparison.Ordinal))
        .ToDictionary(k => k, k => form[k].ToString().ReplaceLineEndings("\n").Trim()));

    /// <summary>What stood before her when she began; the form carries it along, unseen.</summary>
    public static DraftWords Seen(string? carried) => new(carried is { Length: > 0 } ? JsonSerializer.Deserialize<Dictionary<string, string>>(carried)! : []);

    public string Carried => JsonSerializer.Serialize(ByPlace, Plain);

    /// <summary>Where somebody else has changed the draft since she saw it. Where only he wrote, his words come into the form; where both did, hers stay in it.</summary>
    public static IReadOnlyList<DraftDifference> Meanwhile(DraftWords seen, DraftWords now, DraftWords typed) =>
        [.. seen.ByPlace.Keys.Union(now.ByPlace.Keys).Where(place => seen[place].Trim() != now[place].Trim())
            .Select(place => new DraftDifference(place, seen[place], now[place], typed.ByPlace.ContainsKey(place) && typed[place] != seen[place].ReplaceLineEndings("\n").Trim() && typed[place] != now[place]))];
}

/// <summary>A place that somebody else has changed; <c>HersToo</c>: she has written there as well, and otherwise than he.</summary>
internal sealed record DraftDifference(string Place, string Before, string After, bool HersToo)
{
    /// <summary>"Tên kế hoạch", "II.1".</summary>
    public string Name(IEnumerable<Clause> clauses, Words words) =>
        clauses.FirstOrDefault(c => DraftWords.TitleOf(c.Id) == Place || DraftWords.TextOf(c.Id) == Place) is { } clause ? $"{clause.Path} {clause.Title}".Trim()
        : DraftWords.Header.Contains(Place) ? words["plans.header." + Place.ToLowerInvariant()] : words["plans.meanwhile.gone"];
}
