using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Identifies a letter that urged a body.</summary>
internal readonly record struct UrgingId(Guid Value) : IEntityId<UrgingId>
{
    public static UrgingId From(Guid value) => new(value);
}

/// <summary>A letter (công văn đôn đốc) that reminded a body of all its late tasks: who sent it, when, about which; never changed afterwards.</summary>
internal sealed class SentUrging
{
    public UrgingId Id { get; private init; } = new(Guid.CreateVersion7());

    public required BodyId Body { get; init; }

    /// <summary>The body's name as the letter addresses it.</summary>
    public required string BodyName { get; init; }

    /// <summary>The day in Viet Nam on which it was made.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The number the registry gave it; null when the records clerk writes it in afterwards.</summary>
    public string? Number { get; init; }

    /// <summary>The day by which the body is asked to answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    public required FileId File { get; init; }

    public required string FileName { get; init; }

    /// <summary>Fingerprint of the tasks: the same set is urged once a day.</summary>
    public required string TaskSet { get; init; }

    public List<UrgedFor> Tasks { get; private init; } = [];

    /// <summary>The fingerprint of a set of tasks, in whatever order they come.</summary>
    public static string SetOf(IEnumerable<PlanTaskId> tasks)
    {
        var bytes = tasks.Select(t => t.Value).Order().SelectMany(id => id.ToByteArray()).ToArray();
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
    }
}

/// <summary>One late task of the letter, with the day it was due.</summary>
internal sealed record UrgedFor(PlanTaskId Task, DateOnly Due);
