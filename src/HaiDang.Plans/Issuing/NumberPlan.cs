using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Submitting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Issuing;

/// <summary>The records clerk (văn thư) gives a signed plan its number and date; a number is given once a year by one issuer.</summary>
internal sealed class NumberPlan(PlansDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(PlanId id, string? number, DateOnly? date, CancellationToken ct)
    {
        if (!who.May(Permissions.Issue)) { return Refusal.NotAllowed; }
        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (await TakenAsync(plan, number, date, ct) is { } taken) { return taken; }

        var step = await (GivenPaper.Without with { Number = Language.DocumentNumber.Print(number, plan.Header.Symbol), Date = date })
            .StepAsync(TrailKind.Numbered, files, who, time, ct);
        if (plan.GiveNumber(number, date, step) is { } refusal) { return refusal; }
        // Another clerk who gives the same number at this moment was not to be seen above: the database keeps the second out.
        return await db.SaveOrRefuseAsync(ct) is { } meanwhile ? await TakenAsync(plan, number, date, ct) ?? meanwhile : null;
    }

    private async Task<Refusal?> TakenAsync(Plan plan, string? number, DateOnly? date, CancellationToken ct)
    {
        var (symbol, issuer, year) = (plan.Header.Symbol, plan.Header.Issuer, date?.Year);
        var other = await db.Plans.Where(p => p.Id != plan.Id && p.Header.Number == number && p.Header.Symbol == symbol && p.Header.Issuer == issuer
            && p.Header.Date != null && p.Header.Date.Value.Year == year).Select(p => p.Header.Title).FirstOrDefaultAsync(ct);
        return other is null ? null : new Refusal("plans.number.taken", other) { Field = "Number" };
    }
}
