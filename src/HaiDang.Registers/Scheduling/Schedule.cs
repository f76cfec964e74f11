using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Scheduling;

/// <summary>That an entry happens again and again: each time is an entry of another register, on a day of the week, every so many weeks.</summary>
internal sealed record Schedule(string Register, RecordField Weekday, RecordField EveryWeeks)
{
    /// <summary>
    /// The days from one to another, both included, on which it happens; none when the entry does not say when. The rhythm is that of the last one <paramref name="there"/> on the
    /// same day of the week, else it begins with the first such day.
    /// </summary>
    public IEnumerable<DateOnly> Days(Record record, IEnumerable<DateOnly> there, DateOnly from, DateOnly until)
    {
        if (Weekday.Of(record) is not DayOfWeek weekday || EveryWeeks.Of(record) is not (int weeks and > 0)) { yield break; }

        var beat = there.Where(d => d.DayOfWeek == weekday).OrderDescending().Append(from.AddDays(Modulo(weekday - from.DayOfWeek, 7))).First();
        for (var day = from.AddDays(Modulo(beat.DayNumber - from.DayNumber, 7 * weeks)); day <= until; day = day.AddDays(7 * weeks)) { yield return day; }
    }

    private static int Modulo(int number, int by) => ((number % by) + by) % by;

    /// <summary>The field of the other register that names what is scheduled.</summary>
    public static RecordField NamedIn(Register issues, Register scheduled) => issues.Fields.Single(f => f.LinkRegister == scheduled.Key);
}
