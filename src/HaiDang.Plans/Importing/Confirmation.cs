using HaiDang.Documents.Reading;

namespace HaiDang.Plans.Importing;

/// <summary>What a person lets stand of a reading, corrected where she corrected it.</summary>
internal sealed record Confirmation(PlanHeader Header, IReadOnlyList<ConfirmedAssignment> Assignments, IReadOnlySet<int> DroppedDeadlineLines)
{
    /// <summary>Everything as recognised.</summary>
    public static Confirmation Of(PlanReading reading) => new(
        HeaderOf(reading),
        [.. reading.Assignments.Select(a => new ConfirmedAssignment(a.Clause, a.Role, a.Body, a.Scope, a.CatchAll))],
        new HashSet<int>());

    public static PlanHeader HeaderOf(PlanReading reading)
    {
        var d = reading.Document;
        return new(d.Kind ?? "", d.Number, d.Symbol, d.Issuer ?? "", d.Place, d.Date, d.Title ?? "", d.PeriodFrom, d.PeriodTo,
            d.Signer.Name, d.Signer.Capacity);
    }
}

/// <summary>One body named in one clause, as confirmed.</summary>
internal sealed record ConfirmedAssignment(string? ClausePath, AssignmentRole Role, string Body, string? Scope, bool IsCatchAll);
