using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Something that is no word, where it stands, and what it probably was.</summary>
internal readonly record struct Misspelling(int Start, int End, string Meant);

/// <summary>
/// Finds what a scan or a slip of the keys has made of words: "Mật trận", "n gày", "Giám đốcSở". A pair of syllables is told only
/// when one of them differs from a listed word and neither belongs to the word before or behind.
/// </summary>
internal sealed partial class SpellingSlips
{
    private const int LongestFragment = 3;

    // Syllables that stand on their own in any sentence: beside them, likeness to a word is chance.
    private static readonly WordSet Free = WordSet.In(
        """
        có là của cho tại về đã để do từ với theo trong ngoài các một không đến được thì mà bị phải nên sẽ đang cần cả này đó ra vào lên xuống khi hay rồi qua
        sau trước quá ở trên dưới giữa cùng hơn mới đủ bộ ban sở hội xã tỉnh năm tháng ngày người việc nhà nước cấp ngành hoặc và như nếu vì tự chỉ còn đều cũng vẫn lại
        những từng mọi mỗi nào ai gì đi làm nói đề đối số điểm khoản mục phần thứ lần loại nhóm hai ba bốn sáu bảy tám chín mười nơi lúc bên tổ phố thôn ấp khu vùng
        """);

    private static readonly (string Wrong, string Right)[] Phrases =
    [
        ("cần cứ chức năng", "căn cứ"), ("cần cứ vào", "căn cứ"), ("cần cứ nghị", "căn cứ"), ("cần cứ kế hoạch", "căn cứ"), ("cần cứ quyết", "căn cứ"),
        ("công thông tin điện tử", "cổng"), ("cống thông tin", "cổng"), ("công dịch vụ công", "cổng"),
    ];

