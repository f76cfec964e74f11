namespace HaiDang.Plans.Adjusting;

/// <summary>Carries approved changes out on a plan whose next version has begun. Clauses and tasks keep their ids; what was reported stays.</summary>
internal sealed class NextVersion(Plan plan, List<PlanTask> tasks, Decision decision)
{
    private readonly string basis = $"{decision.Number} ({Kernel.OfficeClock.Show(decision.Date!.Value)})";

    /// <summary>Makes the changes; returns the tasks that are new.</summary>
    public IReadOnlyList<PlanTask> Make(IEnumerable<ClauseChange> changes)
    {
        var before = tasks.Count;
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case ChangeKind.Add: Add(change); break;
                case ChangeKind.Withdraw: Withdraw(change.Path); break;
                default: Reword(change); break;
            }
        }

        return tasks[before..];
    }

    private void Reword(ClauseChange change)
    {
        var clause = plan.Clauses.Single(c => c.Id == change.Clause);
        foreach (var task in tasks.Where(t => t.Clause == clause.Id && t.Title == clause.Title && change.NewTitle.Length > 0)) { task.Title = change.NewTitle; }
        if ((change.NewTitle, change.NewText) != (clause.Title, clause.Text)) { clause.Reword(plan.TextVersion, change.NewTitle, change.NewText); }
        foreach (var asked in change.Tasks) { Change(tasks.Single(t => t.Id == asked.Task), asked); }
    }

    private void Change(PlanTask task, TaskChange asked)
    {
        if (asked.Lead != task.Lead)
        {
            var twin = tasks.Exists(t => t != task && (t.Clause, t.Lead, t.Scope) == (task.Clause, asked.Lead, task.Scope));
            task.HandOver(new(decision.At, decision.Date!.Value, task.Lead, task.LeadName, asked.Lead, asked.LeadName, basis, decision.ByName), twin);
        }

        task.Due = asked.Due;
        task.NameHelpers(asked.Helpers, decision.ByName);
    }

    private void Add(ClauseChange change)
    {
        var after = plan.Clauses.Find(c => c.Id == change.After);
        // Behind everything that stands under the clause it follows.
        var place = after is null ? int.MaxValue - 1 : plan.Clauses.Where(c => IsAtOrUnder(c, after.Path)).Max(c => c.Position);
        foreach (var later in plan.Clauses.Where(c => c.Position > place)) { later.Position++; }
        var clause = new Clause
        {
            Path = change.Path,
            Number = change.Number,
            Title = change.NewTitle,
            Text = change.NewText,
            Position = place + 1,
            Since = plan.TextVersion,
        };
        plan.Clauses.Add(clause);
        foreach (var (nth, asked) in change.Tasks.Index())
        {
            var task = new PlanTask { Plan = plan.Id, Clause = clause.Id, Position = nth, Title = clause.Title, Lead = asked.Lead, LeadName = asked.LeadName, Due = asked.Due };
            task.NameHelpers(asked.Helpers, decision.ByName);
            tasks.Add(task);
        }
    }

    private void Withdraw(string path)
    {
        foreach (var clause in plan.Clauses.Where(c => IsAtOrUnder(c, path)))
        {
            clause.Withdraw(plan.TextVersion);
            foreach (var task in tasks.Where(t => t.Clause == clause.Id)) { task.Withdraw(plan.TextVersion); }
        }
    }

    private static bool IsAtOrUnder(Clause clause, string path) => clause.Path == path || clause.Path.StartsWith(path + ".", StringComparison.Ordinal);
}
