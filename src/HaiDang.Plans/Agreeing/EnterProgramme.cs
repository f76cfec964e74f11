using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Agreeing;

/// <summary>What stands on a programme that two bodies signed.</summary>
internal sealed record GivenProgramme(string? Number, string? Symbol, DateOnly? Date, string Title, int? From, int? To, string? Signer)
{
    public Refusal? Check()
    {
        if (Title.Length == 0) { return new Refusal("plans.confirm.no_title") { Field = "Title" }; }
        if (string.IsNullOrEmpty(Number)) { return new Refusal("plans.programme.no_number") { Field = "Number" }; }
        if (Date is null) { return new Refusal("plans.programme.no_date") { Field = "Date" }; }
        if (string.IsNullOrEmpty(Signer)) { return new Refusal("plans.programme.no_signer") { Field = "Signer" }; }
        return From is not { } from || To is not { } to || to < from || from is < 1990 or > 2100 ? new Refusal("plans.programme.no_period") { Field = "From" } : null;
    }
}

/// <summary>One of the two bodies enters the programme (chương trình phối hợp) it signed with the other; from then on both keep it.</summary>
internal sealed class EnterProgramme(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public const string Kind = "Chương trình phối hợp";

    public async Task<Outcome<PlanId>> RunAsync(GivenProgramme given, BodyId partner, CancellationToken ct)
    {
        if (!who.May(Permissions.Report) || who.Office is not { } office) { return Refusal.NotAllowed; }
        if (given.Check() is { } unfit) { return unfit; }
        if (partner.Value == office || await organisations.FindAsync(partner, ct) is not { IsActive: true } second) { return new Refusal("plans.programme.no_partner") { Field = "Partner" }; }
        if (await organisations.FindAsync(new(office), ct) is not { } first) { return Refusal.NotAllowed; }

        if (await KnownAsync(given, first.Id, second.Id, ct) is { } known) { return new Refusal("plans.programme.known", known); }
        var plan = new Plan
        {
            Header = new(Kind, given.Number, given.Symbol, $"{first.Name} - {second.Name}", null, given.Date, given.Title, given.From, given.To, given.Signer, null),
            EnteredAt = clock.Now,
            BroughtInBy = office,
        };
        plan.ComeInAsSigned();
        db.Add(plan);
        db.Add(new JointProgramme { Plan = plan.Id, First = first.Id, FirstName = first.Name, Second = second.Id, SecondName = second.Name });
        await db.IndexAsync(plan, [], organisations, ct);
        db.Announce(new PlanEntered(plan.Id));
        return await db.SaveOrRefuseAsync(ct) is { } refusal ? refusal : plan.Id;
    }

    // Either side may have entered it already.
    private async Task<string?> KnownAsync(GivenProgramme given, BodyId one, BodyId other, CancellationToken ct) => await (
        from programme in db.JointProgrammes
        join plan in db.Plans on programme.Plan equals plan.Id
        where plan.Header.Number == given.Number && plan.Header.Symbol == given.Symbol && plan.Header.Date == given.Date
            && ((programme.First == one && programme.Second == other) || (programme.First == other && programme.Second == one))
        select plan.Header.Title).FirstOrDefaultAsync(ct);
}
