namespace HaiDang.Documents.Reading;

/// <summary>A paragraph in its place: which clause it belongs to and what it is there.</summary>
internal sealed record Block(Paragraph Paragraph, ClauseNode? Clause, bool OpensClause, int TextStart, Label Label)
{
    public string Text => Paragraph.Text;
    public int LineAt(int offset) => Paragraph.LineAt(offset);
}

/// <summary>The tree of numbered clauses, built in one pass over the paragraphs.</summary>
internal sealed class Outline
{
    // A jump wider than this is another list, not a slip.
    private const int WidestJump = 3;
    private const int LongestHeading = 180;
    private const int LongestDamagedHeading = 120;
    private readonly List<ClauseNode> open = [];
    private readonly Dictionary<(ClauseNode? Parent, Level Level), int> reached = [];
    private readonly UniquePaths paths = new();
    private bool closing;
    private bool listsShares;

    public List<ClauseNode> Clauses { get; } = [];
    public List<Block> Blocks { get; } = [];
    public List<Warning> Slips { get; } = [];

    public static Outline Read(List<Paragraph> paragraphs)
    {
        var outline = new Outline();
        for (var i = 0; i < paragraphs.Count; i++) { outline.Add(paragraphs[i], paragraphs.Count - i); }
        return outline;
    }

    private void Add(Paragraph paragraph, int left)
    {
        var opens = paragraph.Bullet == default
            && (paragraph.IsPlainHeading ? TryPlace(new Numbered(Level.Roman, "", PlaceOf(new Numbered(Level.Roman, "", 0, 0, 0)).Last + 1, 0, 0), paragraph) :
                paragraph.Bracketed is { } level ? TryBracketed(level, paragraph) :
                (Numbering.TryRead(paragraph.Text, out var number) && !IsDamagedRoman(number) && TryPlace(number, paragraph)) || TryDamaged(paragraph));
        var clause = open.Count == 0 ? null : open[^1];
        if (!opens && TakesTitle(clause, paragraph)) { Blocks.Add(new Block(paragraph, clause, false, 0, default)); return; }
        var start = opens ? clause!.Number.TextStart : 0;
        var label = PlanWords.ReadLabel(paragraph.Text, start);
        if (opens) { SetTitle(clause!, paragraph, label); }

        closing |= !opens && Closing.Starts(paragraph.Text, left);
        Blocks.Add(new Block(paragraph, closing && !opens ? null : clause, opens, start, label));
        // "- Cơ quan chủ trì:" alone is followed by one "+" line for each share of the task.
        listsShares = label.Kind is LabelKind.Lead or LabelKind.Coordinate
            ? paragraph.Text.AsSpan(label.RestStart).Trim().IsEmpty
            : listsShares && paragraph.Bullet == '+';
        if (!opens && clause is not null && !closing && label.Kind == LabelKind.None && !listsShares) { AddText(clause, paragraph); }
        closing &= !opens;
    }

    // "Chương II" on a line of its own: its title stands on the next.
    private static bool TakesTitle(ClauseNode? clause, Paragraph paragraph)
    {
        if (clause is null || clause.Title.Length > 0 || clause.Body.Count > 0 || clause.Line + 3 < paragraph.StartLine || paragraph.Bullet != default || paragraph.Text.Length > LongestHeading) { return false; }
        if (!paragraph.IsBold && !paragraph.IsMarkedHeading && !DocumentParts.IsCapitals(paragraph.Text)) { return false; }
        clause.Title = Titles.Of(paragraph.Text, 0, true);
        clause.EndLine = paragraph.EndLine;
        return true;
    }

    private (int Depth, ClauseNode? Parent, int Last) PlaceOf(Numbered number)
    {
        // Lettered points and numbers in brackets stand below each other in either order: which came first tells.
        var depth = open.FindIndex(c => number.Level >= Level.Letter ? c.Number.Level == number.Level : c.Number.Level >= number.Level);
        if (depth < 0) { depth = open.Count; }
        var parent = depth == 0 ? null : open[depth - 1];
        return (depth, parent, reached.GetValueOrDefault((Counting(parent, number.Level), number.Level)));
    }

    // Articles are counted through all chapters.
    private static ClauseNode? Counting(ClauseNode? parent, Level level) => level == Level.Article ? null : parent;

    // "H. NHIỆM VỤ" after "I. MỤC ĐÍCH": no letter G has been.
    private bool IsDamagedRoman(Numbered number) =>
        number is { Level: Level.Part, Printed: "H" } && PlaceOf(number).Last != 7 && PlaceOf(number with { Level = Level.Roman }).Last == 1;

    private bool TryBracketed(Level level, Paragraph paragraph) => TryPlace(Numbering.ReadBracketed(paragraph.Text).First(n => n.Level == level), paragraph);

