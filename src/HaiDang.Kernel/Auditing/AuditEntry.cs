namespace HaiDang.Kernel.Auditing;

/// <summary>Who did what to which thing, when, and why. Written on save; the database refuses to change or delete it.</summary>
public sealed class AuditEntry
{
    /// <summary>Time-ordered.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null when the system acted.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The person's name at that time.</summary>
    public required string PersonName { get; init; }

    /// <summary>"added", "changed" or "removed".</summary>
    public required string Action { get; init; }

    /// <summary>The noun: "Article".</summary>
    public required string Subject { get; init; }

    /// <summary>The noun's id as text.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The reason given, where the act asks for one.</summary>
    public string? Reason { get; init; }

    /// <summary>JSON object: property → [before, after].</summary>
    public required string Changes { get; init; }
}

/// <summary>Keeps a noun or a property out of the audit trail: secrets, and rows that are themselves a trail.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>Carries the reason of the act that is being saved.</summary>
public sealed class AuditReason
{
    /// <summary>In the person's words; stored with every change of this scope.</summary>
    public string? Text { get; set; }
}
