namespace HaiDang.Plans.Submitting;

/// <summary>A step as the plan page shows it; <c>FromText</c>: nobody took it here, the signed text proves it.</summary>
internal sealed record ShownStep(TrailKind Kind, DateOnly? Day, DateTimeOffset? At, string? Who, string? Paper, string? Text, Guid? File, string? FileName, bool FromText);

/// <summary>The way of a plan to its issue, in order: as it was taken here, or as the text of an imported plan proves it.</summary>
internal static class TrailInText
{
    public static IReadOnlyList<ShownStep> Of(Plan plan) =>
        plan.Trail.Count > 0 ? [.. plan.Trail.OrderBy(s => s.At).ThenBy(s => s.Id).Select(Taken)] : [.. Proven(plan)];

    private static ShownStep Taken(TrailStep s) => new(s.Kind, s.Date, s.At, s.Body is null || s.Body == s.ByName ? s.ByName : $"{s.Body} ({s.ByName})",
        s.Number, s.Text, s.File?.Value, s.FileName, false);

    private static IEnumerable<ShownStep> Proven(Plan plan)
    {
        foreach (var basis in plan.Bases.Where(b => b.Kind == "Tờ trình"))
        {
            yield return new(TrailKind.Submitted, basis.Date, null, basis.Issuer, basis.Citation, basis.Subject, null, null, true);
        }

        if (!plan.IsIssued) { yield break; }
        yield return new(TrailKind.Signed, plan.Header.Date, null, plan.Header.SignerName, null, plan.Header.SignerCapacity, null, null, true);
        yield return new(TrailKind.Issued, plan.Header.Date, null, plan.Header.Issuer, plan.NumberAndSymbol, null, null, null, true);
    }
}