    // A number that a scan has damaged counts when it is the very next one and a heading follows.
    private bool TryDamaged(Paragraph paragraph)
    {
        foreach (var number in Numbering.ReadDamaged(paragraph.Text))
        {
            var last = PlaceOf(number).Last;
            var rest = paragraph.Text.AsSpan(number.TextStart);
            var isCapitals = DocumentParts.IsCapitals(rest);
            if (number.Ordinal != last + 1 || number.Level is Level.Letter || (number.Level is Level.Roman && last == 0 && !isCapitals)) { continue; }
            if (char.IsLower(rest[0]) || (number.Level is not Level.Roman && isCapitals)) { continue; }
            if (!isCapitals && !paragraph.IsBold && !paragraph.IsMarkedHeading && (rest.Length > LongestDamagedHeading || rest[^1] is ';' or ',')) { continue; }
            if (!TryPlace(number, paragraph)) { continue; }
            Slips.Add(new Warning(paragraph.StartLine, "ocr-error", $"Số mục có thể sai: “{paragraph.Text[..number.TextStart].Trim()}” ({number.Printed})."));
            return true;
        }
        return false;
    }

    private bool TryPlace(Numbered number, Paragraph paragraph)
    {
        var (depth, parent, last) = PlaceOf(number);
        if (!IsNext(number, last, parent, paragraph)) { return false; }
        WarnOfJump(number, last, parent, paragraph.StartLine);

        open.RemoveRange(depth, open.Count - depth);
        var node = new ClauseNode(number, parent, UniquePath(number, parent), paragraph.StartLine)
        {
            EndLine = paragraph.EndLine,
        };
        open.Add(node);
        Clauses.Add(node);
        reached[(Counting(parent, number.Level), number.Level)] = number.Ordinal;
        return true;
    }

    private static bool IsNext(Numbered number, int last, ClauseNode? parent, Paragraph paragraph)
    {
        if (last == 0 && IsHeadingInCapitals(number, paragraph.Text)) { return true; }
        var marked = paragraph.IsMarkedHeading || paragraph.BoldLead > 0;
        return number.Level switch
        {
            // An enclosed document counts its articles anew.
            Level.Article when number.Ordinal == 1 => true,
            >= Level.Letter => number.Ordinal == 1 || (last > 0 && number.Ordinal > last && number.Ordinal - last <= WidestJump),
            Level.Second or Level.Third when parent is null || parent.Number.Level < Level.Arabic =>
                last == 0 || number.Ordinal > last || number.Ordinal == 1,
            Level.Second or Level.Third when number.Parent != parent.Number.Ordinal => marked || number.Parent > parent.Number.Ordinal,
            _ => number.Ordinal == last + 1 || (number.Ordinal > last && number.Ordinal - last <= WidestJump && (last > 0 || marked)),
        };
    }

    // An excerpt may begin at "IV. TỔ CHỨC THỰC HIỆN".
    private static bool IsHeadingInCapitals(Numbered number, string text) =>
        number.Level <= Level.Roman && number.TextStart < text.Length && DocumentParts.IsCapitals(text.AsSpan(number.TextStart));

    private void WarnOfJump(Numbered number, int last, ClauseNode? parent, int line)
    {
        var expected = last + 1;
        if (number.Level is Level.Letter or Level.BracketedLetter)
        {
            // d is followed by đ or e, e by f or g: spellings of one alphabet, not slips. The same holds for j, w, z.
            while (expected < number.Ordinal && Numbering.Letters[expected - 1] is 'đ' or 'f' or 'j' or 'w' or 'z') { expected++; }
        }
        else if (number.Level is Level.Second or Level.Third && number.Parent != (parent?.Number.Ordinal ?? 0)) { expected = number.Ordinal; }

        if (last > 0 && number.Ordinal > expected)
        {
            // A reader sees "4.4" followed by "6", so the deepest decimal before the gap is named, not its parent "4".
            var before = Clauses[^1].Number.Level is Level.Second or Level.Third
                ? Clauses[^1]
                : Clauses.FindLast(c => c.Parent == parent && c.Number.Level == number.Level)!;
            Slips.Add(new Warning(line, "number-skipped", $"Số thứ tự nhảy từ {before.Number.Printed} sang {number.Printed}."));
        }
    }

    private string UniquePath(Numbered number, ClauseNode? parent)
    {
        var outer = parent;
        // A decimal number carries its parent's number: "1.1" under II.1 is II.1.1, not II.1.1.1.
        while (outer is not null && number.Level is Level.Second or Level.Third && outer!.Number.Level is >= Level.Arabic and < Level.Letter)
        {
            outer = outer.Parent;
        }
        if (number.Printed.Length == 0) { return paths.Take($"#{number.Ordinal}"); }
        return paths.Take(outer is null ? number.Printed : $"{outer.Path}.{number.Printed}");
    }

    private static void SetTitle(ClauseNode clause, Paragraph paragraph, Label label)
    {
        var text = paragraph.Text[clause.Number.TextStart..];
        if (text.Length == 0) { return; }
        var lead = paragraph.IsBold || !paragraph.IsOneLine ? 0 : paragraph.BoldLead - clause.Number.TextStart;
        clause.Title = Titles.Of(text, lead, paragraph.IsMarkedHeading || paragraph.IsBold);
        var isProse = text[^1] is '.' or ';' && (text.Length > LongestHeading || !(paragraph.IsMarkedHeading || paragraph.IsBold));
        if (label.Kind == LabelKind.None && (isProse || clause.Title.Length < text.TrimEnd('.', ':', ';', ' ').Length))
        {
            clause.Body.Add(text);
        }
    }

    private static void AddText(ClauseNode clause, Paragraph paragraph)
    {
        clause.Body.Add(paragraph.Printed);
        clause.EndLine = paragraph.EndLine;
    }
}
