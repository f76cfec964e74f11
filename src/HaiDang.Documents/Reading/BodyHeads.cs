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
internal sealed class BodyHeads(BodyTokens tokens)
{
    private static readonly System.Buffers.SearchValues<char> Initials = System.Buffers.SearchValues.Create("SBCDĐGHKLMNPQRTVXY&");
    private const int LongestHead = 4;

    public BodyHead HeadAt(int at, bool opensList, out int length)
    {
        length = 0;
        if (!tokens.IsWordAt(at)) { return BodyHead.None; }

        if (BodyWords.IsMany(tokens.WordAt(at)))
        {
            var generic = GenericLength(at + 1);
            if (generic == 0 && IsSpecific(at + 1, out var specific)) { length = 1 + specific; return BodyHead.Several; }
            length = 1 + generic;
            return generic == 0 ? BodyHead.None : tokens.IsCapitalAt(at + 1) && tokens.IsCapitalAt(at + 1 + generic) ? BodyHead.Several : BodyHead.Group;
        }
        if (IsSpecific(at, out length))
        {
            return !StandsForMany(at, length) ? BodyHead.Named : IsCommittee(tokens.Phrase(at, length)) ? BodyHead.Group : BodyHead.Several;
        }

        // "… và thủ trưởng các cơ quan liên quan"
        if (!opensList && BodyWords.IsOffice(tokens.Phrase(at, 2)) && BodyWords.IsMany(tokens.WordAt(at + 2))) { length = 2; return BodyHead.Several; }

        length = GenericLength(at);
        if (length == 0 || (opensList && !BodyWords.IsOpener(tokens.Phrase(at, length)))) { return BodyHead.None; }
        return length == 1 && !GenericGoesOn(at + 1) ? BodyHead.None : BodyHead.Group;
    }

    public bool IsOffice(int at) => BodyWords.IsOffice(tokens.Phrase(at, 1)) || BodyWords.IsOffice(tokens.Phrase(at, 2));

    public int GenericLength(int at)
    {
        for (var size = tokens.Left(at, 2); size >= 1; size--)
        {
            if (BodyWords.IsGeneric(tokens.Phrase(at, size))) { return size; }
        }
        return 0;
    }

    private bool IsSpecific(int at, out int length)
    {
        length = 0;
        if (!tokens.IsCapitalAt(at)) { return false; }
        if (IsDepartmentAcronym(tokens[at])) { length = 1; return true; }
        if (!BodyWords.MayOpenHead(tokens.WordAt(at))) { return false; }
        for (var size = tokens.Left(at, LongestHead); size >= 1; size--)
        {
            var phrase = tokens.Phrase(at, size);
            if (BodyWords.IsFreeHead(phrase) || (BodyWords.IsNamedHead(phrase) && (NameFollows(at + size) || (phrase is "lãnh đạo" && tokens.WordAt(at + size) is "các"))))
            {
                length = size;
                return true;
            }
        }
        return false;
    }

    // "STTTT", "SVHTTDL": the S of "Sở" and the initials of its field, consonants all.
    private bool IsDepartmentAcronym(BodyToken token) =>
        token.End - token.Start is >= 3 and <= 8 && tokens.Text[token.Start] == 'S'
            && tokens.Text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyExcept(Initials) < 0;

    private bool NameFollows(int at) => tokens.IsCapitalAt(at) || (tokens.WordAt(at) is "và" && tokens.IsCapitalAt(at + 1));

    // "UBND các huyện", "Ủy ban nhân dân xã, phường", "Ban Chỉ đạo các tỉnh"; but not "UBND huyện Châu Đức".
    private bool StandsForMany(int at, int length)
    {
        var next = at + length;
        var head = tokens.Phrase(at, length);
        if (head is "chủ tịch" or "phó chủ tịch" && IsSpecific(next, out var inner)) { return StandsForMany(next, inner); }
        if (!IsCommittee(head))
        {
            return (head is "ban chỉ đạo" || BodyWords.IsOffice(head)) && (tokens.WordAt(next) is "các" or "cấp" || IsUnnamed(head, next));
        }
        var unit = tokens.WordAt(next);
        if (unit.IsEmpty) { return false; }
        if (char.IsAsciiDigit(unit[0])) { return true; }
        if (!BodyWords.IsCommitteeUnit(unit))
        {
            return tokens.Phrase(next, 2) is "thành phố" && !tokens.IsCapitalAt(next) && !tokens.IsCapitalAt(next + 2) && tokens.SignAt(next + 2) == ',';
        }
        if (BodyWords.IsCommitteeUnit(tokens.Phrase(next, 2))) { return !tokens.IsCapitalAt(next + 2); }
        return !tokens.IsCapitalAt(next + 1) || unit is "các" or "cấp";
    }

    // "Thủ trưởng cơ quan ngang bộ"
    private bool IsUnnamed(ReadOnlySpan<char> head, int next) =>
        BodyWords.IsOffice(head) && !tokens.IsCapitalAt(next) && tokens.Phrase(next, 2) is "cơ quan" or "đơn vị";

    private static bool IsCommittee(ReadOnlySpan<char> head) => head is "ubnd" or "hđnd" || head.EndsWith("nhân dân");

    // "sở, …", "sở ngành", "ngành có liên quan" name bodies; "sở hữu", "ngành nghề", "xã hội" do not.
    private bool GenericGoesOn(int at)
    {
        if (!tokens.IsWordAt(at)) { return true; }
        if (tokens.IsCapitalAt(at)) { return BodyWords.IsPlace(tokens.WordAt(at - 1)) || tokens.WordAt(at - 1) is "phố"; }
        return BodyWords.MayFollowGeneric(tokens.WordAt(at)) || BodyWords.IsVerb(tokens.Phrase(at, 2)) || BodyWords.IsVerb(tokens.WordAt(at))
            || (GenericLength(at) > 0 && tokens.WordAt(at) is not "hội");
    }
}
