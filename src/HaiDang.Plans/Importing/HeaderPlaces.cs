using System.Globalization;
using HaiDang.Documents.Reading;
using HaiDang.Language;

namespace HaiDang.Plans.Importing;

/// <summary>Where in the text the values of the header stand, so that each can be seen at its place.</summary>
internal sealed class HeaderPlaces(string text)
{
    // Enough of a title or capacity to know it by; the rest may go on in the next line.
    private const int Beginning = 14;
    private readonly List<string> lines = [.. text.Split('\n').Select(l => VietnameseText.Fold(l))];

    /// <summary>The line, from 1, of a header field; null when the value stands in no single line.</summary>
    public int? LineOf(string field, DocumentHeader header) => field switch
    {
        "Kind" => First(header.Kind),
        "Number" => At(l => l.StartsWith("so", StringComparison.Ordinal) && Holds(l, header.Number)),
        "Symbol" => First(header.Symbol),
        "Issuer" => First(header.Issuer),
        "Place" or "Date" => header.Date is { } day ? At(l => Holds(l, string.Create(CultureInfo.InvariantCulture, $"thang {day.Month}")) && Holds(l, header.Place)
            && Holds(l, day.Year.ToString(CultureInfo.InvariantCulture))) : null,
        "Title" => First(header.Title),
        "SignerName" => Last(header.Signer.Name),
        "SignerCapacity" => Last(header.Signer.Capacity),
        _ => null,
    };

    private int? First(string? value) => At(l => Holds(l, value));

    private int? Last(string? value) => lines.FindLastIndex(l => Holds(l, value)) is >= 0 and var at ? at + 1 : null;

    private int? At(Predicate<string> holds) => lines.FindIndex(holds) is >= 0 and var at ? at + 1 : null;

    private static bool Holds(string line, string? value) =>
        VietnameseText.Fold(value ?? "") is { Length: > 0 } folded && line.Contains(folded.Length > Beginning ? folded[..Beginning] : folded, StringComparison.Ordinal);
}
