using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Scheduling;

/// <summary>That an entry happens again and again: each time is an entry of another register, on a day of the week, every so many weeks.</summary>
internal sealed record Schedule(string Register, RecordField Weekday, RecordField EveryWeeks)
{
    /// <summary>The days from one to another, both included, on which it happens; none when the entry does not say when.</summary>
    public IEnumerable<DateOnly> Days(Record record, DateOnly from, DateOnly until)
    {
        if (Weekday.Of(record) is not DayOfWeek weekday || EveryWeeks.Of(record) is not (int weeks and > 0)) { yield break; }

        var first = from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);
        for (var day = first; day <= until; day = day.AddDays(7 * weeks)) { yield return day; }
    }

    /// <summary>The field of the other register that names what is scheduled.</summary>
    public static RecordField NamedIn(Register issues, Register scheduled) => issues.Fields.Single(f => f.LinkRegister == scheduled.Key);
}
