using System.Globalization;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>The last day on which a deadline is kept: "trước ngày 15/11" is kept on the 14th, "chậm nhất ngày 15/11" on the 15th.</summary>
internal static class LastDay
{
    /// <summary>"2024-11-14", or "--11-14" when it comes back each year or the year is not said; null when no day follows.</summary>
    public static string? Of(Deadline due)
    {
        // Without a year: one in which February is short, so that nobody is late.
        var year = due.Year ?? 2001;
        var isBefore = due.Text.Contains("trước", StringComparison.OrdinalIgnoreCase);
        DateOnly first;
        DateOnly last;
        if (due is { Day: { } day, Month: { } month } && DocumentDate.TryCreate(day, month, year, out var date)) { (first, last) = (date, date); }
        else if (due is { Day: null, Month: { } only }) { (first, last) = Months(year, only, only); }
        else if (due is { Day: null, Month: null, Quarter: { } quarter }) { (first, last) = Months(year, quarter * 3 - 2, quarter * 3); }
        else if (due is { Day: null, Month: null, Year: not null }) { (first, last) = Months(year, 1, 12); }
        else { return null; }

        var kept = isBefore ? first.AddDays(-1) : last;
        return kept.ToString(due.Year is null ? "--MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static (DateOnly First, DateOnly Last) Months(int year, int from, int to) =>
        (new DateOnly(year, from, 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)));
}
