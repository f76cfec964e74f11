namespace HaiDang.Documents.Reading;

/// <summary>Reads Vietnamese administrative plans: pure, in one pass over the lines, and without ever failing.</summary>
public static class PlanReader
{
    /// <summary>Recognises what the text says; whatever it does not say stays null or empty.</summary>
    public static PlanReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = SourceLine.Split(text);
        var parts = DocumentParts.Find(lines);
        var joiner = new ParagraphJoiner(lines);
        var (preamble, body) = SplitPreamble(joiner.Join(parts.TitleEnd, parts.BodyEnd));

        var outline = Outline.Read(body);
        var assignments = new AssignmentReader(outline.Blocks).Read();
        var deadlines = DeadlineReader.Read(outline.Blocks, assignments);
        var tables = new TaskTables(lines);
        tables.Read(parts.BodyEnd);

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

    // The preamble ends where the first numbered clause begins; a text without clauses is all preamble.
    private static (List<Paragraph> Preamble, List<Paragraph> Body) SplitPreamble(List<Paragraph> paragraphs)
    {
        var first = paragraphs.FindIndex(p => p.Bullet == default && Numbering.Opens(p.Text));
        return first < 0 ? (paragraphs, []) : (paragraphs[..first], paragraphs[first..]);
    }
}
