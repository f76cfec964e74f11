namespace HaiDang.Registers.Contracts;

/// <summary>
/// What a book says of a year: <c>By</c> names what its entries are told apart by, <c>Sums</c> the figures that are added up beside their number. In Vietnamese, as reports are.
/// <c>Key</c>: of the register, or "moderation". <c>Field</c>: what it was counted by, "stage" when by stage. Without rows the book has nothing of that year.
/// </summary>
public sealed record BookFigure(string Key, string Field, string Title, string By, IReadOnlyList<string> Sums, IReadOnlyList<BookRow> Rows);

/// <summary>So many entries have a value; <c>Value</c> as it is kept, null where it was left open. The list at <c>Url</c> holds exactly those.</summary>
public sealed record BookRow(string? Value, string Name, int Count, IReadOnlyList<decimal> Sums, string Url);

/// <summary>The figures that registers hand to the yearly report.</summary>
public interface IRegisterFigures
{
    /// <summary>Of every register that says it is reported, in the order of the menu, and what was hidden from the public, by rule; the latter only when something was.</summary>
    Task<IReadOnlyList<BookFigure>> OfYearAsync(int year, CancellationToken ct);
}
