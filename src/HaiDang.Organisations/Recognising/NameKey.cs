using System.Collections.Frozen;
using System.Text;
using HaiDang.Language;

namespace HaiDang.Organisations.Recognising;

/// <summary>
/// What remains of a body's name when everything is taken away that offices write now one way, now another:
/// marks, case, dashes, commas, "và", a closing "tỉnh", and common abbreviations.
/// </summary>
internal static class NameKey
{
    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>
    {
        ["ubnd"] = "uy ban nhan dan", ["hdnd"] = "hoi dong nhan dan", ["mttq"] = "mat tran to quoc", ["ubmttq"] = "uy ban mat tran to quoc",
        ["tx"] = "thi xa", ["tp"] = "thanh pho", ["vp"] = "van phong", ["tt"] = "trung tam", ["pt"] = "phat thanh", ["th"] = "truyen hinh",
    }.ToFrozenDictionary();

    private static readonly char[] Dashes = ['-', '–', '—'];

    private static readonly FrozenSet<string> Silent = new[] { "va", "viet", "nam" }.ToFrozenSet();

    /// <summary>The key of a name; equal keys mean the same body.</summary>
    public static string Of(string name)
    {
        var words = Words(name).SelectMany(w => Abbreviations.GetValueOrDefault(w, w).Split(' ')).Where(w => !Silent.Contains(w)).ToList();
        if (words.Count > 2 && words[^1] is "tinh") { words.RemoveAt(words.Count - 1); }
        return string.Join(' ', words);
    }

    /// <summary>
    /// Short forms that follow from a name: "Sở Thông tin và Truyền thông" → "stttt", "so tttt"; a dash stays one: "Báo Bà Rịa – Vũng Tàu" → "bao br vt".
    /// </summary>
    public static IEnumerable<string> Initials(string name)
    {
        var words = Words(name).Where(w => w is not ("va" or "tinh")).ToList();
        if (words.Count < 3) { yield break; }
        yield return string.Concat(words.Select(w => w[0]));
        yield return words[0] + " " + string.Concat(words.Skip(1).Select(w => w[0]));
        if (name.Split(Dashes) is not [var before, var after]) { yield break; }
        var halves = new[] { Words(before).Skip(1), Words(after) }.Select(half => string.Concat(half.Where(w => w is not ("va" or "tinh")).Select(w => w[0])));
        yield return words[0] + " " + string.Join(' ', halves);
    }

    private static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in VietnameseText.Fold(name)) { plain.Append(char.IsLetterOrDigit(c) ? c : ' '); }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
