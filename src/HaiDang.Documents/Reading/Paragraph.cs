using System.Text;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Lines that belong together, joined, with the way back from each character to its line.</summary>
internal sealed class Paragraph
{
    private readonly StringBuilder builder = new();
    private readonly List<(int Offset, int Line)> starts = [];
    private readonly bool startsBold;
    private string? text;

    public Paragraph(SourceLine first)
    {
        Bullet = first.Bullet;
        IsMarkedHeading = first.IsMarkedHeading;
        BoldLead = first.BoldLead;
        startsBold = first.BoldLead > 0 && first.BoldLead == first.Text.Length;
        IsBold = startsBold && first.EndsEmphasised;
        starts.Add((0, first.Number));
        builder.Append(first.Text);
        EndLine = first.Number;
    }

    public int StartLine => starts[0].Line;
    public int EndLine { get; private set; }
    public char Bullet { get; }
    public bool IsMarkedHeading { get; }

    /// <summary>Whether it heads a part of a plan that numbers none.</summary>
    public bool IsPlainHeading { get; set; }
    public bool IsBold { get; private set; }
    public int BoldLead { get; }
    public bool IsOneLine => starts.Count == 1;
    public string Text => text ??= builder.ToString();

    /// <summary>The line whose end breaks a sentence apart; null when none does.</summary>
    public int? BrokenAt { get; private set; }

    public char LastSign => builder.Length == 0 ? default : builder[^1];

    public void Add(SourceLine line, bool isBroken)
    {
        if (isBroken) { BrokenAt ??= EndLine; }
        if (builder.Length > 0 && !JoinsWord(line)) { builder.Append(' '); }
        starts.Add((builder.Length, line.Number));
        builder.Append(line.Printed);
        EndLine = line.Number;
        IsBold = startsBold && line.EndsEmphasised;
        text = null;
    }

    public Passage ToPassage() => new(StartLine, EndLine, Bullet == default ? Text : $"{Bullet} {Text}");

    // "tuyên tru-" / "yền thông": the line ends within a syllable; "thông-" / "tin" with a hyphen of old spelling.
    private bool JoinsWord(SourceLine line)
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
        var low = 0;
        var high = starts.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (starts[middle].Offset <= offset) { low = middle; } else { high = middle - 1; }
        }
        return starts[low].Line;
    }
}
