using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HaiDang.Kernel.Auditing;

/// <summary>Writes an audit row for every noun added, changed or removed, in the same transaction.</summary>
internal sealed class AuditOnSave(ICurrentPerson who, AuditReason reason, TimeProvider time) : SaveChangesInterceptor
{
    private const int LongestValue = 2000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext db)
    {
        var now = time.GetUtcNow();
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry is { Entity: Announcement { NextAt: var at } announcement, State: EntityState.Added } && at == default)
            {
                announcement.NextAt = now;
            }

            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsAudited(entry))
            {
                db.Add(Describe(entry, now));
            }
        }
    }

    private AuditEntry Describe(EntityEntry entry, DateTimeOffset now) => new()
    {
        At = now,
        PersonId = who.Id,
        PersonName = who.Name,
        Action = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" },
        Subject = entry.Metadata.ClrType.Name,
        SubjectId = string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Plain(p.CurrentValue))),
        Reason = reason.Text,
        Changes = JsonSerializer.Serialize(Changes(entry), Json),
    };

    private static Dictionary<string, object?[]> Changes(EntityEntry entry) => entry.Properties
        .Where(p => !p.Metadata.IsPrimaryKey() && p.Metadata.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute), true) is not true
            && !(p.Metadata.IsConcurrencyToken && p.Metadata.ClrType == typeof(uint)))
        .Where(p => entry.State is not EntityState.Modified || p.IsModified)
        .ToDictionary(p => p.Metadata.Name, p => new object?[]
        {
            entry.State is EntityState.Added ? null : Plain(p.OriginalValue),
            entry.State is EntityState.Deleted ? null : Plain(p.CurrentValue),
        });

    private static bool IsAudited(EntityEntry entry) =>
        entry.Entity is not (Announcement or AuditEntry or SearchEntry or Handling)
        && !IsSecret(entry.Metadata);

    // What belongs to a secret row (owned, or stored in its JSON) is as secret as the row.
    private static bool IsSecret(IReadOnlyEntityType entity) =>
        entity.ClrType.IsDefined(typeof(NotAuditedAttribute), true)
        || (entity.FindOwnership() is { } ownership && IsSecret(ownership.PrincipalEntityType));

    private static string? Plain(object? value)
    {
        var text = value switch
        {
            null => null,
            string s => s,
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            System.Collections.IEnumerable => JsonSerializer.Serialize(value, Json),
            _ => value.GetType().GetProperty("Value")?.GetValue(value)?.ToString() ?? value.ToString(),
        };
        return text is { Length: > LongestValue } ? string.Concat(text.AsSpan(0, LongestValue), "…") : text;
    }
}
