using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Urging;

/// <summary>Fills in the letterhead from the officer's body and the plan that most late tasks belong to; the officer corrects the rest.</summary>
internal sealed class ProposeLetter(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    private const int DaysToAnswer = 10;

    public async Task<LetterForm> RunAsync(CancellationToken ct)
    {
        var office = who.Office is { } id ? await organisations.FindAsync(new BodyId(id), ct) : null;
        var late = db.LateOn(clock.Today);
        var plan = await db.Plans.AsNoTracking().OrderByDescending(p => late.Count(t => t.Plan == p.Id)).FirstOrDefaultAsync(ct);
        var issuer = office?.Name ?? plan?.Header.Issuer ?? "";
        var holidays = WorkingDays.PublicHolidays(clock.Today.Year, clock.Today.Year + 1);
        return new(plan?.Header.Issuer is { } parent && parent != issuer ? parent : null, issuer,
            string.Concat((office?.ShortForm ?? issuer).Where(char.IsUpper)), plan?.Header.Place ?? "", null, null,
            WorkingDays.OnOrAfter(clock.Today.AddDays(DaysToAnswer), holidays), null, null);
    }
}
