namespace HaiDang.Insight.Targeting;

/// <summary>What was made in a month, and what was only run again.</summary>
internal sealed record MonthFigure(int Month, int Items, int Minutes, int RerunItems, int RerunMinutes);

/// <summary>What a target is measured in; pieces and minutes are never added up.</summary>
internal enum Measure
{
    Items,
    Minutes,
}

/// <summary>
/// "tăng khoảng 20% số lượng tin, bài, thời lượng chương trình phát thanh, truyền hình sản xuất mới": a press body's new
/// production against that of the year before. Without a baseline there is no goal, and nothing is said of one.
/// </summary>
internal sealed record TargetFigure(Guid Body, string Name, int Year, int? BaseItems, int? BaseMinutes, string? Source, IReadOnlyList<MonthFigure> Months)
{
    public const int Rise = 20;

    public bool HasBaseline => Source is not null;

    /// <summary>The last month with figures; 0 before the first.</summary>
    public int LastMonth => Months.Select(m => m.Month).DefaultIfEmpty().Max();

    public int Made(Measure measure, int throughMonth = 12) =>
        Months.Where(m => m.Month <= throughMonth).Sum(m => measure is Measure.Items ? m.Items : m.Minutes);

    public int? Base(Measure measure) => measure is Measure.Items ? BaseItems : BaseMinutes;

    /// <summary>A fifth more than the year before, rounded up; null without a baseline.</summary>
    public int? Goal(Measure measure) => Base(measure) is { } known ? (known * (100 + Rise) + 99) / 100 : null;

    /// <summary>What should have been made by the end of a month to reach the goal evenly.</summary>
    public double? Pace(Measure measure, int month) => Goal(measure) * month / 12.0;

    /// <summary>How much more than the year before, at the same point of the year, in per cent; null while there is nothing to compare.</summary>
    public double? RiseSoFar(Measure measure) => Base(measure) is > 0 and var known && LastMonth > 0
        ? (Made(measure) / (known * LastMonth / 12.0) - 1) * 100 : null;

    public bool? IsOnPace(Measure measure) => LastMonth == 0 ? null : Pace(measure, LastMonth) is { } pace ? Made(measure) >= pace : null;
}
