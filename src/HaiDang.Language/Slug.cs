using System.Text;

namespace HaiDang.Language;

/// <summary>A title as the last part of an address: folded words and hyphens.</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>The slug; empty when the title has no letter of the Latin alphabet.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var word in Words(VietnameseText.Fold(title)))
        {
            if (slug.Length > 0 && slug.Length + 1 + word.Length > Longest) { break; }
            if (slug.Length > 0) { slug.Append('-'); }
            slug.Append(word.Length > Longest ? word[..Longest] : word);
        }

        return slug.ToString();
    }

    /// <summary>The slug, or the slug with the first number that makes it unlike those taken.</summary>
    public static string Unique(string slug, IReadOnlyCollection<string> taken)
    {
        if (!taken.Contains(slug)) { return slug; }
        var number = 2;
        while (taken.Contains($"{slug}-{number}")) { number++; }
        return $"{slug}-{number}";
    }

    private static string[] Words(string folded) =>
        new string([.. folded.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
