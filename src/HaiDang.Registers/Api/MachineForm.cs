using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using ValueType = HaiDang.Registers.Filling.ValueType;

namespace HaiDang.Registers.Api;

/// <summary>How values of one type stand in JSON. What a program sends becomes what a form would send, so that one place reads and judges both.</summary>
internal abstract class MachineForm
{
    public static MachineForm Of(ValueType type) => type switch
    {
        TextValue or ChoiceValue or LinkValue => new TextForm(type),
        TimeValue => new TimeForm(),
        WholeValue or MoneyValue or YearValue => new NumberForm(type),
        FlagValue => new FlagForm(),
        DateValue => new DateForm(),
        BodyValue => new BodyForm(),
        TextsValue => new TextsForm(),
        PlaceValue => new PlaceForm(),
        PeriodValue => new PeriodForm(),
        ReferenceValue => new ReferenceForm(),
        _ => throw new NotSupportedException($"No JSON for {type.GetType().Name}."),
    };

    /// <summary>A value that is not null.</summary>
    public abstract JsonNode Write(object value, Showing showing);

    /// <summary>Puts what was sent where the form's controls would put it, by suffix; false when it has another shape. Never given null.</summary>
    public abstract bool Read(JsonElement sent, Action<string, string?> put);

    /// <summary>JSON Schema of a value that is not null.</summary>
    public abstract JsonObject Schema(RecordField field);

    protected static bool Text(JsonElement sent, string name, Action<string?> put)
    {
        if (!sent.TryGetProperty(name, out var part) || part.ValueKind is JsonValueKind.Null) { return true; }
        if (part.ValueKind is not JsonValueKind.String) { return false; }
        put(part.GetString());
        return true;
    }

    protected static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, p.Schema))),
        ["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]),
        ["additionalProperties"] = false,
    };

    protected static JsonObject String(string? format = null) => format is null ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["format"] = format };

    protected static JsonObject ReadOnly(JsonObject schema)
    {
        schema["readOnly"] = true;
        return schema;
    }
}

internal sealed class TextForm(ValueType type) : MachineForm
{
    public override JsonNode Write(object value, Showing showing) => JsonValue.Create(value.ToString())!;

    public override bool Read(JsonElement sent, Action<string, string?> put)
    {
        if (sent.ValueKind is not JsonValueKind.String) { return false; }
        put("", sent.GetString());
        return true;
    }

    public override JsonObject Schema(RecordField field) => type switch
    {
        ChoiceValue choice => new() { ["type"] = "string", ["enum"] = new JsonArray([.. choice.Names.Select(n => (JsonNode)n)]) },
        LinkValue link => String(link.TakesOwnPages ? "uri-reference" : "uri"),
        _ => new() { ["type"] = "string", ["maxLength"] = TextValue.Longest },
    };
}

internal sealed class TimeForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing) => JsonValue.Create(((TimeOnly)value).ToString(TimeValue.Form, CultureInfo.InvariantCulture))!;

    public override bool Read(JsonElement sent, Action<string, string?> put)
    {
        if (sent.ValueKind is not JsonValueKind.String || !TimeOnly.TryParseExact(sent.GetString(), TimeValue.Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) { return false; }
        put("", sent.GetString());
        return true;
    }

    public override JsonObject Schema(RecordField field) => new() { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$" };
}

internal sealed class NumberForm(ValueType type) : MachineForm
{
    public override JsonNode Write(object value, Showing showing) => value is int whole ? JsonValue.Create(whole) : JsonValue.Create((decimal)value);

    public override bool Read(JsonElement sent, Action<string, string?> put)
    {
        if (sent.ValueKind is not JsonValueKind.Number || !sent.TryGetDecimal(out var number) || (type is not MoneyValue && !sent.TryGetInt32(out _))) { return false; }
        put("", type is YearValue ? sent.GetRawText() : VietnameseNumber.Format(number));
        return true;
    }

    public override JsonObject Schema(RecordField field) => type switch
    {
        MoneyValue => new() { ["type"] = "number" },
        YearValue => new() { ["type"] = "integer", ["minimum"] = YearValue.First, ["maximum"] = YearValue.Last },
        _ => new() { ["type"] = "integer", ["format"] = "int32" },
    };
}

internal sealed class FlagForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing) => JsonValue.Create((bool)value);

    public override bool Read(JsonElement sent, Action<string, string?> put)
    {
        if (sent.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) { return false; }
        put("", sent.GetBoolean() ? "true" : null);
        return true;
    }

    public override JsonObject Schema(RecordField field) => new() { ["type"] = "boolean" };
}

