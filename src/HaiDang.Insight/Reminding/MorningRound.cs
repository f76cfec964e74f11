using HaiDang.Kernel;
using HaiDang.Kernel.Jobs;
using HaiDang.Language;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reminding;

/// <summary>
/// What is done once on each office day: reminders, then digests. It may begin as often as it likes: what is out stays out
/// once, and a round that broke off, or was missed while the machine slept, is made up for.
/// </summary>
internal sealed class MorningRound(InsightDb db, RemindBodies remind, WriteDigests digests, OfficeClock clock) : IRecurring
{
    /// <summary>How often it is looked whether the round of the day is still to be made.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private static readonly TimeOnly Begins = new(6, 30);

    Task IRecurring.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>Whether there was anything to do.</summary>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        var day = DayOf(clock.Now);
        if (await db.Rounds.AnyAsync(r => r.Day >= day, ct)) { return false; }

        var reminders = await remind.RunAsync(ct);
        var written = await digests.RunAsync(day, ct);
        db.Add(new Round { Day = day, DoneAt = clock.Now, Reminders = reminders, Digests = written });
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>The office day whose round is due: today from half past six, else the one before.</summary>
    public static DateOnly DayOf(DateTimeOffset now)
    {
        var local = OfficeClock.Local(now);
        var day = DateOnly.FromDateTime(local.DateTime);
        return WorkingDays.OnOrBefore(TimeOnly.FromDateTime(local.DateTime) < Begins ? day.AddDays(-1) : day, WorkingDays.PublicHolidays(day.Year - 1, day.Year));
    }
}
