namespace HaiDang.Language;

/// <summary>Number and symbol of an administrative document, as offices print them.</summary>
public static class DocumentNumber
{
    /// <summary>
    /// "93/KH-UBND"; a symbol that has a stroke of its own, as those of the Party do, follows a hyphen: "138-KH/TU".
    /// Empty when there is no number.
    /// </summary>
    public static string Print(string? number, string? symbol) =>
        string.IsNullOrEmpty(number) ? "" : string.IsNullOrEmpty(symbol) ? number : number + Separator(symbol) + symbol;

    /// <summary>What stands between a number and this symbol.</summary>
    public static char Separator(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol.Contains('/', StringComparison.Ordinal) ? '-' : '/';
    }
}
