using System.Text.Json;
using System.Text.RegularExpressions;

namespace HaiDang.Tests.Web;

/// <summary>A JSON schema of docs/reference set against what is printed; only the keywords they use are understood.</summary>
internal sealed class JsonSchema(string name)
{
    private readonly JsonElement schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", name))).RootElement;

    /// <summary>Where the JSON departs from the schema.</summary>
    public List<string> Faults(string json) => [.. Check(JsonDocument.Parse(json).RootElement, schema, "$")];

    private static IEnumerable<string> Check(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => t == TypeOf(value) || (t, TypeOf(value)) is ("number", "integer"))) { yield return $"{at}: {TypeOf(value)}"; }
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value))) { yield return $"{at}: {value}"; }
        if (value.ValueKind is JsonValueKind.Number && schema.TryGetProperty("minimum", out var least) && value.GetInt32() < least.GetInt32()) { yield return $"{at}: {value}"; }
        if (value.ValueKind is JsonValueKind.Number && schema.TryGetProperty("maximum", out var most) && value.GetInt32() > most.GetInt32()) { yield return $"{at}: {value}"; }
        if (value.ValueKind is JsonValueKind.String && schema.TryGetProperty("pattern", out var form) && !Regex.IsMatch(value.GetString()!, form.GetString()!)) { yield return $"{at}: {value}"; }
        if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var fault in value.EnumerateArray().SelectMany((v, i) => Check(v, schema.GetProperty("items"), $"{at}[{i}]"))) { yield return fault; }
        }
        if (value.ValueKind is not JsonValueKind.Object) { yield break; }

        var known = schema.GetProperty("properties");
        foreach (var missing in schema.GetProperty("required").EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _))) { yield return $"{at}: no {missing}"; }
        foreach (var property in value.EnumerateObject())
        {
            if (!known.TryGetProperty(property.Name, out var inner)) { yield return $"{at}: {property.Name}"; continue; }
            foreach (var fault in Check(property.Value, inner, $"{at}.{property.Name}")) { yield return fault; }
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
