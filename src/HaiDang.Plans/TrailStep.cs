using HaiDang.Kernel;
using HaiDang.Kernel.Files;

namespace HaiDang.Plans;

/// <summary>What can be done to a plan on its way to issue.</summary>
internal enum TrailKind
{
    Submitted,
    Appraised,
    Returned,
    Signed,
    Numbered,
    Issued,
}

/// <summary>One step of a plan on its way from the submission (Tờ trình) to issue: what, who, when, with the paper that goes with it.</summary>
internal sealed class TrailStep
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TrailKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The body that proposes or appraises.</summary>
    public string? Body { get; init; }

    /// <summary>Of the paper: "86/TTr-STTTT"; of the plan, when it is numbered.</summary>
    public string? Number { get; init; }

    /// <summary>Of the paper.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The opinion, or the reason.</summary>
    public string? Text { get; init; }

    public FileId? File { get; init; }

    public string? FileName { get; init; }
}
