namespace HaiDang.Documents.Reading;

/// <summary>Reads Vietnamese administrative plans: pure, in one pass over the lines, and without ever failing.</summary>
public static class PlanReader
{
    /// <summary>Recognises what the text says; whatever it does not say stays null or empty.</summary>
    public static PlanReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = SourceLine.Split(text);
        FlatTables.Mark(lines);
        BracketedNumbers.Mark(lines);
        var parts = DocumentParts.Find(lines);
        var tables = new TaskTables(lines);
        tables.Read(parts.TitleEnd);
        var joiner = new ParagraphJoiner(lines, tables.Lines);
        var (preamble, body) = SplitPreamble(joiner.Join(parts.TitleEnd, parts.BodyEnd));

        var outline = Outline.Read(body);
        var assignments = new AssignmentReader(outline.Blocks).Read();
        var deadlines = DeadlineReader.Read(outline.Blocks, assignments);
        var (recipients, signer) = EndMatterReader.Read(lines, parts);
        var document = new HeaderReader(lines, parts, preamble).Read(signer);
        var warnings = new SlipFinder(document, lines, parts, preamble, outline.Blocks, tables).Find(outline.Slips, assignments, deadlines);
        return new PlanReading(
            document,
            BasisReader.Read(preamble),
            [.. outline.Clauses.Select(c => c.ToClause()), .. tables.Clauses],
            [.. assignments, .. tables.Assignments],
            [.. deadlines, .. tables.Deadlines],
            MessageReader.ReadMessages(outline.Blocks),
            MessageReader.ReadAudiences(outline.Blocks),
            recipients,
            warnings)
        {
            Preamble = [.. preamble.Select(p => p.ToPassage())],
            Closing = [.. outline.Blocks.SkipWhile(b => b.Clause is null).Where(b => b.Clause is null).Select(b => b.Paragraph.ToPassage())],
            Targets = TargetReader.Read(outline.Blocks),
            Money = MoneyReader.Read(outline.Blocks),
            Timings = TimingReader.Read(outline.Blocks),
            Channels = ChannelReader.Read(outline.Blocks),
        };
    }

    // A plan without any number has parts all the same: "MỤC ĐÍCH", "TỔ CHỨC THỰC HIỆN" on lines of their own, text below each.
    private static int FirstPlainHeading(List<Paragraph> paragraphs)
    {
        const int longest = 100;
        var headings = paragraphs.Where((p, i) => i + 1 < paragraphs.Count && p.Bullet == default && p.Text.Length is > 5 and <= longest && p.LastSign != ':'
            && DocumentParts.IsCapitals(p.Text) && !DocumentParts.IsCapitals(paragraphs[i + 1].Text) && !OfficialNames.IsBody(p.Text)).ToList();
        if (headings.Count < 2) { return -1; }
        foreach (var heading in headings) { heading.IsPlainHeading = true; }
        return paragraphs.IndexOf(headings[0]);
    }

    // The preamble ends where the first numbered clause begins; a text without clauses is all preamble.
    private static (List<Paragraph> Preamble, List<Paragraph> Body) SplitPreamble(List<Paragraph> paragraphs)
    {
        var first = paragraphs.FindIndex(p => p.Bullet == default && Numbering.Opens(p.Text));
        if (first < 0) { first = paragraphs.FindIndex(p => p.Bracketed is not null); }
        if (first < 0) { first = FirstPlainHeading(paragraphs); }
        return first < 0 ? (paragraphs, []) : (paragraphs[..first], paragraphs[first..]);
    }
}
