using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Organisations.Recognising;

/// <summary>What a catch-all phrase ("Các sở, ban, ngành, UBND các huyện, thị xã, thành phố") stands for.</summary>
internal sealed partial record CatchAll(bool Departments, bool Localities, bool IsOpen)
{
    private static readonly string[] DepartmentWords = ["so, ban, nganh", "so, ban nganh", "so ban nganh", "cac so", "so, nganh", "so nganh", "ban, nganh", "ban nganh"];
    private static readonly string[] LocalWords = ["huyen", "thi xa", "thanh pho", "tx", "tp", "xa, phuong", "phuong, xa", "dac khu", "dia phuong", "cap xa"];
    private static readonly string[] OpenWords = ["lien quan", "don vi duoc phan cong", "co quan khac", "don vi khac"];

    public static CatchAll Of(string phrase)
    {
        var folded = VietnameseText.Fold(phrase);
        // "Các sở, ngành liên quan" is some of them, and which ones a person must say; "và các cơ quan liên quan" comes on top of all.
        if (OnlyRelated().IsMatch(folded)) { return new(false, false, true); }

        var committees = folded.Contains("uy ban nhan dan", StringComparison.Ordinal) || folded.Contains("ubnd", StringComparison.Ordinal)
            || folded.Contains("dia phuong", StringComparison.Ordinal);
        var departments = Any(DepartmentWords);
        var localities = committees && Any(LocalWords);
        return new(departments, localities, Any(OpenWords) || (!departments && !localities));

        bool Any(string[] words) => words.Any(w => folded.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>What remains of a phrase when "các", "và", marks, commas and abbreviations are taken away.</summary>
    public static string KeyOf(string phrase) => string.Join(' ', NameKey.Of(phrase).Split(' ').Where(w => w is not "cac"));

    public static bool IsDepartment(Body body) => body is { Kind: "state" or "armed", Level: "province" };

    public static bool IsLocality(Body body) => body is { Level: "commune" };

    [GeneratedRegex(@"\b(?:so|ban|nganh|dia phuong|huyen|thi xa|thanh pho|xa|phuong|dac khu)(?: co)? lien quan")]
    private static partial Regex OnlyRelated();
}
