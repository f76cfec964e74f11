using System.Globalization;
using System.Text.Json.Nodes;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Api;

/// <summary>An entry as programs read it.</summary>
internal static class EntryJson
{
    public static JsonObject Of(Register register, Record record, Showing showing) => new()
    {
        ["id"] = record.Id.Value.ToString(),
        ["title"] = record.Title,
        ["stage"] = record.Stage,
        ["stage_since"] = Moment(record.StageSince),
        ["due"] = record.Due is { } due ? DateForm.Iso(due) : null,
        ["entered_at"] = Moment(record.EnteredAt),
        ["changed_at"] = Moment(record.ChangedAt),
        ["ended_at"] = record.EndedAt is { } ended ? Moment(ended) : null,
        ["url"] = register.AddressOf(record.Id),
        ["fields"] = Fields(register.Fields, record, showing),
    };

    /// <summary>Fields by key; what is empty is null.</summary>
    public static JsonObject Fields(IEnumerable<RecordField> fields, Record record, Showing showing) =>
        new(fields.Select(f => KeyValuePair.Create(f.Key, Value(f, record, showing))));

    /// <summary>The version of an entry, as HTTP compares it.</summary>
    public static string Tag(Record record) => $"\"{record.Version.ToString(CultureInfo.InvariantCulture)}\"";

    public static string Address(Register register, RecordId id) => $"/api/v1/registers/{register.Key}/{id.Value}";

    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    // "No" is a value of a tick, though a form has nothing to say about it.
    private static JsonNode? Value(RecordField field, Record record, Showing showing) => field.Of(record) is { } value && (value is bool || !field.Type.IsEmpty(value))
        ? MachineForm.Of(field.Type).Write(value, showing) : null;
}
