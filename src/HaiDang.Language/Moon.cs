namespace HaiDang.Language;

/// <summary>New moons and the sun's place, after the formulas of J. Meeus, Astronomical Algorithms; days run on Hà Nội time.</summary>
internal static class Moon
{
    public const double MonthLength = 29.530588861;
    private const double HoursEast = 7;
    private const int DayNumberOfYearOne = 1721426;

    public static int DayNumber(DateOnly day) => day.DayNumber + DayNumberOfYearOne;

    public static DateOnly Date(int dayNumber) => DateOnly.FromDayNumber(dayNumber - DayNumberOfYearOne);

    public static int YearOf(int dayNumber) => Date(dayNumber).Year;

    public static int NewMoonOnOrBefore(int day)
    {
        var k = (int)Math.Floor((day - 2415021.076998695) / MonthLength) + 1;
        while (NewMoonDay(k) > day) { k--; }
        return NewMoonDay(k);
    }

    /// <summary>The new moon so many months after the one given.</summary>
    public static int NewMoonNear(int newMoon, int monthsLater) =>
        NewMoonDay((int)Math.Floor((newMoon - 2415021.076998695) / MonthLength + 0.5) + monthsLater);

    /// <summary>The first day of the month that holds the winter solstice: the eleventh of the lunar year.</summary>
    public static int EleventhMonth(int year)
    {
        var month = NewMoonOnOrBefore(DayNumber(new DateOnly(year, 12, 31)));
        // The sun has passed the solstice before this month began: then it fell into the month before.
        return SunSector(month) >= 9 ? NewMoonNear(month, -1) : month;
    }

    /// <summary>How many months after the eleventh the leap month comes; 0 in a common year.</summary>
    public static int LeapMonth(int eleventh, int nextEleventh)
    {
        if (nextEleventh - eleventh < 365) { return 0; }
        // A leap month is the first in which the sun enters no new sector.
        var sector = SunSector(NewMoonNear(eleventh, 1));
        for (var i = 1; i < 14; i++)
        {
            var next = SunSector(NewMoonNear(eleventh, i + 1));
            if (next == sector) { return i; }
            sector = next;
        }
        return 0;
    }

    private static int NewMoonDay(int k)
    {
        var t = k / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
            + 0.00033 * Sin(166.56 + 132.87 * t - 0.009173 * t2);
        var sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        var moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        var node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        var correction = (0.1734 - 0.000393 * t) * Sin(sun) + 0.0021 * Sin(2 * sun)
            - 0.4068 * Sin(moon) + 0.0161 * Sin(2 * moon) - 0.0004 * Sin(3 * moon)
            + 0.0104 * Sin(2 * node) - 0.0051 * Sin(sun + moon) - 0.0074 * Sin(sun - moon)
            + 0.0004 * Sin(2 * node + sun) - 0.0004 * Sin(2 * node - sun) - 0.0006 * Sin(2 * node + moon)
            + 0.0010 * Sin(2 * node - moon) + 0.0005 * Sin(2 * moon + sun);
        var clock = t < -11
            ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
            : -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (int)Math.Floor(mean + correction - clock + 0.5 + HoursEast / 24);
    }

    // In twelfths of its way, at midnight in Hà Nội.
    private static int SunSector(int day)
    {
        var t = (day - 0.5 - HoursEast / 24 - 2451545.0) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        var centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * Sin(anomaly)
            + (0.019993 - 0.000101 * t) * Sin(2 * anomaly) + 0.000290 * Sin(3 * anomaly);
        var longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2 + centre;
        return (int)(((longitude % 360) + 360) % 360 / 30);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
