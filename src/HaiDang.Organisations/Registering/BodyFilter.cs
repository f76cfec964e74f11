using HaiDang.Language;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations.Registering;

/// <summary>Which bodies somebody means who types part of a name, without marks, or one of its short forms.</summary>
internal sealed class BodyFilter(string? query)
{
    private readonly string key = NameKey.Of(query ?? "");
    private readonly string[] words = VietnameseText.Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool Matches(Body body) => words.Length == 0 || body.Names.Any(n => Holds(n.Key, key) || AllWords(VietnameseText.Fold(n.Text)))
        || AllWords(VietnameseText.Fold($"{body.NameEn} {body.ContactPerson}"));

    private bool AllWords(string folded) => words.All(w => Holds(folded, w));

    // From the start of a word on: "so" finds "sở", and not "bảo sơn".
    private static bool Holds(string text, string part) => part.Length > 0 && (" " + text).Contains(" " + part, StringComparison.Ordinal);
}
