using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Listing;

/// <summary>An entry whose date comes round in a year: on which day, for the how manieth time.</summary>
internal sealed record RoundYear(Record Record, DateOnly Day, int Years)
{
    /// <summary>Năm tròn: the count ends in 0. Else it ends in 5.</summary>
    public bool IsFull => Years % 10 == 0;
}

/// <summary>Finds the round years of a register's dates.</summary>
internal static class RoundYears
{
    private const int Round = 5;

    /// <summary>All whose count of years ends in 0 or 5 in a year, by day. 29 February comes round on the 28th of a common year.</summary>
    public static List<RoundYear> In(IEnumerable<Record> records, RecordField date, int year) =>
        [.. from record in records
            let day = date.Of(record) as DateOnly?
            where day is not null && year > day.Value.Year && (year - day.Value.Year) % Round == 0
            orderby day.Value.Month, day.Value.Day, record.Title
            select new RoundYear(record, new DateOnly(year, day.Value.Month, Math.Min(day.Value.Day, DateTime.DaysInMonth(year, day.Value.Month))), year - day.Value.Year)];

    /// <summary>Those of the coming days, over the turn of the year.</summary>
    public static List<RoundYear> Ahead(IReadOnlyList<Record> records, RecordField date, DateOnly today, int days) =>
        [.. In(records, date, today.Year).Concat(In(records, date, today.Year + 1)).Where(r => r.Day >= today && r.Day <= today.AddDays(days))];
}
