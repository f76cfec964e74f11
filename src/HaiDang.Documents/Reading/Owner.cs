namespace HaiDang.Documents.Reading;

/// <summary>Who owes what a paragraph asks for: the bodies its heading names, its subject, or the leads of its clause.</summary>
internal sealed class Owner(Block block, LeadsByClause leads)
{
    private readonly string? heading = block.Clause!.HeadedByBodies()?.NamedText;
    private BodyList? subject;

    public string? At(int offset)
    {
        if (heading is not null) { return heading; }
        subject ??= Subjects.Of(block.Text, AssignmentReader.Address(block.Text, block.TextStart).Start, true);
        return !subject.IsEmpty && subject.Mentions[0].Start <= Sentence.Around(block.Text, offset).End
            ? subject.Printed(block.Text)
            : leads.FirstAfter(block.Clause!.Path, block.LineAt(offset));
    }
}
