using Microsoft.AspNetCore.Components;

namespace HaiDang.Ui;

/// <summary>What kind of thing a column shows; decides how its cells stand.</summary>
public enum ColumnKind
{
    /// <summary>Text, from the left.</summary>
    Text,

    /// <summary>Figures, from the right.</summary>
    Number,

    /// <summary>The name of the row: the heading of the row for screen readers and of the card on a phone.</summary>
    RowName,
}

/// <summary>One column of a table: its heading, how a cell is drawn, and the key it can be sorted by (null: it cannot).</summary>
public sealed record Column<TRow>(
    string Header, RenderFragment<TRow> Cell, string? SortKey = null, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>A column of plain text.</summary>
    public Column(string header, Func<TRow, string?> text, string? sortKey = null, ColumnKind kind = ColumnKind.Text)
        : this(header, row => builder => builder.AddContent(0, text(row)), sortKey, kind)
    {
    }
}
