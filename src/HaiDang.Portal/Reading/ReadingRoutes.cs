using HaiDang.Kernel.Visiting;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Asking;
using HaiDang.Portal.Building;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Reading;

/// <summary>Works and files to take along, and the counting of how often that happens: sums only (charter 6).</summary>
internal static class ReadingRoutes
{
    private const string ComeBack = "8";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        foreach (var language in PublicLanguages.Codes)
        {
            routes.MapMethods($"/{language}/{{slug}}/{{id:guid}}.epub", Reading, SendEpubAsync).ShortCircuit();
            routes.MapMethods($"/{language}/{{slug}}/{{id:guid}}/{ServeLabels.Folder(language)}", Reading, ServeLabels.SendAsync).ShortCircuit();
            routes.MapMethods($"/{language}/{{slug}}/{{id:guid}}/{PartAddress.Folder}/{{part:guid}}", Reading, PartAddress.SendAsync).ShortCircuit();
            routes.MapMethods(PublicFileAddress.Download(language, "{name}"), Reading, SendFileAsync).ShortCircuit();
            routes.MapMethods(PublicFileAddress.Banner(language, "{name}"), Reading, SendBannerAsync).ShortCircuit();
        }
    }

    /// <summary>The PDF of a work; false when the register has none of its own.</summary>
    public static async Task<bool> SendPdfAsync(HttpContext context, PublicFace face, string language, Guid id)
    {
        if (!face.HasParts) { return false; }
        var (services, ct) = (context.RequestServices, context.RequestAborted);
        if (await WorkAsync(context, face, language, id) is not { } work)
        {
            await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().MissingAsync(language, ct));
            return true;
        }

        await ServePdf.SendAsync(context, await services.GetRequiredService<WorkShelf>().DocxAsync(work, ct), NameOf(face, language, id), ComeBack,
            async () => await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().BriefWaitAsync(language, ct)));
        return true;
    }

    /// <summary>GET /vi/an-pham/{id}.epub</summary>
    private static async Task SendEpubAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        var face = services.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]);
        var id = Guid.Parse((string)context.Request.RouteValues["id"]!);
        if (face is not { HasParts: true } || await WorkAsync(context, face, language, id) is not { } work)
        {
            await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().MissingAsync(language, ct));
            return;
        }

        var epub = await services.GetRequiredService<WorkShelf>().EpubAsync(work, ct);
        Count(context);
        await SendAsync(context, "application/epub+zip", $"{NameOf(face, language, id)}.epub", epub);
    }

    /// <summary>GET /vi/f/{name}: a public file under the name it was given, whole or the part asked for, never in memory at once.</summary>
    private static async Task<IResult> SendFileAsync(string name, IRegisters registers, HttpContext context)
    {
        if (await registers.OpenPublicFileAsync(name, context.RequestAborted) is not { } found) { return Results.NotFound(); }
        // Whoever goes on reading has been counted when she began.
        if (context.Request.Headers.Range is not [{ } range] || range.StartsWith("bytes=0-", StringComparison.Ordinal)) { Count(context); }
        Offer(context.Response, found.File.Name);
        return Results.Stream(found.Bytes, found.File.MediaType, entityTag: new($"\"{name}\""), enableRangeProcessing: true);
    }

    /// <summary>GET /vi/b/{name}: browsers keep the picture and ask each time whether it is still the one; each asking is a view, whatever its size.</summary>
    private static async Task<IResult> SendBannerAsync(string name, PictureShelf pictures, VisitTally tally, HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (await pictures.OpenAsync(name, context.RequestAborted) is not { } picture) { return Results.NotFound(); }
        if (picture.MediaType == "image/svg+xml")
        {
            await picture.Bytes.DisposeAsync();
            return Results.NotFound();
        }

        // The page asks for it, so it counts here what else would be left out; programs that say what they are do not.
        if (HttpMethods.IsGet(request.Method) && VisitCounter.IsPerson(request.Headers.UserAgent.ToString())) { tally.Count(PublicFileAddress.Banner(ServeForm.Language(context), PictureNames.Split(name).Whole), VisitKind.Shown); }
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        // The name says what the bytes are: for whoever has them, they are not read.
        return Results.Stream(picture.Bytes, picture.MediaType, entityTag: new($"\"{name}\""));
    }

    private static void Count(HttpContext context) => context.RequestServices.GetRequiredService<VisitCounter>().CountFile(context);

    private static async Task<PublicWork?> WorkAsync(HttpContext context, PublicFace face, string language, Guid id) =>
        await context.RequestServices.GetRequiredService<IRegisters>().FindWorkAsync(face.Register, language, new(id), context.RequestAborted) is { } work && work.Languages.Contains(language) ? work : null;

    private static string NameOf(PublicFace face, string language, Guid id) => $"{face.Slugs[language]}-{id:N}";

    private static async Task SendAsync(HttpContext context, string mediaType, string name, byte[] bytes)
    {
        var response = context.Response;
        Offer(response, name);
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) { await response.Body.WriteAsync(bytes, context.RequestAborted); }
    }

    private static void Offer(HttpResponse response, string name)
    {
        PageHeaders.Guard(response.Headers);
        response.Headers.CacheControl = "public, no-cache";
        // Offered, never opened in the site's own name: a drawing or a page that somebody handed in runs nowhere.
        response.Headers.ContentDisposition = new System.Net.Mime.ContentDisposition { DispositionType = "attachment" } + $"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }
}
