using HaiDang.Kernel;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>A person confirms, or changes, the day by which bodies send their figures; reminders go by it from then on.</summary>
internal sealed class ConfirmInterim(PlansDb db, DeadlineConflicts conflicts, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> RunAsync(PlanId plan, int year, DateOnly? day, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Urge)) { return Refusal.NotAllowed; }
        if (day is not { } chosen) { return new Refusal("plans.interim.no_day") { Field = "Day" }; }
        if ((await conflicts.FindAsync(ct)).FirstOrDefault(c => c.UnitPlan.Id == plan && c.Year == year) is not { } conflict) { return new Refusal("plans.interim.no_conflict"); }
        if (chosen <= clock.Today) { return new Refusal("plans.interim.past", OfficeClock.Show(clock.Today)) { Field = "Day" }; }
        if (chosen > conflict.ReportDay) { return new Refusal("plans.interim.too_late", OfficeClock.Show(conflict.ReportDay)) { Field = "Day" }; }

        var date = await db.InterimDates.SingleOrDefaultAsync(d => d.Plan == plan && d.Year == year, ct);
        // Somebody else has confirmed one since the page was opened: it is shown before it is changed.
        if (date?.Version != version) { return Refusal.ChangedMeanwhile; }
        if (date is null)
        {
            db.Add(new InterimDate { Plan = plan, Year = year, Day = chosen, By = who.Id, ByName = who.Name, At = clock.Now });
        }
        else
        {
            (date.Day, date.By, date.ByName, date.At) = (chosen, who.Id, who.Name, clock.Now);
        }

        return await db.SaveOrRefuseAsync(ct);
    }
}
