using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Urging;

/// <summary>Fills in the letterhead from the officer's body and the plan that most late tasks belong to; the officer corrects the rest.</summary>
internal sealed class ProposeLetter(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    private const int DaysToAnswer = 10;

    public async Task<LetterForm> RunAsync(CancellationToken ct)
    {
        var office = who.Office is { } id ? await organisations.FindAsync(new BodyId(id), ct) : null;
        var most = await db.LateOn(clock.Today).GroupBy(t => t.Plan).OrderByDescending(g => g.Count()).Select(g => (PlanId?)g.Key).FirstOrDefaultAsync(ct);
        var header = await db.Plans.AsNoTracking().Where(p => most == null || p.Id == most).OrderByDescending(p => p.EnteredAt).Select(p => p.Header).FirstOrDefaultAsync(ct);
        var issuer = office?.Name ?? header?.Issuer ?? "";
        var holidays = WorkingDays.PublicHolidays(clock.Today.Year, clock.Today.Year + 1);
        return new(header?.Issuer is { } parent && parent != issuer ? parent : null, issuer,
            string.Concat((office?.ShortForm ?? issuer).Where(char.IsUpper)), header?.Place ?? "", null, null,
            WorkingDays.OnOrAfter(clock.Today.AddDays(DaysToAnswer), holidays), null, null);
    }
}
