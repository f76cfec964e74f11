using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaiDang.Kernel;
using HaiDang.Kernel.Answering;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Api;

/// <summary>What acts of the API answer with, and what they read of a call.</summary>
internal static class ApiAnswer
{
    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(MachineJson.Options), "application/json", System.Text.Encoding.UTF8, status);

    /// <summary>An entry with its version; not again when the program has that version.</summary>
    public static IResult Entry(HttpContext http, Register register, Record record, Showing showing, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ETag = EntryJson.Tag(record);
        var isKnown = status is StatusCodes.Status200OK && HttpMethods.IsGet(http.Request.Method)
            && http.Request.Headers.IfNoneMatch.SelectMany(h => h?.Split(',') ?? []).Any(t => t.Trim() is "*" || Strong(t.Trim()) == EntryJson.Tag(record));
        return isKnown ? Results.StatusCode(StatusCodes.Status304NotModified) : Json(EntryJson.Of(register, record, showing), status);
    }

    public static IResult No(Refusal refusal) => Problem.Of(refusal, StatusOf(refusal));

    public static IResult No(IReadOnlyList<Refusal> refusals) => refusals is [var only] ? No(only) : Problem.Of(refusals, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Somebody else saved first: with the entry as it is now, so that the program need not ask for it.</summary>
    public static IResult Stale(HttpContext http, Register register, Record current, Showing showing)
    {
        http.Response.Headers.ETag = EntryJson.Tag(current);
        return Problem.Of(Refusal.ChangedMeanwhile, StatusCodes.Status412PreconditionFailed, EntryJson.Of(register, current, showing));
    }

    /// <summary>The body of a call, or why it is no JSON.</summary>
    public static async Task<Outcome<JsonDocument>> BodyAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasJsonContentType()) { return new Refusal("registers.api.not_json"); }

        try
        {
            return await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 }, ct);
        }
        catch (JsonException)
        {
            return new Refusal("registers.api.not_json");
        }
    }

    /// <summary>The version a change is meant for. False: none is named. Null: any ("*").</summary>
    public static bool Precondition(HttpRequest request, out uint? version, out bool isOurs)
    {
        var tag = request.Headers.IfMatch.ToString().Trim();
        (version, isOurs) = (null, tag is "*");
        if (tag.Length == 0) { return false; }
        // What cannot be one of our versions matches no entry.
        if (!isOurs && uint.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) && tag == $"\"{seen}\"") { (version, isOurs) = (seen, true); }
        return true;
    }

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;

    private static int StatusOf(Refusal refusal) => refusal.Key switch
    {
        _ when refusal == Refusal.NotAllowed => StatusCodes.Status403Forbidden,
        _ when refusal == Refusal.NotFound => StatusCodes.Status404NotFound,
        "registers.api.person_only" => StatusCodes.Status403Forbidden,
        "registers.refusal.ended" or "registers.api.no_way" => StatusCodes.Status409Conflict,
        _ when refusal == Refusal.ChangedMeanwhile => StatusCodes.Status409Conflict,
        "registers.api.not_json" or "registers.api.not_object" or "registers.api.unknown_parameter" or "registers.api.wrong_parameter" or "registers.api.wrong_key" => StatusCodes.Status400BadRequest,
        "registers.api.no_version" => StatusCodes.Status428PreconditionRequired,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
