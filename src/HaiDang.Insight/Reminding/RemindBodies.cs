using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Language;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reminding;

/// <summary>
/// Reminds bodies of reports they owe, 30, 14, 7 and 1 days before the last allowed day, and once when it has passed. A mark
/// that falls on a day off is kept on the office day before; after days missed only the nearest mark goes out, not all of them.
/// </summary>
internal sealed class RemindBodies(InsightDb db, ReportSeasons seasons, OfficeClock clock)
{
    /// <summary>How many went out.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = clock.Today;
        var sent = 0;
        foreach (var year in new[] { today.Year, today.AddDays(Reminder.Marks[0]).Year }.Distinct())
        {
            foreach (var season in await seasons.OfYearAsync(year, ct))
            {
                if (MarkOf(season.Deadline.LastDay, today) is { } mark) { sent += await RemindAsync(season, mark, ct); }
            }
        }

        await db.SaveChangesAsync(ct);
        return sent;
    }

    /// <summary>The mark that a day has reached; null while the deadline is far.</summary>
    public static int? MarkOf(DateOnly lastDay, DateOnly today)
    {
        if (today > lastDay) { return Reminder.Late; }
        var daysOff = WorkingDays.PublicHolidays(lastDay.Year - 1, lastDay.Year);
        return Reminder.Marks.Where(m => today >= WorkingDays.OnOrBefore(lastDay.AddDays(-m), daysOff)).Select(m => (int?)m).Min();
    }

    private async Task<int> RemindAsync(ReportSeason season, int mark, CancellationToken ct)
    {
        var (plan, year, lastDay) = (season.Plan.PlanId, season.Year, season.Deadline.LastDay);
        var known = await db.Reminders.Where(r => r.Plan == plan && r.Year == year && r.LastDay == lastDay && r.Mark == mark).Select(r => r.Body).ToListAsync(ct);
        // What was returned is reminded of, too; what was sent once is not late any more.
        var due = season.Bodies.Where(b => b.IsOwed && !(mark == Reminder.Late && b.WasSent) && !known.Contains(b.Body)).ToList();
        db.AddRange(due.Select(b => new Reminder
        {
            Plan = plan,
            PlanNumber = season.Plan.Number,
            Year = year,
            Body = b.Body,
            BodyName = b.BodyName,
            LastDay = lastDay,
            Mark = mark,
            SentOn = clock.Today,
        }));
        return due.Count;
    }
}
