using System.Globalization;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>What a person chose to see on the task board. It lives in the page's address, so that a view can be sent to a colleague.</summary>
internal sealed record BoardFilter(string? Body, string? State, string? Stream, string? Month, string? With = null)
{
    /// <summary>The month of tasks whose plan sets no day.</summary>
    public const string NoDay = "none";

    /// <summary>Tasks shared with bodies of the centre.</summary>
    public const string Central = "centre";

    /// <summary>The board in this view, showing one part (led, helped, …).</summary>
    public string AddressOf(string part) => Links.With(Address("/tasks"), "part", part);

    /// <summary>The same view as a file.</summary>
    public string AddressOfFile(string kind) => Address("/tasks/export." + kind);

    private string Address(string path) => new[] { ("body", Body), ("state", State), ("stream", Stream), ("month", Month), ("with", With) }
        .Aggregate(path, (address, chosen) => Links.With(address, chosen.Item1, string.IsNullOrEmpty(chosen.Item2) ? null : chosen.Item2));

    /// <summary>Only the tasks of the chosen stream and month, shared with the centre when so chosen; an unknown choice narrows nothing.</summary>
    public IQueryable<PlanTask> Narrow(IQueryable<PlanTask> tasks, IQueryable<Clause> clauses, Centre centre)
    {
        if (Guid.TryParse(Stream, out var id))
        {
            var heading = new ClauseId(id);
            tasks = tasks.Where(t => clauses.Any(h => h.Id == heading && h.Plan == t.Plan
                && clauses.Any(c => c.Id == t.Clause && (c.Path == h.Path || c.Path.StartsWith(h.Path + ".")))));
        }

        if (With is Central)
        {
            var (bodies, headings) = centre;
            tasks = tasks.Where(t => bodies.Contains(t.Lead) || t.Coordinators.Any(c => bodies.Contains(c.Body)) || clauses.Any(h => headings.Contains(h.Id) && h.Plan == t.Plan
                && clauses.Any(c => c.Id == t.Clause && (c.Path == h.Path || c.Path.StartsWith(h.Path + ".")))));
        }

        return Month is NoDay ? tasks.Where(t => t.Due == null)
            : DateOnly.TryParseExact(Month, "yyyy-MM", out var first) ? tasks.Where(t => t.Due >= first && t.Due < first.AddMonths(1))
            : tasks;
    }

    /// <summary>A day of each month in which a task of the whole province is due, and none when some have no day: one look per month, not one per task.</summary>
    public static async Task<List<DateOnly?>> DaysOfMonthsAsync(IQueryable<PlanTask> tasks, PlansDb db)
    {
        if (await tasks.MinAsync(t => t.Due) is not { } first || await tasks.MaxAsync(t => t.Due) is not { } last) { return await tasks.Select(t => t.Due).Distinct().ToListAsync(); }
        var begin = new DateOnly(first.Year, first.Month, 1);
        var months = Enumerable.Range(0, ((last.Year - first.Year) * 12) + last.Month - first.Month + 1).Select(m => begin.AddMonths(m)).ToList();
        var days = await db.Database.SqlQuery<DateOnly>($"select unnest({months}) as \"Value\"").Where(m => tasks.Any(t => t.Due >= m && t.Due < m.AddMonths(1))).Select(m => (DateOnly?)m).ToListAsync();
        if (await tasks.AnyAsync(t => t.Due == null)) { days.Add(null); }
        return days;
    }

    /// <summary>The months in which something is due, soonest first: "2026-11" shown "11/2026".</summary>
    public static IEnumerable<Choice> Months(IEnumerable<DateOnly> days) => days.Select(d => new DateOnly(d.Year, d.Month, 1)).Distinct().Order()
        .Select(m => new Choice(m.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.ToString("MM/yyyy", CultureInfo.InvariantCulture)));
}
