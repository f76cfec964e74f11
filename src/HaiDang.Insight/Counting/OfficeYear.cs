namespace HaiDang.Insight.Counting;

/// <summary>A calendar year on a Vietnamese clock, as moments in UTC.</summary>
internal readonly record struct OfficeYear(int Year)
{
    /// <summary>Viet Nam keeps no summer time, so a month can be read by shifting the moment.</summary>
    public const int HoursAhead = 7;

    public DateTimeOffset Begin => Midnight(Year);

    public DateTimeOffset End => Midnight(Year + 1);

    private static DateTimeOffset Midnight(int year) => new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.FromHours(HoursAhead)).ToUniversalTime();
}
