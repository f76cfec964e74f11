using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Importing;

/// <summary>
/// Turns confirmed assignments into tasks: one per clause and lead body, with the coordinators of that clause. Bodies the
/// register does not know yet are registered; what bodies are asked to do ("đề nghị") is a task of theirs, too; catch-all phrases become their members on the plan's date, minus the lead and those
/// the person left out. What each phrase became is written into the plan.
/// </summary>
internal sealed class TaskMaker(IOrganisations organisations, Plan plan, IReadOnlySet<LeftOut> leftOut)
{
    private readonly DateOnly asOf = plan.Header.Date ?? DateOnly.FromDateTime(plan.EnteredAt.UtcDateTime);
    private const int LongestTitle = 300;
    private Refusal? refusal;

    public async Task<Outcome<IReadOnlyList<PlanTask>>> MakeAsync(IReadOnlyList<Assignment> assignments, CancellationToken ct)
    {
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
            tasks.AddRange(leads.DistinctBy(l => (l.Body, l.As.Scope)).Select(lead => Make(clause, lead, leads, helpers)));
        }

        return tasks;
    }

    private PlanTask Make(Clause clause, (Assignment As, BodyId Body, string Name) lead,
        List<(Assignment As, BodyId Body, string Name)> leads, List<Coordination> helpers)
    {
        var task = new PlanTask
        {
            Plan = plan.Id,
            Clause = clause.Id,
            Title = TitleOf(clause, lead.Name),
            Lead = lead.Body,
            LeadName = lead.Name,
            Scope = lead.As.Scope,
            Manner = lead.As.Manner,
            Due = plan.LastDayOf(clause.Path),
        };
        // Those who lead this clause do not also help it, though a catch-all phrase would count them in.
        task.Coordinators.AddRange(helpers.Where(h => h.Body is null || leads.All(l => l.Body != h.Body))
            .DistinctBy(h => h.Body is { } body ? body.Value.ToString() : h.Name)
            .Select(h => new Coordination(h.Body, h.Name, h.Phrase)));
        return task;
    }

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
