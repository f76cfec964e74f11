using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Urging;

/// <summary>
/// "Theo dõi, đôn đốc": one polite letter to a body about all its late tasks, written, kept and recorded in one step. The same
/// tasks are urged once a day, however many officers press the button.
/// </summary>
internal sealed class UrgeBody(PlansDb db, IOrganisations organisations, FileStore files, ICurrentPerson who, OfficeClock clock)
{
    public const string AlreadyKey = "plans.urge.already";

    public async Task<Outcome<UrgingId>> RunAsync(BodyId body, LetterForm form, CancellationToken ct)
    {
        if (!who.May(Permissions.Urge)) { return Refusal.NotAllowed; }
        var late = await LateAsync(body, ct);
        if (late.Count == 0) { return new Refusal("plans.urge.nothing"); }
        if (form.Check(clock.Today) is { } refusal) { return refusal; }

        var set = SentUrging.SetOf(late.Select(t => t.Task.Id));
        if (await AlreadyAsync(body, set, ct) is { } already) { return already; }

        var name = (await organisations.FindAsync(body, ct))?.Name ?? late[0].Task.LeadName;
        var file = await files.KeepAsync(DocxWriter.ToBytes(LetterText.Write(form, name, late, clock.Today)), FileName(name), DocxWriter.MediaType, ct);
        var sent = new SentUrging
        {
            Body = body,
            BodyName = name,
            Day = clock.Today,
            At = clock.Now,
            By = who.Id,
            ByName = who.Name,
            Number = form.Number,
            AnswerBy = form.AnswerBy!.Value,
            File = file.Id,
            FileName = file.Name,
            TaskSet = set,
        };
        sent.Tasks.AddRange(late.Select(t => new UrgedFor(t.Task.Id, t.Task.Due!.Value)));
        db.Add(sent);
        try
        {
            await db.SaveChangesAsync(ct);
            return sent.Id;
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            // Two officers at once: the other letter is the one that counts.
            db.ChangeTracker.Clear();
            return await AlreadyAsync(body, set, ct) ?? Refusal.ChangedMeanwhile;
        }
    }

    private async Task<List<LateTask>> LateAsync(BodyId body, CancellationToken ct) => [.. (
        from task in await db.LateOn(clock.Today).AsNoTracking().IgnoreAutoIncludes().Where(t => t.Lead == body).ToListAsync(ct)
        join plan in await db.Plans.AsNoTracking().Where(p => db.Tasks.Any(t => t.Plan == p.Id && t.Lead == body)).ToListAsync(ct) on task.Plan equals plan.Id
        join clause in await db.Clauses.AsNoTracking().Where(c => db.Tasks.Any(t => t.Clause == c.Id && t.Lead == body)).ToListAsync(ct) on task.Clause equals clause.Id
        select new LateTask(task, clause.Path, plan))];

    private async Task<Refusal?> AlreadyAsync(BodyId body, string set, CancellationToken ct)
    {
        var today = clock.Today;
        return await db.Urgings.AsNoTracking().Where(u => u.Body == body && u.Day == today && u.TaskSet == set).FirstOrDefaultAsync(ct) is { } sent
            ? new Refusal(AlreadyKey, sent.BodyName, sent.ByName, OfficeClock.Show(sent.At))
            : null;
    }

    private string FileName(string body) => $"don-doc-{clock.Today:yyyy-MM-dd}-{Language.VietnameseText.Fold(body).Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)}.docx";
}
