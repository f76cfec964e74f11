using System.Text.Json.Nodes;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Api;

/// <summary>The description of the API (OpenAPI 3.1), written from the registers: addresses, and for each register the schema of its fields, list and entry.</summary>
internal sealed class OpenApi(RegisterBook book, Words words)
{
    private const string Base = "/api/v1/registers";

    public static IResult Answer(HttpContext http, OpenApi document)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=300";
        return ApiAnswer.Json(document.Write());
    }

    public JsonObject Write() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = "Hải Đăng", ["version"] = "1", ["description"] = words["registers.api.about"] },
        ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
        ["paths"] = new JsonObject(Paths()),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            ["schemas"] = new JsonObject(OpenApiSchemas.Shared().Concat(book.All.SelectMany(Schemas))),
        },
    };

    private IEnumerable<KeyValuePair<string, JsonNode?>> Paths()
    {
        yield return new(Base, new JsonObject { ["get"] = Get("list_registers", words["registers.api.registers"], "registers") });
        foreach (var register in book.All)
        {
            var (title, one, address) = (words[$"{register.Words}.title"], words[register.OneWord], $"{Base}/{register.Key}");
            yield return new(address, new JsonObject
            {
                ["get"] = With(Get("list_" + register.Words, title, register.Words + ".list"), ListParameters(register)),
                ["post"] = With(Write("enter_" + register.Words, words["registers.enter", one], register, ".new", StatusCodes.Status201Created), [OpenApiSchemas.Header("Idempotency-Key", words["registers.api.once"])]),
            });
            yield return new(address + "/{id}", new JsonObject
            {
                ["parameters"] = new JsonArray(OpenApiSchemas.Id()),
                ["get"] = With(Get("read_" + register.Words, one, register.Words + ".entry"), [OpenApiSchemas.Header("If-None-Match", words["registers.api.known"])]),
                ["put"] = With(Write("replace_" + register.Words, words["registers.api.replace", one], register, ".new", StatusCodes.Status200OK), [OpenApiSchemas.Header("If-Match", words["registers.api.meant"], isRequired: true)]),
                ["patch"] = With(Write("change_" + register.Words, words["registers.api.change", one], register, ".fields", StatusCodes.Status200OK), [OpenApiSchemas.Header("If-Match", words["registers.api.meant"], isRequired: true)]),
            });
            yield return new(address + "/{id}/end", Post(register, "end_" + register.Words, words["registers.end"], "end"));
            yield return new(address + "/{id}/history", new JsonObject { ["parameters"] = new JsonArray(OpenApiSchemas.Id()), ["get"] = Get("history_" + register.Words, words["registers.history"], "history") });
            if (register.Stages.Any(IsOpen)) { yield return new(address + "/{id}/moves", Post(register, "move_" + register.Words, words["registers.moves"], register.Words + ".move")); }
        }

        foreach (var register in book.All.Where(r => r.Face is not null))
        {
            yield return new($"/api/v1/public/registers/{register.Key}", new JsonObject
            {
                ["get"] = With(Open(Get("public_" + register.Words, words[$"{register.Words}.title"], register.Words + ".public")),
                    [OpenApiSchemas.Query("lang", new() { ["type"] = "string", ["enum"] = new JsonArray([.. HaiDang.Kernel.Words.PublicLanguages.Codes.Select(l => JsonValue.Create(l))]) }), OpenApiSchemas.Query("page", new() { ["type"] = "integer", ["minimum"] = 1 })]),
            });
        }
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Schemas(Register register)
    {
        var required = register.Fields.Where(f => f.IsRequired && !f.IsComputed).Select(f => f.Key);
        yield return new(register.Words + ".fields", OpenApiSchemas.Object([], [.. register.Fields.Select(f => (f.Key, Field(register, f)))]));
        yield return new(register.Words + ".new", new JsonObject { ["allOf"] = new JsonArray(OpenApiSchemas.Ref(register.Words + ".fields")), ["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]) });
        yield return new(register.Words + ".entry", OpenApiSchemas.Entry(register));
        yield return new(register.Words + ".list", OpenApiSchemas.List(register.Words + ".entry"));
        if (register.Stages.Any(IsOpen)) { yield return new(register.Words + ".move", OpenApiSchemas.Move(register.Stages.Where(IsOpen))); }
        if (register.Face is not null)
        {
            yield return new(register.Words + ".public", OpenApiSchemas.PublicList(OpenApiSchemas.Object([], [.. register.Fields.Where(f => f.IsPublic).Select(f => (f.Key, Shown(register, f)))])));
        }
    }

    private JsonObject Field(Register register, RecordField field)
    {
        var schema = MachineForm.Of(field.Type).Schema(field);
        if (field.IsComputed) { schema["readOnly"] = true; }
        if (field.NeededInStages.Count > 0) { schema["x-needed-in"] = new JsonArray([.. field.NeededInStages.Select(s => (JsonNode)s)]); }
        // What must be filled in is not blank; what may be empty may be null.
        if (field.IsRequired && field.Type is Filling.TextValue) { schema["pattern"] = @"\S"; }
        if (!field.IsRequired && field.Type is not Filling.FlagValue) { OpenApiSchemas.MayBeNull(schema); }
        schema["description"] = field.HasHint ? $"{words[$"{register.Words}.{field.Key}"]}. {words[$"{register.Words}.{field.Key}_hint"]}" : words[$"{register.Words}.{field.Key}"];
        return schema;
    }

    // What the public sees of a thing is its name.
    private JsonObject Shown(Register register, RecordField field)
    {
        var schema = Field(register, field);
        if (field.Type is not (Filling.BodyValue or Filling.ReferenceValue)) { return schema; }

        schema["properties"] = new JsonObject { ["title"] = new JsonObject { ["type"] = "string" } };
        schema["required"] = new JsonArray("title");
        return schema;
    }

    private static bool IsOpen(Stage stage) => stage is { Sources.Count: > 0, Roles.Count: 0, NeedsOtherEyes: false, IsAutomatic: false };

    private static List<JsonObject> ListParameters(Register register) =>
    [
        OpenApiSchemas.Query("q", new() { ["type"] = "string" }),
        OpenApiSchemas.Query("stage", OpenApiSchemas.OneOf(register.Stages.Select(s => s.Key))),
        OpenApiSchemas.Query("ended", new() { ["type"] = "boolean" }),
        OpenApiSchemas.Query("sort", OpenApiSchemas.OneOf(register.Fields.Select(f => f.Key).Append("due").Append("changed").Where(k => AskedList.CanSort(register, k)).SelectMany(k => new[] { k, "-" + k }))),
        OpenApiSchemas.Query("updated_since", new() { ["type"] = "string", ["format"] = "date-time" }),
        OpenApiSchemas.Query("limit", new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = AskedList.Most, ["default"] = AskedList.Usual }),
        OpenApiSchemas.Query("cursor", new() { ["type"] = "string" }),
        .. register.Fields.Where(f => f.IsFilter).Select(f => OpenApiSchemas.Query(f.Key, f.Type is Filling.DateValue ? new() { ["type"] = "string", ["pattern"] = @"^\d{4}(-\d{2})?$" }
            : f.Type is Filling.BodyValue ? new() { ["type"] = "string", ["format"] = "uuid" } : MachineForm.Of(f.Type).Schema(f))),
    ];

    private static JsonObject Get(string id, string summary, string schema) => new()
    {
        ["operationId"] = id,
        ["summary"] = summary,
        ["responses"] = OpenApiSchemas.Responses(StatusCodes.Status200OK, schema),
    };

    private static JsonObject Write(string id, string summary, Register register, string schema, int status) => new()
    {
        ["operationId"] = id,
        ["summary"] = summary,
        ["requestBody"] = OpenApiSchemas.Body(register.Words + schema),
        ["responses"] = OpenApiSchemas.Responses(status, register.Words + ".entry"),
    };

    private static JsonObject Post(Register register, string id, string summary, string schema) => new()
    {
        ["parameters"] = new JsonArray(OpenApiSchemas.Id()),
        ["post"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["requestBody"] = OpenApiSchemas.Body(schema),
            ["responses"] = OpenApiSchemas.Responses(StatusCodes.Status200OK, register.Words + ".entry"),
        },
    };

    private static JsonObject With(JsonObject operation, IEnumerable<JsonObject> parameters)
    {
        operation["parameters"] = new JsonArray([.. parameters]);
        return operation;
    }

    private static JsonObject Open(JsonObject operation)
    {
        operation["security"] = new JsonArray();
        return operation;
    }
}
