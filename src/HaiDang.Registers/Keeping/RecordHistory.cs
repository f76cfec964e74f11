using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Keeping;

/// <summary>What happened to an entry, from the audit trail: newest first, each with who, when, why and what changed.</summary>
internal static class RecordHistory
{
    private const int Most = 100;

    public static async Task<List<TimelineItem>> OfAsync(RegistersDb db, Register register, Record record, Showing showing)
    {
        var (subject, id) = (register.RecordType.Name, $"{record.Id.Value}");
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Subject == subject && e.SubjectId == id)
            .OrderByDescending(e => e.At).Take(Most).ToListAsync();
        return [.. entries.Select(e => new TimelineItem(Title(e, register, showing), OfficeClock.Show(e.At), e.At.ToString("O"), e.PersonName, Text(e, register, showing)))];
    }

    private static string Title(AuditEntry entry, Register register, Showing showing)
    {
        var changes = Changes(entry);
        return entry.Action == "added" ? showing.Words["registers.history.entered"]
            : changes.TryGetValue(nameof(Record.EndedAt), out _) ? showing.Words["registers.history.ended"]
            : changes.TryGetValue(nameof(Record.Stage), out var stage) ? showing.Words[$"{register.Words}.stage.{stage[1]}"]
            : showing.Words["registers.history.changed"];
    }

    private static string? Text(AuditEntry entry, Register register, Showing showing)
    {
        if (entry.Action == "added") { return null; }

        var changed = Changes(entry);
        var fields = register.Fields.Where(f => changed.ContainsKey(f.Property.Name))
            .Select(f => $"{showing.Words[$"{register.Words}.{f.Key}"]}: {Said(changed[f.Property.Name][0])} → {Said(changed[f.Property.Name][1])}");
        return string.Join("; ", fields.Prepend(entry.Reason).Where(t => !string.IsNullOrEmpty(t))) is { Length: > 0 } text ? text : null;
    }

    private static string Said(string? value) => string.IsNullOrEmpty(value) ? "–" : value;

    private static Dictionary<string, string?[]> Changes(AuditEntry entry) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Changes) ?? [];
}
