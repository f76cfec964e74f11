using HaiDang.Kernel.Auditing;

namespace HaiDang.Kernel.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waiting for a worker.</summary>
    Queued = 0,

    /// <summary>A worker has it.</summary>
    Running = 1,

    /// <summary>Finished; the result is set.</summary>
    Done = 2,

    /// <summary>Failed for good; the error is set.</summary>
    Failed = 3,
}

/// <summary>Long work that goes on while people do something else, and shows how far it is.</summary>
[NotAudited]
internal sealed class Job
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public required string Arguments { get; init; }

    public Guid? StartedBy { get; init; }

    public required string StartedByName { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public JobState State { get; set; }

    /// <summary>How often a worker took it up; more than once when the process died in the middle.</summary>
    public int Attempts { get; set; }

    public int Percent { get; set; }

    public string? Result { get; set; }

    public string? Error { get; set; }
}

/// <summary>What a page shows of a job. <c>Percent</c> is 0…100; <c>Result</c> is whatever the job returned, e.g. a file id.</summary>
public sealed record JobView(Guid Id, JobState State, int Percent, string? Result, DateTimeOffset QueuedAt, string StartedByName);

/// <summary>One kind of long work.</summary>
public interface IJob<in TArguments>
{
    /// <summary>
    /// Does the work, reporting 0…100 as it goes; returns what the page needs to show the outcome. A process that dies in the
    /// middle leaves the job to another one: run again from the start, it must do nothing twice.
    /// </summary>
    Task<string> RunAsync(TArguments arguments, IProgress<int> progress, CancellationToken ct);
}
