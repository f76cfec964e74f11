using System.Collections.Frozen;

namespace HaiDang.Language;

/// <summary>Whether a syllable is spelt as Vietnamese allows: an initial, a rime, a tone that the rime takes.</summary>
public static class SyllableSpelling
{
    private const int Longest = 7;

    // Longest first: "ngh" before "ng" before "n".
    private static readonly string[] Initials =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly FrozenSet<string> Rimes =
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
        iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ
        uy uya uych uyên uyêt uynh uyt uyu y
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ât
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word could be a Vietnamese syllable; "through" and "strategic" could not.</summary>
    public static bool IsVietnamese(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest * 2) { return false; }
        var letters = VietnameseText.Normalize(word.ToString()).ToLowerInvariant();
        if (letters.Length > Longest) { return false; }
        var bare = ToneMarks.Strip(letters, out var tone, out var marks);
        return marks <= 1 && Initials.Any(i => Fits(bare, i, tone));
    }

    private static bool Fits(string bare, string initial, ToneMark tone)
    {
        if (!bare.StartsWith(initial, StringComparison.Ordinal)) { return false; }
        var rime = bare[initial.Length..];
        // "gì" and "quốc": the vowel of the initial serves the rime.
        if (initial == "gi" && rime.Length == 0) { return true; }
        if (initial == "qu" && Rimes.Contains("u" + rime) && StopsAllow(rime, tone)) { return true; }
        if (!Rimes.Contains(rime) || !StopsAllow(rime, tone)) { return false; }
        return initial switch
        {
            "k" or "gh" or "ngh" => rime[0] is 'i' or 'e' or 'ê' or 'y',
            "c" or "g" or "ng" => rime[0] is not ('i' or 'e' or 'ê' or 'y') || (initial == "g" && rime[0] == 'i'),
            _ => true,
        };
    }

    // A syllable that ends in a stop takes the sharp or the heavy tone only.
    private static bool StopsAllow(string rime, ToneMark tone) =>
        !(rime is [.., 'c' or 'p' or 't'] || rime.EndsWith("ch", StringComparison.Ordinal)) || tone is ToneMark.Sharp or ToneMark.Heavy;
}
