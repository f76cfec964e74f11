using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.UnitReporting;

/// <summary>Identifies a unit report.</summary>
internal readonly record struct UnitReportId(Guid Value) : IEntityId<UnitReportId>
{
    public static UnitReportId From(Guid value) => new(value);
}

/// <summary>Where a unit report stands between the body that writes it and the body that makes the consolidated report.</summary>
internal enum UnitReportState
{
    Draft,
    Submitted,
    Returned,
    Accepted,
}

/// <summary>
/// What one body reports on one plan in one year (báo cáo của đơn vị). Every submission is kept as it was sent, with the answer
/// it got; what is being written is <see cref="Content"/>.
/// </summary>
internal sealed class UnitReport
{
    public const int LongestReason = 2000;

    public UnitReportId Id { get; private init; } = new(Guid.CreateVersion7());

    public required PlanId Plan { get; init; }

    public required BodyId Body { get; init; }

    /// <summary>The body's name when the report was begun; it may have another by now.</summary>
    public required string BodyName { get; init; }

    public required int Year { get; init; }

    public UnitReportState State { get; private set; } = UnitReportState.Draft;

    [NotAudited]
    public UnitReportContent Content { get; private set; } = UnitReportContent.Empty;

    public string EditedByName { get; private set; } = "";

    public DateTimeOffset EditedAt { get; private set; }

    public List<Submission> Submissions { get; private init; } = [];

    public uint Version { get; private set; }

    public bool IsOpen => State is UnitReportState.Draft or UnitReportState.Returned;

    public Submission? Latest => Submissions.MaxBy(s => s.Number);

    /// <summary>What counts in the consolidated report: only what was accepted.</summary>
    public Submission? Accepted => State is UnitReportState.Accepted ? Latest : null;

    /// <summary>Those who see the whole province, and the body itself.</summary>
    public bool IsSeenBy(ICurrentPerson who) => who.May(Permissions.Read) || who.Office == Body.Value;

    public Refusal? Write(UnitReportContent content, string byName, DateTimeOffset at)
    {
        if (!IsOpen) { return new Refusal("insight.unit.refusal.closed"); }
        if (content.TooLong() is { } refusal) { return refusal; }

        (Content, EditedByName, EditedAt) = (content, byName, at);
        return null;
    }

    /// <summary>Sends it; the next number of its versions.</summary>
    public Refusal? Submit(UnitReportContent content, PersonId? by, string byName, DateTimeOffset at)
    {
        if (Write(content, byName, at) is { } refusal) { return refusal; }
        if (string.IsNullOrWhiteSpace(content.Results)) { return new Refusal("insight.unit.refusal.no_results") { Field = "Results" }; }

        Submissions.Add(new Submission { Number = Submissions.Count + 1, At = at, By = by, ByName = byName, Content = content });
        State = UnitReportState.Submitted;
        return null;
    }

    /// <summary>Back to the body with a reason; one already accepted may be opened again the same way.</summary>
    public Refusal? Return(string reason, string byName, DateTimeOffset at)
    {
        if (IsOpen) { return new Refusal("insight.unit.refusal.not_submitted"); }
        if (string.IsNullOrWhiteSpace(reason)) { return new Refusal("insight.unit.refusal.no_reason") { Field = "Reason" }; }
        if (reason.Length > LongestReason) { return new Refusal("insight.unit.refusal.long", LongestReason) { Field = "Reason" }; }

        Latest!.Answer(isAccepted: false, reason.Trim(), byName, at);
        State = UnitReportState.Returned;
        return null;
    }

    public Refusal? Accept(string byName, DateTimeOffset at)
    {
        if (State is not UnitReportState.Submitted) { return new Refusal("insight.unit.refusal.not_submitted"); }

        Latest!.Answer(isAccepted: true, null, byName, at);
        State = UnitReportState.Accepted;
        return null;
    }
}

/// <summary>A unit report as it was sent: who, when, what, and the answer.</summary>
internal sealed class Submission
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? By { get; init; }

    public required string ByName { get; init; }

    [NotAudited]
    public required UnitReportContent Content { get; init; }

    /// <summary>Null while nobody has answered.</summary>
    public bool? IsAccepted { get; private set; }

    /// <summary>Why it went back.</summary>
    public string? Reason { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Answer(bool isAccepted, string? reason, string byName, DateTimeOffset at) =>
        (IsAccepted, Reason, AnsweredByName, AnsweredAt) = (isAccepted, reason, byName, at);
}
