namespace HaiDang.Documents.Reading;

/// <summary>Where a list of bodies ends.</summary>
internal enum ListEnd
{
    /// <summary>With the text: the whole of it is meant to be a list.</summary>
    AtText,
    /// <summary>At the first word of what the bodies are to do.</summary>
    AtVerb,
}

/// <summary>
/// Splits "Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh và các cơ quan liên quan" into three: a comma or "và"
/// separates only where the head of another body follows, and groups like "Các sở, ban, ngành, UBND các huyện" stay one.
/// </summary>
internal sealed class BodyNames
{
    private static readonly System.Buffers.SearchValues<char> Initials = System.Buffers.SearchValues.Create("SBCDĐGHKLMNPQRTVXY&");
    private const int LongestName = 18;
    private const int LongestField = 8;
    private readonly string text;
    private readonly ListEnd listEnd;
    private readonly List<BodyToken> tokens;
    private readonly List<BodyMention> mentions = [];

    private BodyNames(string text, int from, ListEnd listEnd)
    {
        this.text = text;
        this.listEnd = listEnd;
        tokens = BodyTokens.Cut(text, from);
    }

    // Several: many bodies of one name ("Ban Chỉ đạo các tỉnh"); Group: bodies without a name, which merge with their like.
    private enum Head { None, Named, Several, Group }

    public static BodyList Read(string text, int from, ListEnd listEnd) =>
        from < text.Length && MayOpen(text, from) ? new BodyNames(text, from, listEnd).Read() : BodyList.Empty;

    /// <summary>Whether the text from the offset names bodies and nothing else.</summary>
    public static bool IsWhole(string text, BodyList list) =>
        !list.IsEmpty && text.AsSpan(list.End).Trim(" .;:,").IsEmpty;

    // The heads begin with few letters; most prose is refused here without being cut up.
    private static bool MayOpen(string text, int from) => char.IsLetter(text[from]) || text[from] == ' ';

    private BodyList Read()
    {
        var at = 0;
        var end = 0;
        while (at >= 0 && at < tokens.Count)
        {
            var head = HeadAt(at, mentions.Count == 0, out var length);
            if (head == Head.None) { break; }
            (at, end) = Name(at, at + length, head);
        }
        return mentions.Count == 0 ? BodyList.Empty : new BodyList(mentions, end);
    }

    // Reads on until the name ends; gives the token where the next name may begin, or -1 when the list is over.
    private (int Next, int End) Name(int first, int at, Head head)
    {
        var words = 0;
        while (at < tokens.Count)
        {
            var token = tokens[at];
            if (token.IsWord && token.Word != "và")
            {
                if (EndsName(first, at, head) || ++words > LongestName * (head == Head.Group ? 4 : 1)) { return Close(first, at, head, -1); }
                at++;
                continue;
            }
            if (token.Sign == ';') { return Close(first, at, head, at + 1); }
            if (token.Sign == '(')
            {
                if (listEnd == ListEnd.AtVerb) { return Close(first, at, head, -1); }
                at++;
                continue;
            }
            if (token.Sign == ':' && NamesOf(first, at) is { } kind && FieldLength(at + 1) > 0) { return Fields(kind, at + 1); }
            if (token.Sign == ':' && head == Head.Group && IsCapitalAt(at + 1) && BodyWords.IsPlace(tokens[at - 1].Word)) { at++; continue; }
            if (token.IsWord || token.Sign == ',')
            {
                var next = at + 1;
                if (token.Sign == ',' && WordAt(next) == "và") { next++; }
                var follows = HeadAt(next, false, out var length);
                if (SameName(first, at, next, head, follows)) { at = next + (follows == Head.Group && head == Head.Group ? length : 0); continue; }
                return Close(first, at, head, follows == Head.None ? -1 : next);
            }
            return Close(first, at, head, -1);
        }
        return Close(first, at, head, -1);
    }

    // "Các sở: Tài chính, Văn hóa, Thể thao và Du lịch" is a list of departments without their heads.
    private string? NamesOf(int first, int colon) =>
        (colon - first is 1 or 2 ? WordAt(colon - 1) : "") switch { "sở" => "Sở", "bộ" => "Bộ", _ => null };

    private (int Next, int End) Fields(string kind, int at)
    {
        var end = 0;
        for (var length = FieldLength(at); length > 0; length = FieldLength(at))
        {
            var start = tokens[at].Start;
            end = tokens[at + length - 1].End;
            mentions.Add(new BodyMention(start, end, $"{kind} {text[start..end]}", false));
            at += length;
            while (at < tokens.Count && (tokens[at].Sign is ',' or ';' || WordAt(at) == "và")) { at++; }
        }
        return (at, end);
    }

    private int FieldLength(int at)
    {
        if (!IsCapitalAt(at)) { return 0; }
        for (var size = Math.Min(LongestField, tokens.Count - at); size >= 1; size--)
        {
            if (BodyWords.IsField(string.Join(' ', tokens.Skip(at).Take(size).Select(t => t.IsWord ? t.Word : t.Sign.ToString())))) { return size; }
        }
        return 0;
    }

