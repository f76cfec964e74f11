using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Plans.Importing;

/// <summary>Makes a plan, its clauses and its tasks from a reading that a person has confirmed.</summary>
internal sealed class ConfirmReading(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Outcome<PlanId>> RunAsync(ReadingId id, PlanReading? confirmed, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (await db.Readings.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reading) { return Refusal.NotFound; }
        if (reading.Plan is { } already) { return already; }

        confirmed ??= PlanReader.Read(reading.Text);
        if (string.IsNullOrWhiteSpace(confirmed.Document.Title)) { return new Refusal("plans.confirm.no_title") { Field = "Title" }; }

        var plan = Make(reading, confirmed);
        var tasks = await new TaskMaker(organisations, plan).MakeAsync(confirmed.Assignments, ct);
        if (tasks.Refusal is { } refusal) { return refusal; }

        plan.ComeInAsSigned();
        reading.Plan = plan.Id;
        db.Add(plan);
        db.AddRange(tasks.Value!);
        await IndexAsync(plan, tasks.Value!, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return plan.Id;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // The other click was faster: its plan is this plan.
            return (await db.Plans.AsNoTracking().SingleAsync(p => p.Reading == id, ct)).Id;
        }
    }

    private Plan Make(Reading reading, PlanReading read)
    {
        var plan = new Plan { Reading = reading.Id, Header = PlanHeader.Of(read.Document), EnteredAt = clock.Now };
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

    private async Task IndexAsync(Plan plan, IReadOnlyList<PlanTask> tasks, CancellationToken ct)
    {
        var address = $"/plans/{plan.Id.Value}";
        await db.IndexPlanAsync(plan, ct);
        foreach (var clause in plan.Clauses)
        {
            await db.IndexAsync("clause", clause.Id.Value, Short(clause.Title), $"{address}#{Anchor(clause.Path)}",
                $"{clause.Path} · {plan.NumberAndSymbol}", Short(clause.Text), ct: ct);
        }

        foreach (var task in tasks)
        {
            await db.IndexAsync("task", task.Id.Value, Short(task.Title), $"/tasks/{task.Id.Value}",
                $"{task.LeadName} · {plan.NumberAndSymbol}", task.Scope ?? "", ct: ct);
        }
    }

    public static string Anchor(string path) => "c-" + path;

    private static string Short(string text) => text.Length <= 400 ? text : string.Concat(text.AsSpan(0, 400), "…");
}
