namespace HaiDang.Documents.Writing;

/// <summary>What the cells of a column hold; numbers and dates are real ones, so that a reader may add and sort them.</summary>
public enum CellKind
{
    /// <summary>Text, wrapped.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with one decimal.</summary>
    Decimal,

    /// <summary>A share: 0.25 is shown as 25%.</summary>
    Percent,

    /// <summary>A day, shown dd/mm/yyyy.</summary>
    Date,
}

/// <summary>A column of a sheet: its heading, what it holds, how wide it is in characters.</summary>
public sealed record SheetColumn(string Header, CellKind Kind = CellKind.Text, double Width = 14);

/// <summary>One sheet of a workbook: a table under a title. A cell is a string, a number, a <see cref="DateOnly"/> or null.</summary>
public sealed record Sheet(string Name, string Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A line below the title: what the figures are of, and when.</summary>
    public string? Note { get; init; }

    /// <summary>Stands in the place of rows when there are none.</summary>
    public string EmptyText { get; init; } = "";

    /// <summary>The last row adds the others up, and stands out.</summary>
    public bool EndsInTotal { get; init; }
}
