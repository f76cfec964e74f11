using System.Text;

namespace HaiDang.Language;

/// <summary>What remains of a name when all is gone that offices write now one way, now another.</summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        var words = new List<string>();
        foreach (var word in Words(name))
        {
            var full = Abbreviations.Expand(word);
            if (full is null) { words.Add(VietnameseText.Fold(word)); } else { words.AddRange(Words(full).Select(VietnameseText.Fold)); }
        }
        words.RemoveAll(w => w is "va" or "viet" or "nam" or "cac");
        if (words.Count > 2 && words[^1] is "tinh") { words.RemoveAt(words.Count - 1); }
        return string.Join(' ', words);
    }

    private static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name) { plain.Append(char.IsLetterOrDigit(c) || FoldTable.IsLatinMark(c) ? c : ' '); }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
