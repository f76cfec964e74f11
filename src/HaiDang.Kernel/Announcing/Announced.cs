using System.Text.Json;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Announcing;

/// <summary>A fact, and when it was announced.</summary>
public sealed record AnnouncedFact(IFact Fact, DateTimeOffset At);

/// <summary>What was announced before, for those who catch up instead of listening.</summary>
public sealed class Announced(KernelDb db)
{
    /// <summary>Facts of these types announced at a moment or later, in their order; delivered or not.</summary>
    public async Task<IReadOnlyList<AnnouncedFact>> SinceAsync(DateTimeOffset moment, IReadOnlyCollection<Type> facts, CancellationToken ct)
    {
        // An announcement's number begins with its moment.
        var first = Guid.CreateVersion7(moment);
        var byName = facts.ToDictionary(f => f.FullName!);
        var names = byName.Keys.ToList();
        var found = await db.Announcements.AsNoTracking().Where(a => a.Id >= first && names.Contains(a.Fact)).OrderBy(a => a.Id).Select(a => new { a.Fact, a.Payload, a.NextAt }).ToListAsync(ct);
        return [.. found.Select(a => new AnnouncedFact((IFact)JsonSerializer.Deserialize(a.Payload, byName[a.Fact])!, a.NextAt))];
    }
}
