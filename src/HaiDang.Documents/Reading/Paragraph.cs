using System.Text;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Lines that belong together, joined, with the way back from each character to its line.</summary>
internal sealed class Paragraph
{
    private readonly int firstLine;
    private readonly bool startsBold;
    // Most paragraphs are one line; of others, the joined text and where each further line begins in it.
    private StringBuilder? joined;
    private List<(int Offset, int Line)>? starts;
    private string? text;
    private string? folded;

    public Paragraph(SourceLine first)
    {
        Bullet = first.Bullet;
        IsMarkedHeading = first.IsMarkedHeading;
        Bracketed = first.Bracketed;
        BoldLead = first.BoldLead;
        startsBold = first.BoldLead > 0 && first.BoldLead == first.Text.Length;
        IsBold = startsBold && first.EndsEmphasised;
        text = first.Text;
        firstLine = first.Number;
        EndLine = first.Number;
    }

    public int StartLine => firstLine;
    public int EndLine { get; private set; }
    public char Bullet { get; }
    public bool IsMarkedHeading { get; }
    public Level? Bracketed { get; }

    /// <summary>Whether it heads a part of a plan that numbers none.</summary>
    public bool IsPlainHeading { get; set; }
    public bool IsBold { get; private set; }
    public int BoldLead { get; }
    public bool IsOneLine => starts is null;
    public string Text => text ??= joined!.ToString();

    /// <summary>The text folded letter by letter: what is found in it stands at the same offset of the text.</summary>
    public string Folded => folded ??= VietnameseText.FoldAligned(Text);
    public int Length => joined?.Length ?? Text.Length;

    /// <summary>The line whose end breaks a sentence apart; null when none does.</summary>
    public int? BrokenAt { get; private set; }

    public char LastSign => Length == 0 ? default : joined is null ? Text[^1] : joined[^1];

    public void Add(SourceLine line, bool isBroken)
    {
        if (isBroken) { BrokenAt ??= EndLine; }
        joined ??= new StringBuilder(text);
        starts ??= [];
        if (joined.Length > 0 && !JoinsWord(joined, line)) { joined.Append(' '); }
        starts.Add((joined.Length, line.Number));
        joined.Append(line.Printed);
        EndLine = line.Number;
        IsBold = startsBold && line.EndsEmphasised;
        (text, folded) = (null, null);
    }

    /// <summary>The sign and the text.</summary>
    public string Printed => Bullet == default ? Text : $"{Bullet} {Text}";

    public Passage ToPassage() => new(StartLine, EndLine, Printed);

    // "tuyên tru-" / "yền thông": the line ends within a syllable; "thông-" / "tin" with a hyphen of old spelling.
    private static bool JoinsWord(StringBuilder builder, SourceLine line)
    {
        if (builder.Length < 2 || builder[^1] != '-' || !char.IsLetter(builder[^2]) || line.Bullet != default || line.Text.Length == 0 || !char.IsLower(line.Text[0])) { return false; }
        var from = builder.Length - 1;
        while (from > 0 && char.IsLetter(builder[from - 1])) { from--; }
        var (left, right) = (builder.ToString(from, builder.Length - 1 - from), FirstWord(line.Text));
        var isWhole = SyllableSpelling.IsVietnamese(left) && SyllableSpelling.IsVietnamese(right) && !SyllableSpelling.IsVietnamese(left + right);
        if (isWhole && !Compounds.Contains($"{left} {right}".ToLowerInvariant())) { return false; }
        builder.Length--;
        return !isWhole;
    }

    private static string FirstWord(string words)
    {
        var end = 0;
        while (end < words.Length && char.IsLetter(words[end])) { end++; }
        return words[..end];
    }

    public int LineAt(int offset)
    {
        if (starts is null || offset < starts[0].Offset) { return firstLine; }
        var (low, high) = (0, starts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (starts[middle].Offset <= offset) { low = middle; } else { high = middle - 1; }
        }
        return starts[low].Line;
    }
}
