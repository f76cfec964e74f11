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

    // A thread reads one list at a time, so its buffers serve for all of them.
    [ThreadStatic]
    private static BodyNames? ofThread;

    private readonly BodyTokens tokens = new();
    private readonly BodyHeads heads;
    private readonly List<BodyMention> mentions = [];
    private string text = "";
    private ListEnd listEnd;

    private BodyNames() => heads = new BodyHeads(tokens);

    public static BodyList Read(string text, int from, ListEnd listEnd) =>
        from < text.Length && MayOpen(text, from) ? (ofThread ??= new()).ReadList(text, from, listEnd) : BodyList.Empty;

    /// <summary>Whether the text from the offset names bodies and nothing else.</summary>
    public static bool IsWhole(string text, BodyList list) =>
        !list.IsEmpty && text.AsSpan(list.End).Trim(" .;:,").IsEmpty;

    // Much prose is refused here without being cut up.
    private static bool MayOpen(string text, int from) => char.IsLetter(text[from]) || text[from] == ' ';

    private BodyList ReadList(string from, int at, ListEnd until)
    {
        (text, listEnd) = (from, until);
        tokens.Begin(from, at);
        mentions.Clear();
        var (first, end) = (0, 0);
        while (first >= 0 && heads.HeadAt(first, mentions.Count == 0, out var length) is not BodyHead.None and var head)
        {
            (first, end) = Name(first, first + length, head);
        }
        // A thread outlives the texts it reads.
        text = "";
        tokens.Begin("", 0);
        return mentions.Count == 0 ? BodyList.Empty : new BodyList([.. mentions], end);
    }

    // Reads on until the name ends; gives the token where the next name may begin, or -1 when the list is over.
    private (int Next, int End) Name(int first, int at, BodyHead head)
    {
        var words = 0;
        while (tokens.Has(at))
        {
            var token = tokens[at];
            if (token.IsWord && tokens.WordAt(at) is not "và")
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
            if (token.Sign == ':' && head == BodyHead.Group && tokens.IsCapitalAt(at + 1) && BodyWords.IsPlace(tokens.WordAt(at - 1))) { at++; continue; }
            if (token.IsWord || token.Sign == ',')
            {
                var next = at + 1;
                if (token.Sign == ',' && tokens.WordAt(next) is "và") { next++; }
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
        colon - first is not (1 or 2) ? null : tokens.WordAt(colon - 1) switch { "sở" => "Sở", "bộ" => "Bộ", _ => null };

    private (int Next, int End) Fields(string kind, int at)
    {
        var end = 0;
        for (var length = FieldLength(at); length > 0; length = FieldLength(at))
        {
            var start = tokens[at].Start;
            end = tokens[at + length - 1].End;
            mentions.Add(new BodyMention(start, end, $"{kind} {text[start..end]}", false));
            at += length;
            while (tokens.SignAt(at) is ',' or ';' || tokens.WordAt(at) is "và") { at++; }
        }
        return (at, end);
    }

    private int FieldLength(int at)
    {
        if (!tokens.IsCapitalAt(at)) { return 0; }
        for (var size = tokens.Left(at, LongestField); size >= 1; size--)
        {
            if (BodyWords.IsField(tokens.Phrase(at, size))) { return size; }
        }
        return 0;
    }

    private bool SameName(int first, int separator, int next, BodyHead head, BodyHead follows)
    {
        if (!tokens.IsWordAt(next)) { return false; }
        var word = tokens.WordAt(next);
        // "các cơ quan, tổ chức hữu quan"
        if (tokens.Phrase(separator - 2, 2) is "cơ quan" && tokens.Phrase(next, 2) is "tổ chức" or "đơn vị") { return true; }
        // "Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã" is one name at two levels.
        if (word is "cấp" && head == BodyHead.Named && HasWord(first, separator, "cấp")) { return true; }
        if (head == BodyHead.Several && follows == BodyHead.Group && !BodyWords.IsOpener(tokens.Phrase(next, 2)) && BodyWords.IsCommitteeUnit(word)) { return true; }
        if (head == BodyHead.Several && follows == BodyHead.Group && tokens.Phrase(next, 2) is "thành phố") { return true; }
        // "Thủ trưởng các ban, ngành"
        if (head == BodyHead.Several && follows == BodyHead.Group && !tokens[next].IsCapital && heads.IsOffice(first) && !BodyWords.IsMany(word)) { return true; }
        if (follows != BodyHead.None) { return head == BodyHead.Group && follows == BodyHead.Group; }
        if (tokens[next].IsCapital) { return true; }
        if (listEnd == ListEnd.AtText) { return true; }
        var before = tokens.WordAt(separator - 1);
        if ((before is "phòng" && word is "chống") || (before is "thanh" && word is "truyền")) { return true; }
        return head == BodyHead.Named && tokens[separator].IsWord && BodyWords.IsNamedHead(tokens.WordAt(first));
    }

    private bool EndsName(int first, int at, BodyHead head)
    {
        if (tokens[at].IsCapital) { return false; }
        if (listEnd == ListEnd.AtText) { return tokens.Phrase(at, 2) is "chủ trì" or "phối hợp"; }
        var word = tokens.WordAt(at);
        var before = tokens.WordAt(at - 1);
        // "các đơn vị liên quan tại khu vực biên giới": who is meant has been said.
        if (head == BodyHead.Group && tokens.Phrase(at - 2, 2) is "liên quan") { return true; }
        // After "các" or "và" stands a noun: "các tổ chức", "và phát triển nông thôn".
        if (BodyWords.IsMany(before) || before is "và") { return false; }
        if (BodyWords.IsVerb(tokens.Phrase(at, 2)) && !IsSocialOrganisation(at)) { return true; }
        if (BodyWords.IsVerb(word)) { return true; }
        return head == BodyHead.Named && at - first > 1 && BodyWords.IsPlace(before) && word is not ("ủy" or "đoàn" or "hội") && !BodyWords.MayFollowGeneric(word);
    }

    private bool IsSocialOrganisation(int at) =>
        tokens.Phrase(at, 2) is "tổ chức" && tokens.WordAt(at + 2) is "chính" or "đoàn" or "đảng" or "xã" or "hội" or "hữu" or "kinh" or "có" or "liên"
            && !(tokens.WordAt(at + 2) is "hội" && tokens.WordAt(at + 3) is "chợ" or "nghị" or "thảo" or "thi" or "diễn" or "trại" or "đàm" or "xuân")
        || tokens.Phrase(at, 2) is "tổ chức" && tokens.SignAt(at + 2) == ',' && tokens.SignAt(at - 1) == ',';

    private (int Next, int End) Close(int first, int at, BodyHead head, int next)
    {
        var last = at - 1;
        while (last > first && ((tokens[last].Sign is not (default(char) or '(')) || tokens.WordAt(last) is "và" or "-")) { last--; }
        // "Sở Y tế (cơ quan thường trực)": what stands in brackets is said about the body.
        while (last > first && tokens[last].Sign == '(') { last--; }
        var (start, end) = (tokens[first].Start, tokens[last].End);
        mentions.Add(new BodyMention(start, end, text[start..end], head != BodyHead.Named || IsManifold(first, last)));
        return (next, end);
    }

    // "Hội Cựu chiến binh các cấp", "Lãnh đạo các cơ quan"; but "Ban Quản lý các khu công nghiệp" is one body.
    private bool IsManifold(int first, int last) =>
        (tokens.WordAt(last - 1) is "các" && (tokens.WordAt(last) is "cấp" || BodyWords.IsPlace(tokens.WordAt(last))))
        || (tokens.Phrase(first, 2) is "lãnh đạo" && tokens.WordAt(first + 2) is "các");

    private bool HasWord(int from, int to, string word)
    {
        for (var i = from; i < to; i++) { if (tokens.WordAt(i).SequenceEqual(word)) { return true; } }
        return false;
    }
}
