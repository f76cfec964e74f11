namespace HaiDang.Ui.Workbench;

/// <summary>Something a body does on a day: whose it is, what, of which kind, and where to read more.</summary>
public sealed record Falling(DateOnly Day, Guid? Body, string Text, string Kind, string Href);

/// <summary>A module says what falls into a month; the calendar of all bodies shows it beside the tasks.</summary>
public interface IFalls
{
    /// <summary>What falls into the month that begins on <paramref name="first"/>, by day.</summary>
    Task<IReadOnlyList<Falling>> InMonthAsync(DateOnly first, CancellationToken ct);
}
