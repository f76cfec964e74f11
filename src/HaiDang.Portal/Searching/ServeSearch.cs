using HaiDang.Kernel;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Searching;

/// <summary>Search as page, as JSON and as suggestions while typing. Nothing of it is written down, neither here nor on the way.</summary>
internal static class ServeSearch
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>GET /vi/tim-kiem?q=…</summary>
    public static async Task SendPageAsync(HttpContext context)
    {
        if (context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)) { await SendJsonAsync(context); return; }
        var (services, question) = (context.RequestServices, Read(context.Request));
        context.Response.Headers.Vary = "Accept, Accept-Encoding";
        await ServePage.SendPrivatelyAsync(context, new(StatusCodes.Status200OK, await PageAsync(services, question, context.RequestAborted)), isPacked: true);
    }

    /// <summary>GET /vi/tim-kiem.json?q=…</summary>
    public static async Task SendJsonAsync(HttpContext context)
    {
        var answer = await AnswerOf(context.RequestServices).RunAsync(Read(context.Request), context.RequestAborted);
        var root = context.RequestServices.GetRequiredService<PublicAddress>().Root;
        await SendAsync(context, new
        {
            answer.Query,
            answer.Total,
            answer.Page,
            answer.Pages,
            didYouMean = answer.Meant?.Text,
            leftOut = answer.Unknown,
            isWhole = !answer.IsBuilding,
            results = answer.Found.Select(f => new { url = root + f.Href, kind = f.KindKey, f.Section, date = f.Day, title = f.Title.ToString(), excerpt = f.Excerpt.ToString(), f.Detail }),
            narrow = answer.Narrowings.ToDictionary(n => n.Name, n => n.Choices.Select(c => new { c.Text, c.Count, url = root + c.Href, chosen = c.IsHere })),
        });
    }

    /// <summary>GET /vi/tim-kiem/goi-y.json?q=…</summary>
    public static async Task SendSuggestionsAsync(HttpContext context)
    {
        var question = Read(context.Request);
        var found = await AnswerOf(context.RequestServices).SuggestAsync(question.Language, question.Query, context.RequestAborted);
        await SendAsync(context, new { question.Query, suggestions = found.Select(f => new { text = f.Title.ToString(), f.Section, f.Kind, url = f.Href }) });
    }

    /// <summary>The page as text; the bench asks for it, too.</summary>
    public static Task<string> PageAsync(IServiceProvider services, SearchQuestion question, CancellationToken ct) =>
        AnswerOf(services).RunAsync(question, answer => PageAsync(services, question, answer, ct), ct);

    private static async Task<string> PageAsync(IServiceProvider services, SearchQuestion question, SearchView answer, CancellationToken ct)
    {
        var (words, search) = (services.GetRequiredService<Words>(), services.GetRequiredService<PublicSearch>());
        var streams = search.Current is { Streams: { Count: > 0 } known } ? known : await services.GetRequiredService<INewsroom>().StreamsAsync(ct);
        var title = words.In(question.Language, "portal.search.title");
        var frame = services.GetRequiredService<Frames>().Of(question.Language, SearchAddress.Path(question.Language), streams) with
        {
            Languages = VersionView.In(streams.Languages(), l => SearchAddress.Of(new(l, question.Query, null, null, null, 1))),
            Title = question.Query.Length > 0 ? $"{question.Query} – {title}" : title,
            Description = words.In(question.Language, "portal.search.about"),
            // The search is a page of the site; what somebody asked it is not.
            IsHidden = question.Query.Length > 0,
        };
        return await services.GetRequiredService<Renderer>().HtmlAsync<FoundPage>(new Dictionary<string, object?> { [nameof(FoundPage.Frame)] = frame, [nameof(FoundPage.Answer)] = answer });
    }

    private static AnswerSearch AnswerOf(IServiceProvider services) => services.GetRequiredService<AnswerSearch>();

    private static Task SendAsync(HttpContext context, object answer)
    {
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Robots-Tag"] = "noindex";
        // Other sites may ask from their own pages' scripts; the answer does not depend on who asks.
        response.Headers.AccessControlAllowOrigin = "*";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(JsonSerializer.Serialize(answer, Json), context.RequestAborted);
    }

    private static SearchQuestion Read(HttpRequest request)
    {
        var query = request.Query["q"].ToString().Trim();
        return new(PublicLanguages.OfPath(request.Path.Value), query.Length > Asked.Longest ? query[..Asked.Longest] : query, Text("kind"), Text("in"),
            int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, SearchAddress.MostPages) : 1);

        string? Text(string name) => request.Query[name].ToString() is { Length: > 0 and < 100 } text ? text : null;
    }
}
