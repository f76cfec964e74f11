using System.Globalization;
using HaiDang.Language;

namespace HaiDang.Plans.Following;

/// <summary>Something due on a day, with the page that tells more. <c>State</c>: late, request, done, not-started, in-progress, report, interim or obstacle; <c>Stream</c>: the content stream of a task.</summary>
internal sealed record DueItem(DateOnly Day, string Text, string Href, string State, string? Stream = null);

/// <summary>A day of the calendar with what is due.</summary>
internal sealed record CalendarDay(DateOnly Day, bool IsInMonth, PublicHoliday? Holiday, IReadOnlyList<DueItem> Items)
{
    /// <summary>Tasks of the day that are not among its items.</summary>
    public int Beyond { get; init; }

    /// <summary>A deadline on a day off stays where the plan put it; the day offices last work before it is told beside it.</summary>
    public bool IsDayOff => Holiday is not null || Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>A month in weeks from Monday to Sunday.</summary>
internal sealed record MonthOfDeadlines(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks)
{
    private const int DaysInWeek = 7;

    /// <summary>The month asked for as "2026-11", or the one of today.</summary>
    public static DateOnly FirstOf(string? asked, DateOnly today) =>
        DateOnly.TryParseExact(asked, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 1900 and < 2200
            ? first : new DateOnly(today.Year, today.Month, 1);

    public static MonthOfDeadlines Of(DateOnly first, IEnumerable<DueItem> items, IReadOnlyDictionary<DateOnly, int>? beyond = null)
    {
        var holidays = WorkingDays.Holidays(first.Year - 1, first.Year + 1);
        var due = items.ToLookup(i => i.Day);
        var begin = first.AddDays(-(((int)first.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        var weeks = new List<IReadOnlyList<CalendarDay>>();
        for (var monday = begin; monday < first.AddMonths(1); monday = monday.AddDays(DaysInWeek))
        {
            weeks.Add([.. Enumerable.Range(0, DaysInWeek).Select(d => monday.AddDays(d)).Select(day => new CalendarDay(day, day.Month == first.Month,
                holidays.TryGetValue(day, out var holiday) ? holiday : null, [.. due[day]]) { Beyond = beyond?.GetValueOrDefault(day) ?? 0 })]);
        }

        return new(first, weeks);
    }

    /// <summary>A day that the calendar shows.</summary>
    public CalendarDay On(DateOnly day) => Weeks.SelectMany(w => w).First(d => d.Day == day);

    /// <summary>Days with something to show.</summary>
    public IReadOnlySet<DateOnly> Filled => Weeks.SelectMany(w => w).Where(d => d.Items.Count > 0 || d.Holiday is not null).Select(d => d.Day).ToHashSet();

    /// <summary>Public holidays.</summary>
    public IReadOnlySet<DateOnly> Off => Weeks.SelectMany(w => w).Where(d => d.IsDayOff).Select(d => d.Day).ToHashSet();

    public static string Address(DateOnly month, bool own, string? stream = null) =>
        $"/tasks/calendar?month={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}{(own ? "&own=true" : "")}{(string.IsNullOrEmpty(stream) ? "" : "&stream=" + stream)}";
}