    private bool SameName(int first, int separator, int next, Head head, Head follows)
    {
        if (next >= tokens.Count || !tokens[next].IsWord) { return false; }
        var word = tokens[next].Word;
        // "các cơ quan, tổ chức hữu quan"
        if (Phrase(separator - 2, 2) == "cơ quan" && Phrase(next, 2) is "tổ chức" or "đơn vị") { return true; }
        // "Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã" is one name at two levels.
        if (word == "cấp" && head == Head.Named && HasWord(first, separator, "cấp")) { return true; }
        if (head == Head.Several && follows == Head.Group && !BodyWords.IsOpener(Phrase(next, 2)) && BodyWords.IsCommitteeUnit(word)) { return true; }
        if (head == Head.Several && follows == Head.Group && Phrase(next, 2) == "thành phố") { return true; }
        // "Thủ trưởng các ban, ngành"
        if (head == Head.Several && follows == Head.Group && !tokens[next].IsCapital && IsOffice(first) && !BodyWords.IsMany(word)) { return true; }
        if (follows != Head.None) { return head == Head.Group && follows == Head.Group; }
        if (tokens[next].IsCapital) { return true; }
        if (listEnd == ListEnd.AtText) { return true; }
        if ((tokens[separator - 1].Word, word) is ("phòng", "chống") or ("thanh", "truyền")) { return true; }
        return head == Head.Named && tokens[separator].IsWord && BodyWords.IsNamedHead(tokens[first].Word);
    }

    private bool EndsName(int first, int at, Head head)
    {
        if (tokens[at].IsCapital) { return false; }
        if (listEnd == ListEnd.AtText) { return Phrase(at, 2) is "chủ trì" or "phối hợp"; }
        var before = tokens[at - 1];
        // After "các" or "và" stands a noun: "các tổ chức", "và phát triển nông thôn".
        // "các đơn vị liên quan tại khu vực biên giới": who is meant has been said.
        if (head == Head.Group && Phrase(at - 2, 2) == "liên quan") { return true; }
        if (before.IsWord && (BodyWords.IsMany(before.Word) || before.Word == "và")) { return false; }
        if (BodyWords.IsVerb(Phrase(at, 2)) && !IsSocialOrganisation(at)) { return true; }
        if (BodyWords.IsVerb(tokens[at].Word)) { return true; }
        return head == Head.Named && at - first > 1 && BodyWords.IsPlace(before.Word) && tokens[at].Word is not ("ủy" or "đoàn" or "hội") && !BodyWords.MayFollowGeneric(tokens[at].Word);
    }

    private bool IsSocialOrganisation(int at) =>
        Phrase(at, 2) == "tổ chức" && WordAt(at + 2) is "chính" or "đoàn" or "đảng" or "xã" or "hội" or "hữu" or "kinh" or "có" or "liên"
        || Phrase(at, 2) == "tổ chức" && SignAt(at + 2) == ',' && tokens[at - 1].Sign == ',';

    private (int Next, int End) Close(int first, int at, Head head, int next)
    {
        var last = at - 1;
        while (last > first && (!tokens[last].IsWord && tokens[last].Sign != '(' || tokens[last].Word is "và" or "-")) { last--; }
        // "Sở Y tế (cơ quan thường trực)": what stands in brackets is said about the body.
        while (last > first && tokens[last].Sign == '(') { last--; }
        var (start, end) = (tokens[first].Start, tokens[last].End);
        mentions.Add(new BodyMention(start, end, text[start..end], head != Head.Named || IsManifold(first, last)));
        return (next, end);
    }

    // "Hội Cựu chiến binh các cấp", "Lãnh đạo các cơ quan"; but "Ban Quản lý các khu công nghiệp" is one body.
    private bool IsManifold(int first, int last) =>
        (WordAt(last - 1) == "các" && (WordAt(last) == "cấp" || BodyWords.IsPlace(WordAt(last))))
        || (Phrase(first, 2) == "lãnh đạo" && WordAt(first + 2) == "các");

    private Head HeadAt(int at, bool opensList, out int length)
    {
        length = 0;
        if (at >= tokens.Count || !tokens[at].IsWord) { return Head.None; }
        var word = tokens[at].Word;

        if (BodyWords.IsMany(word))
        {
            if (IsSpecific(at + 1, out var specific) && GenericLength(at + 1) == 0) { length = 1 + specific; return Head.Several; }
            var generic = GenericLength(at + 1);
            length = 1 + generic;
            return generic == 0 ? Head.None : IsCapitalAt(at + 1) && IsCapitalAt(at + 1 + generic) ? Head.Several : Head.Group;
        }
        if (IsSpecific(at, out length))
        {
            return !StandsForMany(at, length) ? Head.Named : IsCommittee(Phrase(at, length)) ? Head.Group : Head.Several;
        }

        length = GenericLength(at);
        if (length == 0 || (opensList && !BodyWords.IsOpener(Phrase(at, length)))) { return Head.None; }
        return length == 1 && !GenericGoesOn(at + 1) ? Head.None : Head.Group;
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

    private bool IsOffice(int at) => BodyWords.IsOffice(Phrase(at, 1)) || BodyWords.IsOffice(Phrase(at, 2));

    private static bool IsCommittee(string head) => head is "ubnd" or "hđnd" || head.EndsWith("nhân dân", StringComparison.Ordinal);

    private int GenericLength(int at)
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

    private bool HasWord(int from, int to, string word)
    {
        for (var i = from; i < to; i++) { if (tokens[i].Word == word) { return true; } }
        return false;
    }

    private string Phrase(int at, int size)
    {
        if (at < 0) { return ""; }
        if (at + size > tokens.Count) { size = tokens.Count - at; }
        return size <= 0 ? "" : size == 1 ? tokens[at].Word : string.Join(' ', tokens.Skip(at).Take(size).Select(t => t.Word));
    }

    private string WordAt(int at) => at >= 0 && at < tokens.Count ? tokens[at].Word : "";
    private char SignAt(int at) => at < tokens.Count ? tokens[at].Sign : default;
    private bool IsCapitalAt(int at) => at < tokens.Count && tokens[at].IsWord && tokens[at].IsCapital;
}
