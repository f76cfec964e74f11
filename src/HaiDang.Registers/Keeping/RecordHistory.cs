using System.Globalization;
using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Organisations.Contracts;
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
        return [.. entries.Select(e => new TimelineItem(Title(e, register, showing), OfficeClock.Show(e.At), e.At.ToString("O"), e.PersonName is { Length: > 0 } name ? name : showing.Words["registers.history.public"], Text(e, register, showing)))];
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
            .Select(f => $"{showing.Words[$"{register.Words}.{f.Key}"]}: {Said(f, changed[f.Property.Name][0], showing)} → {Said(f, changed[f.Property.Name][1], showing)}");
        return string.Join("; ", fields.Prepend(entry.Reason).Where(t => !string.IsNullOrEmpty(t))) is { Length: > 0 } text ? text : null;
    }

    // The trail keeps values as programs write them: ids, names of choices, days with the month first.
    private static string Said(RecordField field, string? kept, Showing showing)
    {
        if (string.IsNullOrEmpty(kept)) { return "–"; }
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        object? value;
        if (type == typeof(BodyId)) { value = Guid.TryParse(kept, out var body) ? new BodyId(body) : null; }
        else if (type.IsEnum) { value = Enum.TryParse(type, kept, out var choice) ? choice : null; }
        else if (type == typeof(DateOnly)) { value = DateOnly.TryParse(kept, CultureInfo.InvariantCulture, out var day) ? day : null; }
        else if (type == typeof(TimeOnly)) { value = TimeOnly.TryParse(kept, CultureInfo.InvariantCulture, out var time) ? time : null; }
        else if (type == typeof(int)) { value = int.TryParse(kept, CultureInfo.InvariantCulture, out var number) ? number : null; }
        else if (type == typeof(decimal)) { value = decimal.TryParse(kept, CultureInfo.InvariantCulture, out var amount) ? amount : null; }
        else if (type == typeof(bool)) { value = bool.TryParse(kept, out var isTicked) ? isTicked : null; }
        else { return kept; }

        return value is not null && field.Type.Show(value, field, showing) is { Length: > 0 } shown ? shown : kept;
    }

    private static Dictionary<string, string?[]> Changes(AuditEntry entry) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Changes) ?? [];
}
