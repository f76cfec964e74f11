using HaiDang.Kernel;

namespace HaiDang.Insight.Counting;

/// <summary>A calendar year on a Vietnamese clock, as moments in UTC.</summary>
internal readonly record struct OfficeYear(int Year)
{
    /// <summary>Viet Nam keeps no summer time, so a month can be read by shifting the moment.</summary>
    public const int HoursAhead = 7;

    public DateTimeOffset Begin => OfficeClock.BeginOf(new(Year, 1, 1));

    public DateTimeOffset End => OfficeClock.BeginOf(new(Year + 1, 1, 1));

    /// <summary>The day on which the year is looked at: its last, or today while it runs.</summary>
    public DateOnly LastDayBy(DateOnly today) => today.Year <= Year ? today : new(Year, 12, 31);
}
