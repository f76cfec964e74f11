namespace HaiDang.Documents.Reading;

/// <summary>What the first words of a name tell about it.</summary>
internal enum BodyHead
{
    /// <summary>No body begins here.</summary>
    None,
    /// <summary>One body of its own name.</summary>
    Named,
    /// <summary>Many bodies of one name: "Ban Chỉ đạo các tỉnh".</summary>
    Several,
    /// <summary>Bodies without a name, which merge with their like: "các sở, ban, ngành".</summary>
    Group,
}

/// <summary>Recognises where in a run of syllables a body's name begins, and of which sort it is.</summary>
internal sealed class BodyHeads(string text, List<BodyToken> tokens)
{
    private static readonly System.Buffers.SearchValues<char> Initials = System.Buffers.SearchValues.Create("SBCDĐGHKLMNPQRTVXY&");

    public BodyHead HeadAt(int at, bool opensList, out int length)
    {
        length = 0;
        if (at >= tokens.Count || !tokens[at].IsWord) { return BodyHead.None; }
        var word = tokens[at].Word;

        if (BodyWords.IsMany(word))
        {
            if (IsSpecific(at + 1, out var specific) && GenericLength(at + 1) == 0) { length = 1 + specific; return BodyHead.Several; }
            var generic = GenericLength(at + 1);
            length = 1 + generic;
            return generic == 0 ? BodyHead.None : IsCapitalAt(at + 1) && IsCapitalAt(at + 1 + generic) ? BodyHead.Several : BodyHead.Group;
        }
        if (IsSpecific(at, out length))
        {
            return !StandsForMany(at, length) ? BodyHead.Named : IsCommittee(Phrase(at, length)) ? BodyHead.Group : BodyHead.Several;
        }

        // "… và thủ trưởng các cơ quan liên quan"
        if (!opensList && BodyWords.IsOffice(Phrase(at, 2)) && BodyWords.IsMany(WordAt(at + 2))) { length = 2; return BodyHead.Several; }

        length = GenericLength(at);
        if (length == 0 || (opensList && !BodyWords.IsOpener(Phrase(at, length)))) { return BodyHead.None; }
        return length == 1 && !GenericGoesOn(at + 1) ? BodyHead.None : BodyHead.Group;
    }

    private bool IsSpecific(int at, out int length)
    {
        length = 0;
        if (at >= tokens.Count || !tokens[at].IsWord || !tokens[at].IsCapital) { return false; }
        if (IsDepartmentAcronym(tokens[at])) { length = 1; return true; }
        for (var size = Math.Min(4, tokens.Count - at); size >= 1; size--)
        {
            var phrase = Phrase(at, size);
            if (BodyWords.IsFreeHead(phrase) || (BodyWords.IsNamedHead(phrase) && (NameFollows(at + size) || (phrase == "lãnh đạo" && WordAt(at + size) == "các"))))
            {
                length = size;
                return true;
            }
        }
        return false;
    }

    // "STTTT", "SVHTTDL": the S of "Sở" and the initials of its field, consonants all.
    private bool IsDepartmentAcronym(BodyToken token) =>
        token.End - token.Start is >= 3 and <= 8 && text[token.Start] == 'S' && text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyExcept(Initials) < 0;

    private bool NameFollows(int at) => IsCapitalAt(at) || (WordAt(at) == "và" && IsCapitalAt(at + 1));

    // "UBND các huyện", "Ủy ban nhân dân xã, phường", "Ban Chỉ đạo các tỉnh"; but not "UBND huyện Châu Đức".
    private bool StandsForMany(int at, int length)
    {
        var next = at + length;
        var head = Phrase(at, length);
        if (head is "chủ tịch" or "phó chủ tịch" && IsSpecific(next, out var inner)) { return StandsForMany(next, inner); }
        if (!IsCommittee(head)) { return (head is "ban chỉ đạo" || BodyWords.IsOffice(head)) && (WordAt(next) is "các" or "cấp" || IsUnnamed(head, next)); }
        if (next >= tokens.Count || !tokens[next].IsWord) { return false; }
        if (char.IsAsciiDigit(tokens[next].Word[0])) { return true; }
        if (!BodyWords.IsCommitteeUnit(tokens[next].Word))
        {
            return Phrase(next, 2) == "thành phố" && !IsCapitalAt(next) && !IsCapitalAt(next + 2) && SignAt(next + 2) == ',';
        }
        if (BodyWords.IsCommitteeUnit(Phrase(next, 2))) { return !IsCapitalAt(next + 2); }
        return !IsCapitalAt(next + 1) || tokens[next].Word is "các" or "cấp";
    }

    // "Thủ trưởng cơ quan ngang bộ"
    private bool IsUnnamed(string head, int next) =>
        BodyWords.IsOffice(head) && !IsCapitalAt(next) && Phrase(next, 2) is "cơ quan" or "đơn vị";

    public bool IsOffice(int at) => BodyWords.IsOffice(Phrase(at, 1)) || BodyWords.IsOffice(Phrase(at, 2));

    private static bool IsCommittee(string head) => head is "ubnd" or "hđnd" || head.EndsWith("nhân dân", StringComparison.Ordinal);

    public int GenericLength(int at)
    {
        for (var size = Math.Min(2, tokens.Count - at); size >= 1; size--)
        {
            if (BodyWords.IsGeneric(Phrase(at, size))) { return size; }
        }
        return 0;
    }

    // "sở, …", "sở ngành", "ngành có liên quan" name bodies; "sở hữu", "ngành nghề", "xã hội" do not.
    private bool GenericGoesOn(int at) =>
        at >= tokens.Count
        || !tokens[at].IsWord
        || (!tokens[at].IsCapital
            && (BodyWords.MayFollowGeneric(tokens[at].Word) || BodyWords.IsVerb(Phrase(at, 2)) || BodyWords.IsVerb(tokens[at].Word)
                || (GenericLength(at) > 0 && Phrase(at, 1) != "hội")))
        || (tokens[at].IsCapital && BodyWords.IsPlace(tokens[at - 1].Word))
        || (tokens[at].IsCapital && tokens[at - 1].Word == "phố");

    public string Phrase(int at, int size)
    {
        if (at < 0) { return ""; }
        if (at + size > tokens.Count) { size = tokens.Count - at; }
        return size <= 0 ? "" : size == 1 ? tokens[at].Word : string.Join(' ', tokens.Skip(at).Take(size).Select(t => t.Word));
    }

    public string WordAt(int at) => at >= 0 && at < tokens.Count ? tokens[at].Word : "";
    public char SignAt(int at) => at < tokens.Count ? tokens[at].Sign : default;
    public bool IsCapitalAt(int at) => at < tokens.Count && tokens[at].IsWord && tokens[at].IsCapital;
}
