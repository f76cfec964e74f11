using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Where a task stands; follows from percentage and evidence, never set by hand.</summary>
internal enum TaskState
{
    NotStarted,
    InProgress,
    Done,
}

/// <summary>A task (nhiệm vụ): what one lead body owes under one clause, with those who help.</summary>
internal sealed class PlanTask
{
    public const int LongestNote = 4000;

    public PlanTaskId Id { get; private init; } = new(Guid.CreateVersion7());

    public required PlanId Plan { get; init; }

    public required ClauseId Clause { get; init; }

    public required string Title { get; init; }

    public required BodyId Lead { get; init; }

    /// <summary>The lead's name as signed; the register may have renamed it since.</summary>
    public required string LeadName { get; init; }

    /// <summary>What part of the clause is this lead's, when the plan splits it.</summary>
    public string? Scope { get; init; }

    /// <summary>Last allowed day, when the plan sets one.</summary>
    public DateOnly? Due { get; init; }

    public int Percent { get; private set; }

    public TaskState State { get; private set; } = TaskState.NotStarted;

    public List<Coordination> Coordinators { get; private init; } = [];

    public List<ProgressUpdate> Updates { get; private init; } = [];

    public uint Version { get; private set; }

    public bool HasEvidence => Updates.Any(u => u.Evidence.Count > 0);

    /// <summary>Records how far the task is. Done needs evidence: a file or a link, now or earlier.</summary>
    public Refusal? Report(ProgressUpdate update)
    {
        if (update.Percent is < 0 or > 100) { return new Refusal("plans.report.percent_range", update.Percent) { Field = "Percent" }; }
        if (update.Note.Length > LongestNote) { return new Refusal("plans.report.note_too_long", LongestNote) { Field = "Note" }; }
        if (update.Percent == 100 && update.Evidence.Count == 0 && !HasEvidence)
        {
            return new Refusal("plans.report.done_needs_evidence") { Field = "Link" };
        }

        Updates.Add(update);
        Percent = update.Percent;
        State = Percent == 100 ? TaskState.Done : Percent > 0 ? TaskState.InProgress : TaskState.NotStarted;
        return null;
    }

    public bool Concerns(BodyId body) => Lead == body || Coordinators.Any(c => c.Body == body);

    public string Status => State switch { TaskState.Done => "done", TaskState.InProgress => "in-progress", _ => "not-started" };
}

/// <summary>
/// A coordinating body. Catch-all phrases are expanded when the plan is confirmed and stay as they were then;
/// <see cref="Body"/> is null for the part a person has yet to name ("các cơ quan liên quan").
/// </summary>
internal sealed record Coordination(Guid Key, BodyId? Body, string Name, string? Phrase)
{
    public Coordination(BodyId? body, string name, string? phrase) : this(Guid.CreateVersion7(), body, name, phrase) { }
}

/// <summary>What somebody said of a task's progress, with the evidence given.</summary>
internal sealed class ProgressUpdate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public PersonId? Person { get; init; }

    public required string PersonName { get; init; }

    public BodyId? Body { get; init; }

    public required int Percent { get; init; }

    public required string Note { get; init; }

    public List<Evidence> Evidence { get; init; } = [];
}

/// <summary>Proof: a link, a file, or a publication that the newsroom recorded by itself (<c>Proof</c> names it).</summary>
internal sealed record Evidence(string Title, string? Url, FileId? File, string? Proof);
