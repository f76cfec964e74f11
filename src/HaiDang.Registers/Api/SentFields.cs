using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Api;

/// <summary>Fields that a program sent, as the form of the register would send them, and what is wrong with their shape.</summary>
internal sealed class SentFields
{
    private readonly Dictionary<string, string?> form = [];
    private readonly List<Refusal> wrong = [];

    private SentFields() { }

    public IReadOnlyList<Refusal> Wrong => wrong;

    public string? this[string name] => form.GetValueOrDefault(name);

    /// <summary>All fields of an entry: what is not sent is empty, or stays as it is in <paramref name="before"/>.</summary>
    public static SentFields Read(Register register, JsonElement sent, Showing showing, Record? before = null)
    {
        var fields = new SentFields();
        if (sent.ValueKind is not JsonValueKind.Object)
        {
            fields.wrong.Add(new("registers.api.not_object"));
            return fields;
        }

        if (before is not null) { fields.Stay(register, before, sent, showing); }
        foreach (var property in sent.EnumerateObject())
        {
            if (register.Fields.FirstOrDefault(f => f.Key == property.Name) is { } field) { fields.Put(field, property.Value, showing); }
            else { fields.wrong.Add(new("registers.api.unknown_field", property.Name) { Field = property.Name }); }
        }

        return fields;
    }

    private void Stay(Register register, Record before, JsonElement sent, Showing showing)
    {
        foreach (var field in register.Fields.Where(f => !f.IsComputed && !f.IsEmpty(before) && !sent.TryGetProperty(f.Key, out _)))
        {
            // By its title a form knows that nobody touched it, even when the thing itself has gone.
            if (field.Of(before) is Reference reference) { form[field.Key] = reference.Title; continue; }
            using var value = JsonDocument.Parse(MachineForm.Of(field.Type).Write(field.Of(before)!, showing).ToJsonString());
            MachineForm.Of(field.Type).Read(value.RootElement, (suffix, text) => form[field.Key + suffix] = text);
        }
    }

    // Computed fields come along when an entry is sent back as it was read.
    private void Put(RecordField field, JsonElement sent, Showing showing)
    {
        if (field.IsComputed || sent.ValueKind is JsonValueKind.Null) { return; }
        if (!MachineForm.Of(field.Type).Read(sent, (suffix, text) => form[field.Key + suffix] = text))
        {
            wrong.Add(new("registers.api.wrong_shape", field.Key) { Field = field.Key });
        }
        else if (field.Type is BodyValue && !showing.Bodies.Keys.Any(b => b.Value.ToString() == form[field.Key]?.ToLowerInvariant()))
        {
            wrong.Add(new("registers.refusal.not_body") { Field = field.Key });
        }
    }
}
