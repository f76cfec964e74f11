using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Searching;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers;
using HaiDang.Registers.Api;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Web;

namespace HaiDang.Tests.Registers.Api;

/// <summary>The description of the API set against the API: every register is walked with values made from its schema.</summary>
public sealed class OpenApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static int made;

    public static TheoryData<string> Registers => [.. House.Modules.SelectMany(m => m.Assembly.GetTypes()).Where(t => t.IsSubclassOf(typeof(Register)) && !t.IsAbstract).Select(t => Register.Of(t).Key)];

    [Theory, MemberData(nameof(Registers))]
    public async Task What_is_described_is_accepted_and_what_is_answered_is_described(string key)
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var document = (await program.AskAsync("/api/v1/openapi.json")).Json;
        using var scene = host.AsSystem();
        var register = scene.Get<RegisterBook>().Find(key)!;
        var path = $"/api/v1/registers/{key}";

        // Of two entries, one holds everything, one only what is required.
        var full = await ValuesAsync(scene, register, body, document, onlyRequired: false);
        var bare = await ValuesAsync(scene, register, body, document, onlyRequired: true);
        Holds(document, RequestSchema(document, path, "post"), full);
        Holds(document, RequestSchema(document, path, "post"), bare);
        string id;
        if (register.BodyKeepers.Count > 0)
        {
            var entered = await program.PostAsync(path, full);
            Assert.True(entered.Status == 201, entered.Json.ToString());
            Holds(document, ResponseSchema(document, path, "post", "201"), entered.Json);
            var second = await program.PostAsync(path, bare);
            Assert.True(second.Status == 201, second.Json.ToString());
            Holds(document, ResponseSchema(document, path, "post", "201"), second.Json);
            id = entered.Id;
        }
        else
        {
            Assert.Equal(403, (await program.PostAsync(path, full)).Status);
            id = await EnterAsync(scene, register, full);
        }

        var read = await program.AskAsync($"{path}/{id}");
        Holds(document, ResponseSchema(document, path + "/{id}", "get", "200"), read.Json);
        foreach (var (name, sent) in full.Where(f => f.Value is not JsonObject)) { Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(sent!.ToJsonString()).RootElement, read.Json.GetProperty("fields").GetProperty(name)), name); }
        var list = await program.AskAsync($"{path}?sort=-changed&limit=200");
        Holds(document, ResponseSchema(document, path, "get", "200"), list.Json);
        Assert.Contains(list.Json.GetProperty("entries").EnumerateArray(), e => e.GetProperty("id").GetString() == id);
        Holds(document, ResponseSchema(document, path + "/{id}/history", "get", "200"), (await program.AskAsync($"{path}/{id}/history")).Json);
        foreach (var parameter in document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("schema").TryGetProperty("enum", out _)))
        {
            foreach (var value in parameter.GetProperty("schema").GetProperty("enum").EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String))
            {
                Assert.Equal(200, (await program.AskAsync($"{path}?{parameter.GetProperty("name")}={value}")).Status);
            }
        }

        if (register.BodyKeepers.Count == 0) { return; }
        // What was read can be sent back as it is, computed fields included, and changes nothing.
        Holds(document, RequestSchema(document, path + "/{id}", "put"), read.Json.GetProperty("fields"));
        var same = await program.SendAsync(HttpMethod.Put, $"{path}/{id}", read.Json.GetProperty("fields").GetRawText(), ("If-Match", read.Tag));
        Assert.True(same.Status == 200, same.Json.ToString());
        Assert.Equal(read.Json.GetProperty("fields").GetRawText(), same.Json.GetProperty("fields").GetRawText());
        var patched = await program.SendAsync(HttpMethod.Patch, $"{path}/{id}", "{}", ("If-Match", same.Tag));
        Assert.Equal((200, same.Tag), (patched.Status, patched.Tag));
        foreach (var field in register.Fields.Where(f => f.IsRequired && !f.IsComputed && f.Key != "body"))
        {
            Assert.Equal(422, (await program.SendAsync(HttpMethod.Patch, $"{path}/{id}", new JsonObject { [field.Key] = null }.ToJsonString(), ("If-Match", same.Tag))).Status);
        }
    }

    [Fact]
    public async Task Every_reference_of_the_description_leads_somewhere_and_every_operation_has_a_name_of_its_own()
    {
        var text = await host.Program().GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        var document = JsonDocument.Parse(text).RootElement;
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        foreach (Match reference in Regex.Matches(text, "\"\\$ref\":\"([^\"]+)\"")) { Assert.NotEqual(JsonValueKind.Undefined, Follow(document, reference.Groups[1].Value).ValueKind); }
        Assert.Distinct(Regex.Matches(text, "\"operationId\":\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.DoesNotContain("⟦", text, StringComparison.Ordinal);
        Holds(document, document.GetProperty("components").GetProperty("schemas").GetProperty("registers"), (await host.Program(await host.TokenAsync(await host.BodyAsync())).AskAsync("/api/v1/registers")).Json);
        Holds(document, document.GetProperty("components").GetProperty("schemas").GetProperty("problem"), (await host.Program().AskAsync("/api/v1/registers")).Json);
        Holds(document, document.GetProperty("components").GetProperty("schemas").GetProperty("events.public"), (await host.Program().AskAsync("/api/v1/public/registers/events")).Json);
    }

    [Fact]
    public void The_check_itself_sees_what_is_wrong()
    {
        var schema = JsonDocument.Parse("""{"type":"object","properties":{"a":{"type":["integer","null"]},"b":{"type":"string","enum":["x"]}},"required":["a"],"additionalProperties":false}""").RootElement;
        Assert.All(new[] { """{}""", """{"a":"1"}""", """{"a":1,"b":"y"}""", """{"a":1,"c":2}""", """{"a":1.5}""" }, json => Assert.NotEmpty(Faults(schema, schema, JsonDocument.Parse(json).RootElement, "$")));
        Assert.Empty(Faults(schema, schema, JsonDocument.Parse("""{"a":null,"b":"x"}""").RootElement, "$"));
    }

    private static async Task<JsonObject> ValuesAsync(Scene scene, Register register, BodyId body, JsonElement document, bool onlyRequired)
    {
        var values = new JsonObject();
        var fields = document.GetProperty("components").GetProperty("schemas").GetProperty(register.Words + ".fields").GetProperty("properties");
        foreach (var field in register.Fields.Where(f => !f.IsComputed && (!onlyRequired || f.IsRequired || f.Key == "body")))
        {
            values[field.Key] = field.Type switch
            {
                BodyValue => new JsonObject { ["id"] = body.Value.ToString() },
                ReferenceValue => new JsonObject { ["id"] = (await ThingAsync(scene, field, body, document)).ToString() },
                _ => Value(fields.GetProperty(field.Key)),
            };
        }

        return values;
    }

    private static JsonNode Value(JsonElement schema)
    {
        var number = Interlocked.Increment(ref made);
        if (schema.TryGetProperty("enum", out var choices)) { return choices[0].GetString()!; }
        if (schema.TryGetProperty("pattern", out var pattern) && System.Text.RegularExpressions.Regex.IsMatch("19:45", pattern.GetString()!) && !System.Text.RegularExpressions.Regex.IsMatch("x", pattern.GetString()!)) { return "19:45"; }
        var format = schema.TryGetProperty("format", out var f) ? f.GetString() : null;
        var type = schema.GetProperty("type");
        return (type.ValueKind is JsonValueKind.Array ? type[0].GetString() : type.GetString(), format) switch
        {
            ("string", "date") => "2026-05-17",
            ("string", "uri-reference") => $"/vi/trang-{number}",
            ("string", "uri") => $"https://example.org/{number}",
            ("string", _) => $"Chữ số {number}",
            ("integer", _) => schema.TryGetProperty("minimum", out var least) ? least.GetInt32() + 26 : 4,
            ("number", _) => schema.TryGetProperty("maximum", out _) ? 12.5 : 1250000.5m,
            ("boolean", _) => true,
            ("object", _) => new JsonObject(schema.GetProperty("properties").EnumerateObject().Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, Value(p.Value)))),
            var other => throw new NotSupportedException($"{other}"),
        };
    }

    private static async Task<Guid> ThingAsync(Scene scene, RecordField field, BodyId body, JsonElement document)
    {
        if (field.LinkRegister is { } key)
        {
            var register = scene.Get<RegisterBook>().Find(key)!;
            return Guid.Parse(await EnterAsync(scene, register, await ValuesAsync(scene, register, body, document, onlyRequired: true)));
        }

        var id = Guid.NewGuid();
        await scene.Get<RegistersDb>().IndexAsync(field.LinkKind, id, $"Việc {id}", $"/{field.LinkKind}s/{id}");
        await scene.Get<RegistersDb>().SaveChangesAsync();
        return id;
    }

    private static async Task<string> EnterAsync(Scene scene, Register register, JsonObject values)
    {
        var fields = SentFields.Read(register, JsonDocument.Parse(values.ToJsonString()).RootElement, await scene.Get<Shower>().ForAsync(register, default));
        var kept = await scene.Get<KeepRecord>().EnterAsync(register, new(name => fields[name]), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id.Value.ToString();
    }

    private static JsonElement RequestSchema(JsonElement document, string path, string method) => document.GetProperty("paths").GetProperty(path).GetProperty(method)
        .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static JsonElement ResponseSchema(JsonElement document, string path, string method, string status) => document.GetProperty("paths").GetProperty(path).GetProperty(method)
        .GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static void Holds(JsonElement document, JsonElement schema, JsonNode value) => Holds(document, schema, JsonDocument.Parse(value.ToJsonString()).RootElement);

    private static void Holds(JsonElement document, JsonElement schema, JsonElement value) => Assert.Empty(Faults(document, schema, value, "$"));

    private static JsonElement Follow(JsonElement document, string reference) => reference[2..].Split('/').Aggregate(document, (at, part) => at.GetProperty(part));

    private static IEnumerable<string> Faults(JsonElement document, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference)) { return Faults(document, Follow(document, reference.GetString()!), value, at); }

        var faults = new List<string>();
        if (schema.TryGetProperty("allOf", out var all)) { faults.AddRange(all.EnumerateArray().SelectMany(s => Faults(document, s, value, at))); }
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => IsA(value, t))) { faults.Add($"{at}: {value.ValueKind} is not {type}"); }
        if (schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value))) { faults.Add($"{at}: {value} is not offered"); }
        if (value.ValueKind is JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!)) { faults.Add($"{at}: {value} is not {pattern}"); }
        if (value.ValueKind is JsonValueKind.String && schema.TryGetProperty("format", out var format) && !IsFormat(value.GetString()!, format.GetString()!)) { faults.Add($"{at}: {value} is no {format}"); }
        if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items)) { faults.AddRange(value.EnumerateArray().SelectMany((v, i) => Faults(document, items, v, $"{at}[{i}]"))); }
        if (value.ValueKind is not JsonValueKind.Object) { return faults; }

        if (schema.TryGetProperty("required", out var required)) { faults.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}: lacks {r}")); }
        var properties = schema.TryGetProperty("properties", out var known) ? known.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : [];
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetValue(member.Name, out var inner)) { faults.AddRange(Faults(document, inner, member.Value, $"{at}.{member.Name}")); }
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind is JsonValueKind.False) { faults.Add($"{at}: {member.Name} is not described"); }
        }

        return faults;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsA(JsonElement value, string type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Number, "integer") => value.TryGetInt64(out _),
        (JsonValueKind.Number, "number") or (JsonValueKind.String, "string") or (JsonValueKind.Object, "object") or (JsonValueKind.Array, "array") or (JsonValueKind.Null, "null") => true,
        (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
        _ => false,
    };

    private static bool IsFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParse(text, out _),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };
}
