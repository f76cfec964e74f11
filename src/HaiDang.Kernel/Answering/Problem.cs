using System.Text.Json;
using System.Text.Json.Nodes;
using HaiDang.Kernel.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Kernel.Answering;

/// <summary>A "no" to a program: application/problem+json (RFC 9457) with the refusal's words in the language it asked for, the field and the word key.</summary>
public sealed class Problem : IResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    private readonly int status;
    private readonly IReadOnlyList<Refusal> refusals;
    private readonly JsonNode? current;

    private Problem(int status, IReadOnlyList<Refusal> refusals, JsonNode? current) => (this.status, this.refusals, this.current) = (status, refusals, current);

    /// <summary>One refusal; <paramref name="current"/> is the state that it was set against.</summary>
    public static IResult Of(Refusal refusal, int status, JsonNode? current = null) => new Problem(status, [refusal], current);

    /// <summary>Everything that is wrong with what was sent.</summary>
    public static IResult Of(IReadOnlyList<Refusal> refusals, int status) => new Problem(status, refusals, null);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var words = httpContext.RequestServices.GetRequiredService<Words.Words>();
        var language = AskedLanguage.Of(httpContext.Request);
        var body = new JsonObject
        {
            ["type"] = "urn:haidang:" + refusals[0].Key,
            ["title"] = words.In(language, refusals[0].Key, refusals[0].Args),
            ["status"] = status,
            ["errors"] = new JsonArray([.. refusals.Select(r => Error(r, words, language))]),
        };
        if (current is not null) { body["current"] = current.DeepClone(); }

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.ContentLanguage = language;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsync(body.ToJsonString(MachineJson.Options), httpContext.RequestAborted);
    }

    private static JsonObject Error(Refusal refusal, Words.Words words, string language)
    {
        var error = new JsonObject { ["code"] = refusal.Key, ["detail"] = words.In(language, refusal.Key, refusal.Args) };
        if (refusal.Field is { } field) { error["field"] = field; }
        return error;
    }
}

/// <summary>How JSON for programs is written: letters as letters.</summary>
public static class MachineJson
{
    /// <summary>Vietnamese letters go out as letters.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };
}

/// <summary>The language that a program asks for (Accept-Language): Vietnamese unless it prefers English.</summary>
public static class AskedLanguage
{
    /// <summary>"vi" or "en".</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString())
            .FirstOrDefault(l => l.StartsWith("vi", StringComparison.OrdinalIgnoreCase) || l.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return wanted?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true ? "en" : "vi";
    }
}
