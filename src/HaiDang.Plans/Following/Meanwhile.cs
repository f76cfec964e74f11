using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Following;

/// <summary>What stood on the page of a task when somebody opened it; her form carries it along, unseen.</summary>
internal sealed record TaskSeen(int Updates, string Lead, DateOnly? Due)
{
    public static TaskSeen Of(PlanTask task) => new(task.Updates.Count, task.LeadName, task.Due);

    public static TaskSeen Of(IFormCollection form, PlanTask now) =>
        new(int.TryParse(form["SeenUpdates"], CultureInfo.InvariantCulture, out var updates) ? updates : now.Updates.Count, form["SeenLead"].ToString(), OfficeClock.Read(form["SeenDue"]));

    /// <summary>What others have done to the task since, each with who and when where it says so.</summary>
    public IReadOnlyList<string> Since(PlanTask now, Words words)
    {
        var updates = now.Updates.OrderBy(u => u.At).ToList();
        var percents = updates.Select(u => u.Percent).Prepend(0).ToList();
        return
        [
            .. updates.Select((u, i) => (Update: u, Before: percents[i])).Skip(Updates)
                .Select(u => words["plans.meanwhile.progress", u.Update.PersonName, OfficeClock.Show(u.Update.At), u.Before, u.Update.Percent] + (u.Update.Note.Length > 0 ? $": “{u.Update.Note}”" : "")),
            .. Lead == now.LeadName ? [] : new[] { words["plans.meanwhile.lead", Lead, now.LeadName] + (now.Handovers.LastOrDefault() is { Basis: { } basis } ? $" ({basis})" : "") },
            .. Due == now.Due ? [] : new[] { words["plans.meanwhile.due", Show(Due), Show(now.Due)] },
        ];
    }

    private static string Show(DateOnly? day) => day is { } set ? OfficeClock.Show(set) : "–";
}
