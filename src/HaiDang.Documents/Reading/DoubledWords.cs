namespace HaiDang.Documents.Reading;

/// <summary>
/// Finds words that stand twice: "của của", "Ủy ban UBTVQH", "an ninh quốc phòng - an ninh". Vietnamese doubles many words on purpose
/// ("dần dần", "xanh xanh"), so one syllable twice is told only of those that it never doubles.
/// </summary>
internal static class DoubledWords
{
    private const int Near = 80;
    private static readonly WordSet NeverTwice = WordSet.Of("của", "các", "những", "và", "được", "với", "để", "là", "đã", "sẽ", "bởi", "nhằm", "hoặc", "nhưng");
    private static readonly WordSet Doing = WordSet.Of(
        "xuất bản", "phát hành", "triển khai", "tăng cường", "đẩy mạnh", "thực hiện", "tiếp tục", "nâng cao", "xây dựng", "tuyên truyền", "quảng bá", "phối hợp",
        "tham mưu", "chủ động", "tập trung", "phát huy", "cung cấp");
    private static readonly WordSet Praise = WordSet.Of("độc đáo", "đặc sắc", "hấp dẫn", "ấn tượng", "sinh động", "phong phú", "sáng tạo");

    /// <summary>The first such place of a text, as offsets; null when there is none.</summary>
    public static (int Start, int End)? In(WordRun run)
    {
        for (var i = 0; i + 1 < run.Count; i++)
        {
            if (EndOfDoubling(run, i) is { } end) { return (run.Start(i), end); }
        }
        return null;
    }

    private static int? EndOfDoubling(WordRun run, int at)
    {
        var word = run.Word(at);
        if (run.Adjoins(at))
        {
            if (run.IsSame(at, at + 1) && NeverTwice.Contains(word)) { return run.End(at + 1); }
            if (IsPairTwice(run, at)) { return run.End(at + 3); }
            if (IsNameAndItsInitials(run, at)) { return run.End(at + 2); }
            if (word is "các" or "những" && IsDoneAgain(run, at)) { return run.End(at + 2); }
        }
        if (!run.IsCompound(at)) { return null; }
        if (IsFirstOfThreeAgain(run, at)) { return run.End(at + 5); }
        return IsPraisedAgain(run, at) ? run.End(at + 1) : null;
    }

    private static bool IsPairTwice(WordRun run, int at) =>
        at + 3 < run.Count && run.IsSame(at, at + 2) && run.IsSame(at + 1, at + 3) && run.Adjoins(at + 1) && run.Adjoins(at + 2)
        && !run.IsSame(at, at + 1) && run.Word(at) is not ("từng" or "ngày" or "năm" or "một")
        && run.IsCapital(at) == run.IsCapital(at + 2);

    // "Ủy ban UBTVQH": the initials say the same again.
    private static bool IsNameAndItsInitials(WordRun run, int at)
    {
        if (at + 2 >= run.Count || !run.Adjoins(at + 1) || !run.IsCapital(at) || !run.IsCompound(at)) { return false; }
        var initials = run.Text.AsSpan(run.Start(at + 2), run.Length(at + 2));
        if (initials.Length < 3 || char.IsUpper(run.Text[run.End(at) - 1])) { return false; }
        foreach (var letter in initials) { if (!char.IsAsciiLetterUpper(letter) && letter != 'Đ') { return false; } }
        var folded = run.FoldedSpan(at + 2, at + 2);
        return folded[0] == run.Folded[run.Start(at)] && folded[1] == run.Folded[run.Start(at + 1)];
    }

    // "Xuất bản, phát hành các xuất bản ấn phẩm"
    private static bool IsDoneAgain(WordRun run, int at)
    {
        if (at + 2 >= run.Count || !run.Adjoins(at + 1) || !Doing.Contains(run.Span(at + 1, at + 2)) || run.Word(at + 3 < run.Count ? at + 3 : at) is "phẩm") { return false; }
        var start = Math.Max(0, run.Start(at) - Near);
        return run.Small[start..run.Start(at)].Contains(run.Span(at + 1, at + 2), StringComparison.Ordinal);
    }

    // "an ninh quốc phòng - an ninh"
    private static bool IsFirstOfThreeAgain(WordRun run, int at) =>
        at + 5 < run.Count && run.Adjoins(at + 1) && run.IsCompound(at + 2) && run.After(at + 3) is " - " or " – "
        && run.IsCompound(at + 4) && run.Span(at, at + 1).SequenceEqual(run.Span(at + 4, at + 5));

    // "… độc đáo … đặc sắc, độc đáo": of two words of praise, one has been used in the same breath.
    private static bool IsPraisedAgain(WordRun run, int at)
    {
        if (at < 2 || run.After(at - 1) is not ", " || !Praise.Contains(run.Span(at, at + 1)) || !run.IsCompound(at - 2) || !Praise.Contains(run.Span(at - 2, at - 1)))
        {
            return false;
        }
        var (start, end) = (Math.Max(0, run.Start(at - 2) - Near), run.Start(at - 2));
        var before = run.Small[start..end];
        var stop = before.LastIndexOfAny('.', ';', ':');
        return before[(stop + 1)..].Contains(run.Span(at, at + 1), StringComparison.Ordinal);
    }
}
