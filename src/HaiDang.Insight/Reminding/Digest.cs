using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;

namespace HaiDang.Insight.Reminding;

/// <summary>A thing that waits for a person; <c>Since</c>: the day it began to wait, null when that is not known.</summary>
internal sealed record WaitingThing(string Text, string Href, DateOnly? Since);

/// <summary>What waits for one person, told in one message: how much, and how long the oldest has waited.</summary>
[NotAudited]
internal sealed class Digest
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required DateOnly Day { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyList<WaitingThing> Things { get; init; }
}
