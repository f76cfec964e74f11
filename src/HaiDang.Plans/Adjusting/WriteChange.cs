using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Adjusting;

/// <summary>
/// What an officer writes about one clause. <c>Clause</c>: the one changed, <c>After</c>: the one a new clause follows;
/// <c>Seen</c>: the version of the plan before her when she wrote.
/// </summary>
internal sealed record GivenChange(ChangeKind Kind, ClauseId? Clause, ClauseId? After, string Number, string Title, string Text, IReadOnlyList<GivenTask> Tasks, int Seen);

/// <summary>Who shall lead and help a task, one helper a line, and until when; no task: the one of a new clause.</summary>
internal sealed record GivenTask(PlanTaskId? Task, string Lead, string Helpers, DateOnly? Due);

/// <summary>
/// Puts a change of one clause into an adjustment. When the clause has moved on since the officer saw it, she is told and
/// writes on what stands now: nothing is overwritten unseen.
/// </summary>
internal sealed class WriteChange(PlansDb db, IOrganisations organisations, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(AdjustmentId id, GivenChange given, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.Adjust)) { return Refusal.NotAllowed; }
        if (await db.Adjustments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } adjustment) { return Refusal.NotFound; }
        var clauses = await db.Clauses.AsNoTracking().Where(c => c.Plan == adjustment.Plan && c.AddedAs == null).ToListAsync(ct);
        if (clauses.Find(c => c.Id == (given.Clause ?? given.After)) is not { } clause) { return new Refusal("plans.adjust.clause_gone"); }

        var change = given.Kind is ChangeKind.Add ? Added(given, clause, clauses) : Changed(given, clause);
        if (change.Refusal is { } refusal) { return refusal; }
        if (given.Kind is not ChangeKind.Withdraw && await AddTasksAsync(change.Value!, given, ct) is { } unknown) { return unknown; }
        if (change.Value is { Kind: ChangeKind.Reword } same && same.NewTitle == same.OldTitle && same.NewText == same.OldText && same.Tasks.Count == 0)
        {
            return new Refusal("plans.adjust.same") { Field = "Text" };
        }

        if (version is { } seen) { db.Entry(adjustment).Property(a => a.Version).OriginalValue = seen; }
        return adjustment.Put(change.Value!) ?? await db.SaveOrRefuseAsync(ct);
    }

    private static Outcome<ClauseChange> Changed(GivenChange given, Clause clause)
    {
        if (clause.At(given.Seen) is not { } before || (before.Title, before.Text) != (clause.Title, clause.Text)) { return new Refusal("plans.adjust.moved_on"); }
        var withdraws = given.Kind is ChangeKind.Withdraw;
        return new ClauseChange(Guid.CreateVersion7(), given.Kind, clause.Id, null, clause.Path, clause.Number, clause.Title, clause.Text,
            withdraws ? "" : given.Title.Trim(), withdraws ? "" : Lines(given.Text));
    }

    private static Outcome<ClauseChange> Added(GivenChange given, Clause after, List<Clause> clauses)
    {
        // "a)" is point a; "(1)" keeps both its brackets.
        var number = given.Number.Trim().TrimEnd('.') is ['(', ..] bracketed ? bracketed : given.Number.Trim().TrimEnd('.', ')');
        if (number.Length == 0) { return new Refusal("plans.adjust.no_clause_number") { Field = "Number" }; }
        if (string.IsNullOrWhiteSpace(given.Title)) { return new Refusal("plans.adjust.no_title") { Field = "Title" }; }
        var cut = after.Path.LastIndexOf('.');
        var path = cut < 0 ? number : $"{after.Path[..cut]}.{number[(number.LastIndexOf('.') + 1)..]}";
        if (clauses.Exists(c => c.Path == path)) { return new Refusal("plans.adjust.path_taken", path) { Field = "Number" }; }
        return new ClauseChange(Guid.CreateVersion7(), ChangeKind.Add, null, after.Id, path, number, "", "", given.Title.Trim(), Lines(given.Text));
    }

    // Only what differs is a change.
    private async Task<Refusal?> AddTasksAsync(ClauseChange change, GivenChange given, CancellationToken ct)
    {
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.Clause == given.Clause).ToListAsync(ct);
        foreach (var asked in given.Tasks.Where(t => t.Task is not null || !string.IsNullOrWhiteSpace(t.Lead)))
        {
            var task = tasks.Find(t => t.Id == asked.Task);
            if (asked.Task is not null && task is null) { return new Refusal("plans.adjust.moved_on"); }
            var names = asked.Helpers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
            if (task is not null && asked.Lead.Trim() == task.LeadName && asked.Due == task.Due && names.ToHashSet().SetEquals(task.HelpersAsPrinted)) { continue; }

            if (await BodyAsync(asked.Lead, task, ct) is not { } lead) { return new Refusal("plans.open_part.unknown", asked.Lead) { Field = "Lead" }; }
            var helpers = new List<ExpandedBody>();
            foreach (var name in names)
            {
                var stays = task?.Coordinators.Find(c => (c.Phrase ?? c.Name) == name);
                if (stays is not null) { helpers.Add(new(stays.Phrase is null && stays.Body is { } same ? same : default, name)); continue; }
                if (await organisations.RecogniseAsync(name, ct) is not { } body) { return new Refusal("plans.open_part.unknown", name) { Field = "Helpers" }; }
                helpers.Add(new(body.Id, body.Name));
            }

            change.Tasks.Add(new(task?.Id, lead.Body, lead.Name, asked.Due, task?.LeadName ?? "", task?.Due)
            {
                Helpers = helpers,
                OldHelpers = [.. (task?.HelpersAsPrinted ?? []).Select(name => new ExpandedBody(default, name))],
            });
        }

        return null;
    }

    private async Task<ExpandedBody?> BodyAsync(string name, PlanTask? task, CancellationToken ct) =>
        task is not null && name.Trim() == task.LeadName ? new(task.Lead, task.LeadName)
        : await organisations.RecogniseAsync(name.Trim(), ct) is { } body ? new(body.Id, body.Name) : null;

    // A browser sends line ends of two signs; a text differs only where its words do.
    private static string Lines(string text) => VietnameseText.Lines(text).Trim();
}
