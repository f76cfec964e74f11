using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Importing;

/// <summary>Makes a plan, its clauses and its tasks from a reading that a person has confirmed.</summary>
internal sealed class ConfirmReading(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public Task<Outcome<PlanId>> RunAsync(ReadingId id, PlanReading? confirmed, CancellationToken ct) => RunAsync(id, confirmed, new HashSet<LeftOut>(), ct);

    public async Task<Outcome<PlanId>> RunAsync(ReadingId id, PlanReading? confirmed, IReadOnlySet<LeftOut> leftOut, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (await db.Readings.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reading) { return Refusal.NotFound; }
        if (reading.Plan is { } already) { return already; }

        confirmed ??= PlanReader.Read(reading.Text);
        if (string.IsNullOrWhiteSpace(confirmed.Document.Title)) { return new Refusal("plans.confirm.no_title") { Field = "Title" }; }

        var plan = Make(reading, confirmed);
        var tasks = await new TaskMaker(organisations, plan, leftOut).MakeAsync(confirmed.Assignments, ct);
        if (tasks.Refusal is { } refusal) { return refusal; }

        plan.ComeInAsSigned();
        reading.Plan = plan.Id;
        db.Add(plan);
        db.AddRange(tasks.Value!);
        await db.IndexAsync(plan, tasks.Value!, organisations, ct);
        db.Announce(new PlanEntered(plan.Id));
        if (plan.IsIssued) { db.Announce(new PlanIssued(plan.Id)); }
        // A plan signed before bodies changed: its work passes to the heirs as if it had been here then.
        var named = tasks.Value!.SelectMany(t => t.Coordinators.Select(c => c.Body).OfType<BodyId>().Append(t.Lead)).ToHashSet();
        foreach (var change in await organisations.SuccessionsAsync(named, ct)) { db.Announce(change); }
        try
        {
            await db.SaveChangesAsync(ct);
            return plan.Id;
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            // The other click was faster: its plan is this plan.
            return (await db.Plans.AsNoTracking().SingleAsync(p => p.Reading == id, ct)).Id;
        }
    }

    private Plan Make(Reading reading, PlanReading read)
    {
        var plan = new Plan { Reading = reading.Id, Header = PlanHeader.Of(read.Document), EnteredAt = clock.Now, BroughtInBy = who.Office };
        plan.Clauses.AddRange(read.Clauses.Select((c, position) => new Clause
        {
            Path = c.Path,
            Number = c.Number,
            Title = c.Title,
            Text = c.Text,
            Position = position,
        }));
        plan.Bases.AddRange(read.Bases.Select(b => new LegalBasis(b.Kind, b.Citation, b.Date, b.Issuer, b.Subject)));
        plan.Deadlines.AddRange(read.Deadlines.Select(d => new Deadline(d.Clause, d.Text, d.Day, d.Month, d.Year, d.Recurs?.ToString(), d.By, d.To)));
        plan.Messages.AddRange(read.Messages.Select(m => new Message(m.Language, m.Text)));
        plan.Audiences.AddRange(read.Audiences.Select(u => new Audience(u.Text)));
        plan.Recipients.AddRange(read.Recipients.Select(r => new Recipient(r.Name, r.Purpose)));
        return plan;
    }

    public static string Anchor(string path) => "c-" + path;
}
