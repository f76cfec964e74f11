using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Importing;

/// <summary>
/// Turns confirmed assignments into tasks: one per clause and lead body, with the coordinators of that clause, in the order in
/// which they are printed. Bodies the register does not know yet are registered first of all; what bodies are asked to do
/// ("đề nghị") is a task of theirs, too; catch-all phrases become their members on the plan's date, minus the lead and those the
/// person left out. What each phrase became is written into the plan.
/// </summary>
internal sealed class TaskMaker(IOrganisations organisations, Plan plan, IReadOnlySet<LeftOut> leftOut)
{
    private readonly DateOnly asOf = plan.Header.Date ?? DateOnly.FromDateTime(plan.EnteredAt.UtcDateTime);
    private const int LongestTitle = 300;
    private Refusal? refusal;

    public async Task<Outcome<IReadOnlyList<PlanTask>>> MakeAsync(IReadOnlyList<Assignment> assignments, CancellationToken ct)
    {
        await RegisterNamedAsync(assignments, ct);
        var tasks = new List<PlanTask>();
        foreach (var clause in plan.Clauses)
        {
            var here = assignments.Where(a => a.Clause == clause.Path).ToList();
            var leads = new List<(Assignment As, BodyId Body, string Name)>();
            foreach (var lead in here.Where(a => a.Role is AssignmentRole.Lead).Concat(here.Where(a => a is { Role: AssignmentRole.Duty, Manner: Manner.Request })))
            {
                leads.AddRange((await ResolveAsync(lead, ct)).Where(c => c.Body is not null).Select(c => (lead, c.Body!.Value, c.Name)));
            }

            var helpers = new List<Coordination>();
            foreach (var helper in here.Where(a => a.Role is AssignmentRole.Coordinate))
            {
                helpers.AddRange(await ResolveAsync(helper, ct));
            }

            if (refusal is not null) { return refusal; }
            tasks.AddRange(leads.DistinctBy(l => (l.Body, l.As.Scope)).Select((lead, place) => Make(clause, place, lead, leads, helpers)));
        }

        return tasks;
    }

    // "Các sở, ban, ngành" in the first clause means the departments that a later clause names, too.
    private async Task RegisterNamedAsync(IReadOnlyList<Assignment> assignments, CancellationToken ct)
    {
        foreach (var named in assignments.Where(a => !a.CatchAll && a is not { Role: AssignmentRole.Duty, Manner: not Manner.Request })) { await ResolveAsync(named, ct); }
    }

    private PlanTask Make(Clause clause, int place, (Assignment As, BodyId Body, string Name) lead,
        List<(Assignment As, BodyId Body, string Name)> leads, List<Coordination> helpers)
    {
        var task = new PlanTask
        {
            Plan = plan.Id,
            Clause = clause.Id,
            Position = place,
            Title = TitleOf(clause, lead.Name),
            Lead = lead.Body,
            LeadName = lead.Name,
            Scope = lead.As.Scope,
            Manner = lead.As.Manner,
            Due = plan.LastDayOf(clause.Path),
        };
        task.Coordinators.AddRange(Besides(leads.Select(l => l.Body).ToHashSet(), helpers)
            .DistinctBy(h => h.Body is { } body ? body.Value.ToString() : h.Name)
            .Select((h, behind) => new Coordination(h.Body, h.Name, h.Phrase) { Position = behind }));
        return task;
    }

    // Those who lead this clause do not also help it, though a catch-all phrase would count them in. A phrase that is left with
    // nobody stays as printed, and a person says whom it means.
    private static IEnumerable<Coordination> Besides(HashSet<BodyId> leads, List<Coordination> helpers) =>
        from printed in helpers.GroupBy(h => h.Phrase ?? h.Name)
        let others = printed.Where(h => h.Body is not { } body || !leads.Contains(body)).ToList()
        from helper in others.Count == 0 && printed.First().Phrase is { } phrase ? [new(null, phrase, phrase)] : others
        select helper;

    // A clause headed by the body's own name ("1. Sở Ngoại vụ") says below it what the body does.
    private static string TitleOf(Clause clause, string lead) =>
        clause.Title.Length > 0 && VietnameseText.Fold(clause.Title) != VietnameseText.Fold(lead) ? clause.Title
        : clause.Text.Length > 0 ? Excerpt.Of(clause.Text.Split('\n')[0].TrimStart('-', '+', ' '), LongestTitle)
        : clause.Title;

    private async Task<List<Coordination>> ResolveAsync(Assignment assignment, CancellationToken ct)
    {
        if (!assignment.CatchAll)
        {
            var body = (await organisations.RecogniseAsync(assignment.Body, ct))?.Id ?? await RegisterAsync(assignment.Body, ct);
            return body is null ? [] : [new(body, assignment.Body, null)];
        }

        var frozen = plan.Expansions.Find(e => e.Phrase == assignment.Body) ?? await FreezeAsync(assignment.Body, ct);
        var members = frozen.Members.Select(m => new Coordination(m.Body, m.Name, frozen.Phrase)).ToList();
        if (frozen.IsOpen || members.Count == 0) { members.Add(new(null, frozen.Phrase, frozen.Phrase)); }
        return members;
    }

    private async Task<Expansion> FreezeAsync(string phrase, CancellationToken ct)
    {
        var group = await organisations.ExpandAsync(phrase, asOf, ct);
        var frozen = new Expansion(phrase, asOf, [.. group.Groups], group.IsOpen);
        foreach (var member in group.Members)
        {
            (leftOut.Contains(new(phrase, member.Id)) ? frozen.LeftOut : frozen.Members).Add(new(member.Id, member.Name));
        }

        plan.Expansions.Add(frozen);
        return frozen;
    }

    private async Task<BodyId?> RegisterAsync(string name, CancellationToken ct)
    {
        var outcome = await organisations.RegisterAsync(NewBody.Named(name), ct);
        refusal ??= outcome.Refusal;
        return outcome.Refusal is null ? outcome.Value : null;
    }
}
