using HaiDang.Kernel;

namespace HaiDang.Plans;

/// <summary>Who sees a plan before it is issued: the body that brought it in, and those who issue or oversee plans. Nobody else owes it anything.</summary>
internal static class Drafts
{
    public static IQueryable<Plan> SeenBy(this IQueryable<Plan> plans, ICurrentPerson who)
    {
        if (SeesAll(who)) { return plans; }
        var office = who.Office;
        return plans.Where(p => p.State == PlanState.Issued || (office != null && p.BroughtInBy == office));
    }

    /// <summary>Whether the person works on the text of a draft: those who bring plans in, and the body whose draft it is.</summary>
    public static bool IsWrittenBy(this Plan plan, ICurrentPerson who) => who.May(Permissions.Import) || (plan.BroughtInBy is { } office && office == who.Office);

    /// <summary>The tasks of the plans that the person sees.</summary>
    public static IQueryable<PlanTask> TasksSeenBy(this PlansDb db, ICurrentPerson who)
    {
        // Whoever sees every plan sees every task: nothing to look up for each.
        if (SeesAll(who)) { return db.Tasks; }
        var plans = db.Plans.SeenBy(who);
        return db.Tasks.Where(t => plans.Any(p => p.Id == t.Plan));
    }

    private static bool SeesAll(ICurrentPerson who) => who.May(Permissions.Issue) || who.May(Permissions.SeeAllTasks);
}
