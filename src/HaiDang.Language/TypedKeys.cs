namespace HaiDang.Language;

/// <summary>What stands there when Vietnamese was typed and no input method listened: "ddao", "vungx tauf", "Vie65t".</summary>
public static class TypedKeys
{
    private const int Longest = 16;

    /// <summary>
    /// The folded syllable that was meant by a folded word typed with the keys of Telex or VNI: "dduowngf" is "duong", "vie65t" is
    /// "viet". Null when no such key is in it. Whether the answer is a word is for others to say.
    /// </summary>
    public static string? Read(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > Longest || !char.IsAsciiLetter(word[0])) { return null; }
        Span<char> read = stackalloc char[Longest];
        var length = word.ContainsAnyInRange('0', '9') ? Vni(word, read) : Telex(word, read);
        return length == 0 || length == word.Length ? null : new string(read[..length]);
    }

    private static int Vni(ReadOnlySpan<char> word, Span<char> read)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetter(c)) { read[length++] = c; }
            else if (c is < '1' or > '9') { return 0; }
        }
        return length;
    }

    // Behind the first vowel no syllable has s, f, r, x, j, z or w, and no vowel twice but for "oo" of a few: they are keys.
    private static int Telex(ReadOnlySpan<char> word, Span<char> read)
    {
        var (length, inRime) = (0, false);
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c)) { return 0; }
            if (!inRime && c == 'w') { read[length++] = 'u'; inRime = true; continue; }
            if (inRime && c is ('s' or 'f' or 'r' or 'x' or 'j' or 'z' or 'w')) { continue; }
            if (c == 'd' && length > 0 && read[0] == 'd') { continue; }
            if (inRime && c is ('a' or 'e' or 'o') && read[..length].Contains(c)) { continue; }
            read[length++] = c;
            inRime |= c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
        }
        return length;
    }
}
