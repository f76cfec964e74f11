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
    private const int LongestName = 18;
    private const int LongestField = 8;
    private readonly string text;
    private readonly ListEnd listEnd;
    private readonly List<BodyToken> tokens;
    private readonly BodyHeads heads;
    private readonly List<BodyMention> mentions = [];

    private BodyNames(string text, int from, ListEnd listEnd)
    {
        this.text = text;
        this.listEnd = listEnd;
        tokens = BodyTokens.Cut(text, from);
        heads = new BodyHeads(text, tokens);
    }

    public static BodyList Read(string text, int from, ListEnd listEnd) =>
        from < text.Length && MayOpen(text, from) && Opens(text, from) ? new BodyNames(text, from, listEnd).Read() : BodyList.Empty;

    /// <summary>Whether the text from the offset names bodies and nothing else.</summary>
    public static bool IsWhole(string text, BodyList list) =>
        !list.IsEmpty && text.AsSpan(list.End).Trim(" .;:,").IsEmpty;

    // The heads begin with few letters; most prose is refused here without being cut up.
    private static bool MayOpen(string text, int from) => char.IsLetter(text[from]) || text[from] == ' ';

    // A few syllables tell whether a name begins here at all.
    private static bool Opens(string text, int from)
    {
        const int enough = 16;
        return new BodyHeads(text, BodyTokens.Cut(text, from, enough)).HeadAt(0, true, out _) != BodyHead.None;
    }

    private BodyList Read()
    {
        var at = 0;
        var end = 0;
        while (at >= 0 && at < tokens.Count)
        {
            var head = heads.HeadAt(at, mentions.Count == 0, out var length);
            if (head == BodyHead.None) { break; }
            (at, end) = Name(at, at + length, head);
        }
        return mentions.Count == 0 ? BodyList.Empty : new BodyList(mentions, end);
    }

    // Reads on until the name ends; gives the token where the next name may begin, or -1 when the list is over.
    private (int Next, int End) Name(int first, int at, BodyHead head)
    {
        var words = 0;
        while (at < tokens.Count)
        {
            var token = tokens[at];
            if (token.IsWord && token.Word != "và")
            {
                if (EndsName(first, at, head) || ++words > LongestName * (head == BodyHead.Group ? 4 : 1)) { return Close(first, at, head, -1); }
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
            if (token.Sign == ':' && head == BodyHead.Group && heads.IsCapitalAt(at + 1) && BodyWords.IsPlace(tokens[at - 1].Word)) { at++; continue; }
            if (token.IsWord || token.Sign == ',')
            {
                var next = at + 1;
                if (token.Sign == ',' && heads.WordAt(next) == "và") { next++; }
                var follows = heads.HeadAt(next, false, out var length);
                if (SameName(first, at, next, head, follows)) { at = next + (follows == BodyHead.Group && head == BodyHead.Group ? length : 0); continue; }
                return Close(first, at, head, follows == BodyHead.None ? -1 : next);
            }
            return Close(first, at, head, -1);
        }
        return Close(first, at, head, -1);
    }

    // "Các sở: Tài chính, Văn hóa, Thể thao và Du lịch" is a list of departments without their heads.
    private string? NamesOf(int first, int colon) =>
        (colon - first is 1 or 2 ? heads.WordAt(colon - 1) : "") switch { "sở" => "Sở", "bộ" => "Bộ", _ => null };

    private (int Next, int End) Fields(string kind, int at)
    {
        var end = 0;
        for (var length = FieldLength(at); length > 0; length = FieldLength(at))
        {
            var start = tokens[at].Start;
            end = tokens[at + length - 1].End;
            mentions.Add(new BodyMention(start, end, $"{kind} {text[start..end]}", false));
            at += length;
            while (at < tokens.Count && (tokens[at].Sign is ',' or ';' || heads.WordAt(at) == "và")) { at++; }
        }
        return (at, end);
    }

    private int FieldLength(int at)
    {
        if (!heads.IsCapitalAt(at)) { return 0; }
        for (var size = Math.Min(LongestField, tokens.Count - at); size >= 1; size--)
        {
            if (BodyWords.IsField(string.Join(' ', tokens.Skip(at).Take(size).Select(t => t.IsWord ? t.Word : t.Sign.ToString())))) { return size; }
        }
        return 0;
    }

    private bool SameName(int first, int separator, int next, BodyHead head, BodyHead follows)
    {
        if (next >= tokens.Count || !tokens[next].IsWord) { return false; }
        var word = tokens[next].Word;
        // "các cơ quan, tổ chức hữu quan"
        if (heads.Phrase(separator - 2, 2) == "cơ quan" && heads.Phrase(next, 2) is "tổ chức" or "đơn vị") { return true; }
        // "Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã" is one name at two levels.
        if (word == "cấp" && head == BodyHead.Named && HasWord(first, separator, "cấp")) { return true; }
        if (head == BodyHead.Several && follows == BodyHead.Group && !BodyWords.IsOpener(heads.Phrase(next, 2)) && BodyWords.IsCommitteeUnit(word)) { return true; }
        if (head == BodyHead.Several && follows == BodyHead.Group && heads.Phrase(next, 2) == "thành phố") { return true; }
        // "Thủ trưởng các ban, ngành"
        if (head == BodyHead.Several && follows == BodyHead.Group && !tokens[next].IsCapital && heads.IsOffice(first) && !BodyWords.IsMany(word)) { return true; }
        if (follows != BodyHead.None) { return head == BodyHead.Group && follows == BodyHead.Group; }
        if (tokens[next].IsCapital) { return true; }
        if (listEnd == ListEnd.AtText) { return true; }
        if ((tokens[separator - 1].Word, word) is ("phòng", "chống") or ("thanh", "truyền")) { return true; }
        return head == BodyHead.Named && tokens[separator].IsWord && BodyWords.IsNamedHead(tokens[first].Word);
    }

    private bool EndsName(int first, int at, BodyHead head)
    {
        if (tokens[at].IsCapital) { return false; }
        if (listEnd == ListEnd.AtText) { return heads.Phrase(at, 2) is "chủ trì" or "phối hợp"; }
        var before = tokens[at - 1];
        // After "các" or "và" stands a noun: "các tổ chức", "và phát triển nông thôn".
        // "các đơn vị liên quan tại khu vực biên giới": who is meant has been said.
        if (head == BodyHead.Group && heads.Phrase(at - 2, 2) == "liên quan") { return true; }
        if (before.IsWord && (BodyWords.IsMany(before.Word) || before.Word == "và")) { return false; }
        if (BodyWords.IsVerb(heads.Phrase(at, 2)) && !IsSocialOrganisation(at)) { return true; }
        if (BodyWords.IsVerb(tokens[at].Word)) { return true; }
        return head == BodyHead.Named && at - first > 1 && BodyWords.IsPlace(before.Word) && tokens[at].Word is not ("ủy" or "đoàn" or "hội") && !BodyWords.MayFollowGeneric(tokens[at].Word);
    }

    private bool IsSocialOrganisation(int at) =>
        heads.Phrase(at, 2) == "tổ chức" && heads.WordAt(at + 2) is "chính" or "đoàn" or "đảng" or "xã" or "hội" or "hữu" or "kinh" or "có" or "liên"
            && !(heads.WordAt(at + 2) == "hội" && heads.WordAt(at + 3) is "chợ" or "nghị" or "thảo" or "thi" or "diễn" or "trại" or "đàm" or "xuân")
        || heads.Phrase(at, 2) == "tổ chức" && heads.SignAt(at + 2) == ',' && tokens[at - 1].Sign == ',';

    private (int Next, int End) Close(int first, int at, BodyHead head, int next)
    {
        var last = at - 1;
        while (last > first && (!tokens[last].IsWord && tokens[last].Sign != '(' || tokens[last].Word is "và" or "-")) { last--; }
        // "Sở Y tế (cơ quan thường trực)": what stands in brackets is said about the body.
        while (last > first && tokens[last].Sign == '(') { last--; }
        var (start, end) = (tokens[first].Start, tokens[last].End);
        mentions.Add(new BodyMention(start, end, text[start..end], head != BodyHead.Named || IsManifold(first, last)));
        return (next, end);
    }

    // "Hội Cựu chiến binh các cấp", "Lãnh đạo các cơ quan"; but "Ban Quản lý các khu công nghiệp" is one body.
    private bool IsManifold(int first, int last) =>
        (heads.WordAt(last - 1) == "các" && (heads.WordAt(last) == "cấp" || BodyWords.IsPlace(heads.WordAt(last))))
        || (heads.Phrase(first, 2) == "lãnh đạo" && heads.WordAt(first + 2) == "các");

    private bool HasWord(int from, int to, string word)
    {
        for (var i = from; i < to; i++) { if (tokens[i].Word == word) { return true; } }
        return false;
    }
}
