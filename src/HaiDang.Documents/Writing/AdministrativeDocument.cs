namespace HaiDang.Documents.Writing;

/// <summary>A document of a public body, ready to be laid out as its form prescribes.</summary>
public sealed record AdministrativeDocument
{
    /// <summary>Whose layout it follows; documents of the Party have one of their own.</summary>
    public DocumentForm Form { get; init; } = DocumentForm.State;

    /// <summary>The body above the issuing body, if the document names one.</summary>
    public string? ParentBody { get; init; }

    /// <summary>The body that issues the document.</summary>
    public required string IssuingBody { get; init; }

    /// <summary>The number as given by the registry; null leaves a blank.</summary>
    public string? Number { get; init; }

    /// <summary>The code after the stroke: BC-UBND, KH-UBND.</summary>
    public required string Symbol { get; init; }

    /// <summary>The place named before the date.</summary>
    public required string Place { get; init; }

    /// <summary>The date of issue; null leaves blanks for day and month.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year printed while <see cref="Date"/> is unknown; null leaves it blank, too.</summary>
    public int? Year { get; init; }

    /// <summary>BÁO CÁO, KẾ HOẠCH, …; empty for an official letter (công văn), whose subject stands under its number.</summary>
    public required string Kind { get; init; }

    /// <summary>What the document is about (trích yếu).</summary>
    public required string Title { get; init; }

    /// <summary>Those addressed by name (Kính gửi), if any.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The legal bases; their closing marks are set by the writer.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>The text, from top to bottom.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Who signs; null leaves the place empty.</summary>
    public Signer? Signer { get; init; }

    /// <summary>Who receives the document (Nơi nhận); dashes and closing marks are set by the writer.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Prints DỰ THẢO under the number.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Annexes, each on pages of its own.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];
}

/// <summary>Who signs: the lines of authority (TM. …, KT. …, the office) and the name.</summary>
public sealed record Signer(IReadOnlyList<string> Capacity, string? Name = null);

/// <summary>An annex; two or more are numbered with Roman numerals.</summary>
public sealed record Annex(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Turns the pages, for wide tables.</summary>
    public bool IsLandscape { get; init; }
}

/// <summary>One piece of the text.</summary>
public abstract record Block;

/// <summary>A heading: level 1 "I." in capitals, 2 "1.", 3 "a)" or "1.1.", 4 plain.</summary>
public sealed record Heading(int Level, string? Number, string Text) : Block
{
    /// <summary>The title with which the text begins, set bold, where text and title share a paragraph; empty where the text has no title of its own.</summary>
    public string? Lead { get; init; }
}

/// <summary>A paragraph of the text.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>An item that begins with a dash.</summary>
public sealed record Bullet(string Text) : Block;

/// <summary>A table; weights share the width among the columns (empty: evenly).</summary>
public sealed record Table(
    IReadOnlyList<string> Headers,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<double> ColumnWeights) : Block
{
    /// <summary>A line above the table, if it has a name.</summary>
    public string? Caption { get; init; }

    /// <summary>The last row adds the others up, and stands out.</summary>
    public bool EndsInTotal { get; init; }
}
