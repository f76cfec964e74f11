using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>
/// Finds words of which a syllable was lost or written again: "cơ chế, chính tôn vinh", "chính sách, sách pháp luật". Such a place alone
/// could be right; it is told only when the document itself says elsewhere how it goes: "cơ chế, chính sách", "chính sách, pháp luật".
/// </summary>
internal sealed class LostHalves
{
    private const int Most = 40;
    private const int LongestSyllable = 8;
    private const int Often = 2;
    private readonly List<Suspect> suspects = [];

    private enum Loss { First, Second, WrittenAgain }

    // Of the first half of a word, what follows the second is the witness; of the second half, what comes before the first.
    private sealed record Suspect(int Line, string Printed, Loss Loss, string Witness, int Needed);

    /// <summary>Remembers the places of a text that would be slips if the document says them otherwise elsewhere.</summary>
    public void Look(WordRun run, Func<int, int> lineAt, bool opensTitle)
    {
        if (opensTitle) { LookAtOpening(run, lineAt); }
        for (var i = 1; i + 1 < run.Count && suspects.Count < Most; i++)
        {
            if (run.IsCompound(i - 1) || run.IsCompound(i)) { continue; }
            if (run.IsCompound(i - 2) && run.After(i - 1) is ", " && run.Adjoins(i) && run.IsCompound(i + 1)) { LookBehindWord(run, i, lineAt); }
            else if (run.Adjoins(i - 1) && run.After(i) is ", " && run.IsCompound(i + 1)) { LookBetween(run, i, lineAt); }
        }
    }

    /// <summary>Those of them that the paragraphs bear out.</summary>
    public IEnumerable<Warning> BorneOut(IReadOnlyList<Paragraph> paragraphs) => suspects.Where(s => IsBorneOut(s, paragraphs)).Select(s => s.Loss is Loss.WrittenAgain
        ? new Warning(s.Line, "word-doubled", $"Lặp từ: “{s.Printed}”.")
        : new Warning(s.Line, "ocr-error", $"Chữ có thể thiếu: “{s.Printed}”."));

    // "khai thực hiện Nghị quyết …": a title that begins in the middle of a word.
    private void LookAtOpening(WordRun run, Func<int, int> lineAt)
    {
        if (run.Count < 3 || run.IsCapital(0) || run.IsCompound(0) || !run.Adjoins(0) || !run.IsCompound(1)) { return; }
        Remember(run, 0, 2, lineAt, Loss.First, run.Span(0, 2).ToString(), Often);
    }

    // "cơ chế, chính tôn vinh"; "chính sách, sách pháp luật"
    private void LookBehindWord(WordRun run, int at, Func<int, int> lineAt)
    {
        if (run.IsSame(at, at - 1))
        {
            Remember(run, at - 2, at + 2, lineAt, Loss.WrittenAgain, $"{run.Span(at - 2, at - 1)}, {run.Span(at + 1, at + 2)}", 1);
        }
        else if (!SpellingSlips.IsFree(run.Word(at)))
        {
            Remember(run, at - 2, at + 2, lineAt, Loss.Second, run.Span(at - 2, at).ToString(), Often);
        }
    }

    // "đầy trình, thủ tục": the end of one word and the beginning of another, and what stood between them is gone.
    private void LookBetween(WordRun run, int at, Func<int, int> lineAt)
    {
        if (run.IsCompound(at - 2) || SpellingSlips.IsFree(run.Word(at - 1)) || !Compounds.OpensWord(run.Word(at - 1))) { return; }
        Remember(run, at - 1, at + 2, lineAt, Loss.First, run.Span(at, at + 2).ToString(), 1);
    }

    private void Remember(WordRun run, int first, int last, Func<int, int> lineAt, Loss loss, string witness, int needed) =>
        suspects.Add(new Suspect(lineAt(run.Start(first)), run.Text[run.Start(first)..run.End(last)], loss, witness, needed));

    private static bool IsBorneOut(Suspect suspect, IReadOnlyList<Paragraph> paragraphs)
    {
        var (folded, times) = (VietnameseText.FoldAligned(suspect.Witness), 0);
        foreach (var paragraph in paragraphs)
        {
            for (var at = paragraph.Folded.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = paragraph.Folded.IndexOf(folded, at + 1, StringComparison.Ordinal))
            {
                if (Says(suspect, paragraph.Text, at) && ++times == suspect.Needed) { return true; }
            }
        }
        return false;
    }

    // Whether the text has the witness there, and with it the whole of the word that is half in the suspect.
    private static bool Says(Suspect suspect, string text, int at)
    {
        var start = suspect.Loss is Loss.First ? WordBefore(text, at) : at;
        var end = suspect.Loss is Loss.Second ? WordBehind(text, at + suspect.Witness.Length) : at + suspect.Witness.Length;
        if (start < 0 || end < 0) { return false; }
        var small = new char[end - start];
        VietnameseText.Small(text.AsSpan(start, small.Length), small);
        ReadOnlySpan<char> said = small;
        if (!said[(at - start)..].StartsWith(suspect.Witness)) { return false; }
        return suspect.Loss switch
        {
            Loss.First => Compounds.Contains(said[..(at - start + FirstWord(suspect.Witness))]),
            Loss.Second => Compounds.Contains(said[(suspect.Witness.LastIndexOf(' ') + 1)..]),
            _ => true,
        };
    }

    private static int FirstWord(string witness) => witness.AsSpan().IndexOfAny(' ', ',');

    private static int WordBefore(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ') { return -1; }
        var start = at - 1;
        while (start > 0 && at - start <= LongestSyllable && char.IsLetter(text[start - 1])) { start--; }
        return start < at - 1 ? start : -1;
    }

    private static int WordBehind(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != ' ') { return -1; }
        var end = at + 1;
        while (end < text.Length && end - at <= LongestSyllable && char.IsLetter(text[end])) { end++; }
        return end > at + 1 ? end : -1;
    }
}
