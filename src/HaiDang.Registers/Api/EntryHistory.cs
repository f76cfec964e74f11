using System.Text.Json;
using System.Text.Json.Nodes;
using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Api;

/// <summary>The audit trail of an entry, newest first: who, when, why, and what each field was and became, as the trail wrote it.</summary>
internal static class EntryHistory
{
    private const int Most = 100;

    public static async Task<JsonArray> OfAsync(RegistersDb db, Register register, Guid id, CancellationToken ct)
    {
        var (subject, key) = (register.RecordType.Name, $"{id}");
        var lines = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Subject == subject && e.SubjectId == key).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        return new([.. lines.Select(l => Line(l, register))]);
    }

    private static JsonObject Line(AuditEntry line, Register register)
    {
        using var changes = JsonDocument.Parse(line.Changes);
        var isNew = line.Action == "added";
        var what = isNew ? "entered" : changes.RootElement.TryGetProperty(nameof(Record.EndedAt), out _) ? "ended"
            : changes.RootElement.TryGetProperty(nameof(Record.Stage), out _) ? "moved" : "changed";
        return new JsonObject
        {
            ["at"] = EntryJson.Moment(line.At),
            ["by"] = line.PersonName,
            ["what"] = what,
            ["stage"] = changes.RootElement.TryGetProperty(nameof(Record.Stage), out var stage) ? stage[1].GetString() : null,
            ["reason"] = line.Reason,
            ["changes"] = new JsonArray([.. from field in register.Fields
                                            where !isNew && changes.RootElement.TryGetProperty(field.Property.Name, out _)
                                            let change = changes.RootElement.GetProperty(field.Property.Name)
                                            select new JsonObject { ["field"] = field.Key, ["before"] = change[0].GetString(), ["after"] = change[1].GetString() }]),
        };
    }
}