internal sealed class DateForm : MachineForm
{
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool IsIso(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public override JsonNode Write(object value, Showing showing) => JsonValue.Create(Iso((DateOnly)value))!;

    // A file may say 05/04/2026; a program says which day it means.
    public override bool Read(JsonElement sent, Action<string, string?> put)
    {
        if (sent.ValueKind is not JsonValueKind.String || !IsIso(sent.GetString())) { return false; }
        put("", sent.GetString());
        return true;
    }

    public override JsonObject Schema(RecordField field) => String("date");
}

internal sealed class BodyForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing)
    {
        var id = (BodyId)value;
        return new JsonObject { ["id"] = id.Value.ToString(), ["title"] = showing.Bodies.GetValueOrDefault(id)?.Name ?? "", ["url"] = $"/bodies/{id.Value}" };
    }

    public override bool Read(JsonElement sent, Action<string, string?> put) =>
        sent.ValueKind is JsonValueKind.Object && sent.TryGetProperty("id", out _) && Text(sent, "id", id => put("", id));

    public override JsonObject Schema(RecordField field) => Object(["id"], ("id", String("uuid")), ("title", ReadOnly(String())), ("url", ReadOnly(String())));
}

internal sealed class TextsForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing) =>
        new JsonObject(((Texts)value).ByLanguage.OrderByDescending(t => t.Key, StringComparer.Ordinal).Select(t => KeyValuePair.Create<string, JsonNode?>(t.Key, t.Value)));

    public override bool Read(JsonElement sent, Action<string, string?> put) => sent.ValueKind is JsonValueKind.Object
        && sent.EnumerateObject().All(p => PublicLanguages.Codes.Contains(p.Name)) && PublicLanguages.Codes.All(l => Text(sent, l, text => put("." + l, text)));

    public override JsonObject Schema(RecordField field) => Object([], [.. PublicLanguages.Codes.Select(l => (l, String()))]);
}

internal sealed class PlaceForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing)
    {
        var place = (Place)value;
        var written = new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
        if (place.Name is { } name) { written["name"] = name; }
        return written;
    }

    public override bool Read(JsonElement sent, Action<string, string?> put) => sent.ValueKind is JsonValueKind.Object
        && Degrees(sent, "latitude", put) && Degrees(sent, "longitude", put) && Text(sent, "name", name => put(".name", name));

    public override JsonObject Schema(RecordField field) => Object(["latitude", "longitude"],
        ("latitude", new() { ["type"] = "number", ["minimum"] = -90, ["maximum"] = 90 }), ("longitude", new() { ["type"] = "number", ["minimum"] = -180, ["maximum"] = 180 }), ("name", String()));

    private static bool Degrees(JsonElement sent, string name, Action<string, string?> put)
    {
        if (!sent.TryGetProperty(name, out var part) || part.ValueKind is not JsonValueKind.Number) { return false; }
        put("." + name, part.GetDouble().ToString("R", CultureInfo.InvariantCulture));
        return true;
    }
}

internal sealed class PeriodForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing)
    {
        var period = (Period)value;
        var written = new JsonObject { ["from"] = DateForm.Iso(period.From) };
        if (period.To is { } to) { written["to"] = DateForm.Iso(to); }
        return written;
    }

    public override bool Read(JsonElement sent, Action<string, string?> put)
    {
        var areDays = true;
        void Put(string suffix, string? day) { areDays &= DateForm.IsIso(day); put(suffix, day); }
        return sent.ValueKind is JsonValueKind.Object && Text(sent, "from", day => Put(".from", day)) && Text(sent, "to", day => Put(".to", day)) && areDays;
    }

    public override JsonObject Schema(RecordField field) => Object(["from"], ("from", String("date")), ("to", String("date")));
}

internal sealed class ReferenceForm : MachineForm
{
    public override JsonNode Write(object value, Showing showing)
    {
        var reference = (Reference)value;
        return new JsonObject { ["id"] = reference.Key.ToString(), ["title"] = reference.Title, ["url"] = reference.Url };
    }

    public override bool Read(JsonElement sent, Action<string, string?> put) =>
        sent.ValueKind is JsonValueKind.Object && sent.TryGetProperty("id", out var id) && Guid.TryParse(id.ValueKind is JsonValueKind.String ? id.GetString() : null, out _)
        && Text(sent, "id", key => put("", key));

    public override JsonObject Schema(RecordField field) => Object(["id"], ("id", String("uuid")), ("title", ReadOnly(String())), ("url", ReadOnly(String())));
}