    private static readonly FrozenSet<string> Surnames =
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý an âu bạch bế biện bồ ca cao cầm cấn chu châu chế chử chung cù cung cừ diệp doãn đái đàm đan
        đào đậu điền đinh đoàn đôn đồng đổng đới đường giang giáp hà hạ hán hàn hầu hề hình hoa hứa hùng kha khà khổng khuất khúc khương kiều kim ksor la lã lại lâm lăng lầu
        lò lỗ lộc lục lữ lương lưu ma mã mạc mai mạnh mẫn mùa nghiêm nghị ngân ngọc nhan nhâm nhữ ninh nông ông phí phó phùng phương quách quan quang quản quàng sầm sử sùng tạ tân
        tăng thạch thái thân thang thào thẩm thi thiều tiêu tiết tô tôn tống trà trang triệu trịnh trương tường từ ưng ứng vàng vi viên vừ văn vương xa
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Brands = new Dictionary<string, string>
    {
        ["amazone"] = "Amazon", ["facebok"] = "Facebook", ["faceboook"] = "Facebook", ["gooogle"] = "Google", ["goggle"] = "Google", ["youtobe"] = "YouTube",
        ["youtuble"] = "YouTube", ["titok"] = "TikTok", ["tictok"] = "TikTok", ["instargram"] = "Instagram", ["instagam"] = "Instagram",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Without one of these, folded, no phrase is wrong and no name is broken.
    private static readonly System.Buffers.SearchValues<string> Signals = System.Buffers.SearchValues.Create(
        [.. Phrases.Select(p => VietnameseText.Fold(p.Wrong)), .. Brands.Keys, "to quoc viet "], StringComparison.Ordinal);

    private const int Most = 20;
    private readonly HashSet<string> sound = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> soundBySpan;
    private readonly List<Misspelling> found = [];
    private WordRun run = new();

    public SpellingSlips() => soundBySpan = sound.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The misspellings of a text, in order; the first of very many.</summary>
    public IReadOnlyList<Misspelling> In(WordRun words)
    {
        found.Clear();
        run = words;
        var (fragment, isProvince) = (NextFragment(0), false);
        for (var i = 0; i < run.Count && found.Count < Most; i++)
        {
            if (fragment < i) { fragment = NextFragment(i); }
            if (fragment - i < LongestFragment && TryFragment(i, out var length)) { i += length - 1; continue; }
            if (!run.IsCompound(i))
            {
                ReadPair(i);
                if (!run.IsCompound(i - 1)) { ReadSyllable(i); }
            }
            isProvince |= run.Length(i) == 4 && run.FoldedSpan(i, i) is "tinh" && run.Word(i) is not "tỉnh";
        }
        if (run.Folded.ContainsAny(Signals)) { ReadPhrases(); }
        if (isProvince) { ReadProvinces(); }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private void ReadPhrases()
    {
        foreach (var (wrong, right) in Phrases)
        {
            var at = run.Small.IndexOf(wrong);
            if (at >= 0 && (at == 0 || !char.IsLetter(run.Small[at - 1]))) { Tell(at, at + wrong.IndexOf(' ', StringComparison.Ordinal), right); }
        }
        if (BrokenName().Match(run.Text) is { Success: true } broken) { Tell(broken.Index, broken.Index + broken.Length, "Tổ quốc Việt Nam"); }
        if (Brand().Match(run.Text) is { Success: true } brand) { Tell(brand.Index, brand.Index + brand.Length, Brands[VietnameseText.Fold(brand.Value)]); }
    }

    /// <summary>Whether the syllable stands on its own in any sentence.</summary>
    public static bool IsFree(ReadOnlySpan<char> syllable) => Free.Contains(syllable);

    /// <summary>A family name that nobody bears and that looks like one: "Dặng" for "Đặng".</summary>
    public static string? Surname(string name)
    {
        var family = VietnameseText.UnifyTonePlacement(name.Split(' ')[0].ToLowerInvariant());
        if (Surnames.Contains(family)) { return null; }
        var like = Surnames.Where(s => VietnameseText.Fold(s) == VietnameseText.Fold(family)).ToList();
        return like.Count == 1 ? char.ToUpperInvariant(like[0][0]) + like[0][1..] : null;
    }

    private void ReadPair(int at)
    {
        if (at + 1 >= run.Count) { return; }
        if (!run.Adjoins(at)) { ReadParted(at); return; }
        if (run.IsCapital(at + 1) && !run.IsCapital(at)) { return; }
        if (run.IsCompound(at - 1) || run.IsCompound(at + 1)) { return; }
        foreach (var word in run.LooksLike(at))
        {
            var space = word.IndexOf(' ', StringComparison.Ordinal);
            var firstSame = run.Word(at).SequenceEqual(word.AsSpan(0, space));
            var secondSame = run.Word(at + 1).SequenceEqual(word.AsSpan(space + 1));
            var wrong = run.Word(firstSame ? at + 1 : at);
            var right = firstSame ? word.AsSpan(space + 1) : word.AsSpan(0, space);
            if (firstSame == secondSame || Free.Contains(wrong) || !DifferInOneWay(wrong, right)) { continue; }
            Tell(run.Start(at), run.End(at + 1), word);
            return;
        }
    }

    // Either the marks or one sound: "hành trình" is no slip for "hành chính".
    private static bool DifferInOneWay(ReadOnlySpan<char> wrong, ReadOnlySpan<char> right) =>
        VietnameseText.FoldAlike(wrong, right)
        || Rime(wrong).SequenceEqual(Rime(right))
        || wrong[..^1].SequenceEqual(right[..^1])
        || (wrong.StartsWith("ngh") && right.StartsWith("nguy") && wrong.Length == right.Length && wrong[4..].SequenceEqual(right[4..]));

    private static ReadOnlySpan<char> Rime(ReadOnlySpan<char> syllable) => syllable[Math.Max(0, syllable.IndexOfAnyExcept(Consonants))..];

    // "dân 1 sự", "Bộ , trưởng": something has got between the syllables of a word.
    private void ReadParted(int at)
    {
        var between = run.After(at);
        var isDigit = between.Length == 3 && between[0] == ' ' && char.IsAsciiDigit(between[1]) && between[2] == ' ';
        if (!isDigit && between is not " , ") { return; }
        if (run.IsCompound(at - 1) || run.IsCompound(at + 1) || run.IsCapital(at + 1)) { return; }
        var word = $"{run.Word(at)} {run.Word(at + 1)}";
        if (Compounds.Contains(word)) { Tell(run.Start(at), run.End(at + 1), word); }
    }

    private void ReadSyllable(int at)
    {
        var word = run.Word(at);
        if (word.Length < 3 || Compounds.HasSyllable(word) || soundBySpan.Contains(word)) { return; }
        var (start, end) = (run.Start(at), run.End(at));
        if (JoinAt(start, end) is { } join)
        {
            Tell(start, end, $"{run.Text[start..join]} {run.Text[join..end]}");
            return;
        }
        if (!VietnameseText.HasMarks(word) || char.IsUpper(run.Text[end - 1]) || SyllableSpelling.IsVietnamese(word)) { soundBySpan.Add(word); return; }
        // Names of people and places of the highlands are spelt in their own way.
        if (run.IsCapital(at) && !HalfHorned().IsMatch(word)) { return; }
        if (Compounds.SyllablesLike(word.ToString()).FirstOrDefault() is { } meant) { Tell(start, end, meant); }
    }

    // "đốcSở": a small letter, then a capital one, and a syllable on either side.
    private int? JoinAt(int start, int end)
    {
        for (var i = start + 2; i < end - 1; i++)
        {
            if (!char.IsLower(run.Text[i - 1]) || !char.IsUpper(run.Text[i]) || !char.IsLower(run.Text[i + 1])) { continue; }
            var left = run.Small[start..i];
            var right = run.Small[i..end];
            if (VietnameseText.HasMarks(left) && VietnameseText.HasMarks(right) && Compounds.HasSyllable(left) && SyllableSpelling.IsVietnamese(right)) { return i; }
        }
        return null;
    }

    // "n gày", "t ỉ nh", "hộ i": a space has got into a syllable.
    private bool TryFragment(int at, out int length)
    {
        for (length = Math.Min(LongestFragment, run.Count - at); length > 1; length--)
        {
            if (!MayBeFragments(at, length)) { continue; }
            var (start, end) = (run.Start(at), run.End(at + length - 1));
            var joined = run.Small[start..end].ToString().Replace(" ", "", StringComparison.Ordinal);
            if (!Compounds.HasSyllable(joined) || (joined.Length < 3 && !VietnameseText.HasMarks(joined)) || (end < run.Text.Length && run.Text[end] is ')')) { continue; }
            Tell(start, end, joined);
            return true;
        }
        length = 1;
        return false;
    }

    private bool MayBeFragments(int at, int length)
    {
        var hasFragment = false;
        for (var i = at; i < at + length; i++)
        {
            hasFragment |= IsFragment(i);
            if (i > at && (!run.Adjoins(i - 1) || run.IsCapital(i))) { return false; }
        }
        if (!hasFragment || (run.Start(at) > 1 && char.IsAsciiDigit(run.Text[run.Start(at) - 2]))) { return false; }
        // "điểm n gồm", "nhóm o": letters that number.
        return at == 0 || !Numbers().IsMatch(run.Word(at - 1));
    }

    private int NextFragment(int at)
    {
        while (at < run.Count && !IsFragment(at)) { at++; }
        return at < run.Count ? at : int.MaxValue;
    }

    // Consonants alone, or a vowel that is no word by itself.
    private bool IsFragment(int at)
    {
        var word = run.Word(at);
        return word.Length <= LongestFragment && (word is "i" or "o" or "e" or "u" || (word.IndexOfAnyExcept(Consonants) < 0 && word is not "đ"));
    }

    private static readonly System.Buffers.SearchValues<char> Consonants = System.Buffers.SearchValues.Create("bcdđghklmnpqrstvx");

    private void ReadProvinces()
    {
        foreach (var match in Province().EnumerateMatches(run.Small))
        {
            var end = match.Index + match.Length;
            // What goes on in small letters may be a word of its own: "trong tình hình mới".
            if (end + 1 >= run.Text.Length || !char.IsLower(run.Text[end + 1])) { Tell(end - "tỉnh".Length, end, "tỉnh"); }
            return;
        }
    }

    private void Tell(int start, int end, string meant)
    {
        if (!found.Exists(f => f.Start < end && start < f.End)) { found.Add(new Misspelling(start, end, meant)); }
    }

    [GeneratedRegex(@"^(?:điểm|mục|khoản|nhóm|tiết|cột|loại|hạng|lớp|khối|mẫu|bảng|tổ|vitamin|phương án|hàm|số|hình)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // "uớc", "truờng": the horn of one vowel is lost.
    [GeneratedRegex(@"^[^aeiouyăâêôơư]*(?:uơ|uờ|uở|uỡ|uớ|uợ|ưo|ừo|ửo|ữo|ứo|ựo)[cimnptu]", RegexOptions.CultureInvariant)]
    private static partial Regex HalfHorned();

    [GeneratedRegex(@"\b(?:nhân dân|ubnd|hđnd|mttq|quân sự|công an|đảng bộ|địa bàn|toàn|bch\p{L}*|liên minh htx|truyền hình|phụ nữ|nông dân|cựu chiến binh|biên phòng)\s+t[iíìịĩ]nh\b", RegexOptions.CultureInvariant)]
    private static partial Regex Province();

    [GeneratedRegex(@"\bTổ quốc Việt\s+(?!Nam\b)\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenName();

    [GeneratedRegex(@"\b(?:amazone|facebok|faceboook|gooogle|goggle|youtobe|youtuble|titok|tictok|instargram|instagam)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Brand();
}
