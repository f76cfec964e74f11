using System.Text.Json.Nodes;
using HaiDang.Kernel.Answering;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Api;

/// <summary>The parts of the description that all registers share.</summary>
internal static class OpenApiSchemas
{
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Shared()
    {
        var text = Type("string");
        yield return new("problem", Object(["type", "title", "status", "errors"],
            ("type", Type("string")), ("title", text), ("status", Type("integer")),
            ("errors", Array(Object(["code", "detail"], ("code", Type("string")), ("detail", Type("string")), ("field", Type("string"))))), ("current", Type("object"))));
        yield return new("registers", Object(["registers"], ("registers", Array(Object(["key", "title", "lead", "href", "url", "may_enter", "stages"],
            ("key", Type("string")), ("title", Type("string")), ("lead", Type("string")), ("href", Type("string")), ("url", Type("string")), ("may_enter", Type("boolean")), ("stages", Array(Type("string"))))))));
        yield return new("history", Object(["history"], ("history", Array(Object(["at", "by", "what", "stage", "reason", "changes"],
            ("at", Moment()), ("by", Type("string")), ("what", OneOf(["entered", "changed", "moved", "ended"])), ("stage", MayBeNull(Type("string"))), ("reason", MayBeNull(Type("string"))),
            ("changes", Array(Object(["field", "before", "after"], ("field", Type("string")), ("before", MayBeNull(Type("string"))), ("after", MayBeNull(Type("string")))))))))));
        yield return new("end", Object(["reason"], ("reason", Type("string"))));
    }

    public static JsonObject Entry(Register register) => Object(["id", "title", "stage", "stage_since", "due", "entered_at", "changed_at", "ended_at", "url", "fields"],
        ("id", Uuid()), ("title", Type("string")), ("stage", OneOf(register.Stages.Select(s => s.Key))), ("stage_since", Moment()), ("due", MayBeNull(Formatted("date"))),
        ("entered_at", Moment()), ("changed_at", Moment()), ("ended_at", MayBeNull(Moment())), ("url", Type("string")), ("fields", Ref(register.Words + ".fields")));

    public static JsonObject List(string entry) => Object(["total", "total_is_more", "next", "entries"],
        ("total", Type("integer")), ("total_is_more", Type("boolean")), ("next", MayBeNull(Type("string"))), ("entries", Array(Ref(entry))));

    public static JsonObject PublicList(JsonObject fields) => Object(["register", "language", "title", "lead", "labels", "total", "next", "entries"],
        ("register", Type("string")), ("language", OneOf(["vi", "en"])), ("title", Type("string")), ("lead", Type("string")), ("labels", Type("object")), ("total", Type("integer")), ("next", MayBeNull(Type("string"))),
        ("entries", Array(Object(["id", "title", "since", "url", "fields"], ("id", Uuid()), ("title", Type("string")), ("since", Moment()), ("url", Type("string")), ("fields", fields),
            ("hidden", Object(["on", "rule", "reason"], ("on", Formatted("date")), ("rule", Type("string")), ("reason", Type("string"))))))));

    public static JsonObject Move(IEnumerable<Stage> stages) => Object(["to"], ("to", OneOf(stages.Select(s => s.Key))), ("reason", MayBeNull(Type("string"))));

    public static JsonObject Object(IEnumerable<string> required, params IReadOnlyList<(string Name, JsonObject Schema)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, p.Schema))),
        ["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]),
        ["additionalProperties"] = false,
    };

    public static JsonObject MayBeNull(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.GetValue<string>(), "null");
        if (schema["enum"] is JsonArray choices) { choices.Add(null); }
        return schema;
    }

    public static JsonObject OneOf(IEnumerable<string> choices) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c)]) };

    public static JsonObject Ref(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    public static JsonObject Query(string name, JsonObject schema) => new() { ["name"] = name, ["in"] = "query", ["schema"] = schema };

    public static JsonObject Header(string name, string description, bool isRequired = false) =>
        new() { ["name"] = name, ["in"] = "header", ["required"] = isRequired, ["description"] = description, ["schema"] = Type("string") };

    public static JsonObject Id() => new() { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = Uuid() };

    public static JsonObject Body(string schema) => new() { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Ref(schema) } } };

    public static JsonObject Responses(int status, string schema) => new()
    {
        [$"{status}"] = new JsonObject { ["description"] = status is StatusCodes.Status201Created ? "Created" : "OK", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Ref(schema) } } },
        ["default"] = new JsonObject { ["description"] = "Problem (RFC 9457)", ["content"] = new JsonObject { [Problem.MediaType] = new JsonObject { ["schema"] = Ref("problem") } } },
    };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Formatted(string format) => new() { ["type"] = "string", ["format"] = format };

    private static JsonObject Moment() => Formatted("date-time");

    private static JsonObject Uuid() => Formatted("uuid");

    private static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
