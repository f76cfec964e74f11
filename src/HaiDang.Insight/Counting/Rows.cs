using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Counting;

/// <summary>A plan, as <c>report.plan</c> shows it; <c>TextVersion</c>: 1 as issued, one more with each adjustment.</summary>
internal sealed record PlanRow(PlanId PlanId, string Number, string Kind, string Title, string Issuer, string? Place, DateOnly? Date,
    int? PeriodFrom, int? PeriodTo, bool IsIssued, int TextVersion)
{
    /// <summary>A plan without a period is of the year it was signed in; a draft without either could be of any year.</summary>
    public bool Covers(int year) => (PeriodFrom ?? Date?.Year) is not { } from
        || (from <= year && year <= (PeriodTo ?? PeriodFrom ?? Date!.Value.Year));
}

/// <summary>A task, as <c>report.task</c> shows it. A request ("đề nghị") is counted apart and never late; a review (rà soát) of a basis that changed is no task of the plan and in no figure.</summary>
internal sealed record TaskRow(PlanTaskId TaskId, PlanId PlanId, string ClausePath, int ClausePosition, string Title, string? Scope,
    BodyId LeadId, string LeadName, DateOnly? Due, int Percent, string State, long EvidenceCount, bool IsRequest, bool IsReview, string? LastNote, string? AddedAs)
{
    public TaskFigure Figure(DateOnly today, IEnumerable<string> evidence) => new(TaskId.Value, LeadId.Value, LeadName, ClausePath, Title, Scope,
        Due, Percent, Progress, Due < today && Progress is not Counting.Progress.Done && !IsRequest, [.. evidence]);

    // Done only with evidence, whatever else is said.
    private Progress Progress => State == "Done" && EvidenceCount > 0 ? Counting.Progress.Done
        : State == "NotStarted" ? Counting.Progress.NotStarted : Counting.Progress.InProgress;
}

/// <summary>What adding up asks of a task, as <c>report.task_state</c> shows it; <c>AddedAs</c>: Instruction or Review when it is no task of the signed text.</summary>
internal sealed record TaskStateRow(PlanId PlanId, BodyId LeadId, string LeadName, DateOnly? Due, string State, bool IsRequest, string? AddedAs)
{
    public const string Instruction = "Instruction";
    public const string Review = "Review";
}

/// <summary>A report of progress on a task, as <c>report.progress</c> shows it; no body when a publication was recorded by itself.</summary>
internal sealed record ProgressRow(PlanTaskId TaskId, PlanId PlanId, BodyId LeadId, BodyId? BodyId, DateTimeOffset At, int Percent);

/// <summary>A clause of another plan that a task serves as well, as <c>report.serves</c> shows it.</summary>
internal sealed record ServesRow(PlanTaskId TaskId, PlanId PlanId, string ClausePath);

/// <summary>A proof, as <c>report.evidence</c> shows it.</summary>
internal sealed record EvidenceRow(PlanTaskId TaskId, PlanId PlanId, DateTimeOffset At, long Position, string Title, string? Url);

/// <summary>A task's body was urged on a day, as <c>report.urging</c> shows it.</summary>
internal sealed record UrgingRow(PlanTaskId TaskId, BodyId BodyId, DateOnly Day);

/// <summary>An item that went live in a language, as <c>report.release</c> shows it.</summary>
internal sealed record ReleaseRow(ItemId ItemId, string Language, string Slug, string Title, string Stream, string StreamNameVi,
    string StreamNameEn, int StreamPlace, PlanTaskId? TaskId, DateTimeOffset PublishedAt, bool IsWithdrawn);

/// <summary>A text on its way to the public, as <c>report.edition</c> shows it.</summary>
internal sealed record EditionRow(ItemId ItemId, string Language, string Title, BodyId BodyId, Guid[] Helpers, string State,
    Guid? WrittenById, Guid? EditedById, string? SubmittedBy, DateTimeOffset? SubmittedAt, string? ReturnedBecause);
