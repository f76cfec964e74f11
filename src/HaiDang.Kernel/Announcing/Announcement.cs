using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Announcing;

/// <summary>A fact in the past tense that a module tells the modules above it. Implemented by records in Contracts.</summary>
public interface IFact;

/// <summary>Acts on a fact. Delivered at least once: running it twice must change nothing.</summary>
public interface IHandle<in TFact> where TFact : IFact
{
    /// <summary>Handles one fact; an exception means "try again later".</summary>
    Task HandleAsync(TFact fact, CancellationToken ct);
}

/// <summary>A saved fact waiting to be delivered (transactional outbox).</summary>
public sealed class Announcement
{
    /// <summary>Time-ordered.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Full type name of the fact.</summary>
    public required string Fact { get; init; }

    /// <summary>The fact as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>When every handler had done its part.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Failed rounds so far.</summary>
    public int Attempts { get; set; }

    /// <summary>What the last failure said.</summary>
    public string? Error { get; set; }
}

internal sealed class Handling
{
    public required Guid AnnouncementId { get; init; }

    public required string Handler { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Announcing, from any module's context.</summary>
public static class Announcing
{
    /// <summary>
    /// Announces a fact in the same transaction as the state that is being saved. Handlers hear of it at once, or not before
    /// <paramref name="notBefore"/>.
    /// </summary>
    public static void Announce(this DbContext db, IFact fact, DateTimeOffset notBefore = default) => db.Add(new Announcement
    {
        Fact = fact.GetType().FullName!,
        Payload = JsonSerializer.Serialize(fact, fact.GetType()),
        NextAt = notBefore,
    });
}
