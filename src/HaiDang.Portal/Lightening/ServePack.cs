using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Lightening;

/// <summary>GET /vi/goi-doc.zip: the site to carry where there is no network.</summary>
internal static class ServePack
{
    public static string Path(string language) => language == "vi" ? "/vi/goi-doc.zip" : $"/{language}/offline-pack.zip";

    public static async Task SendAsync(HttpContext context)
    {
        var (services, response, ct) = (context.RequestServices, context.Response, context.RequestAborted);
        var language = PublicLanguages.OfPath(context.Request.Path.Value!);
        if (!(await services.GetRequiredService<INewsroom>().StreamsAsync(ct)).Languages().Contains(language))
        {
            await ServePage.SendMissingAsync(context, language);
            return;
        }

        await using var pack = await services.GetRequiredService<OfflinePack>().OpenAsync(language, ct);
        response.ContentType = "application/zip";
        response.ContentLength = pack.Length;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = $"attachment; filename=\"{System.IO.Path.GetFileName(Path(language))}\"";
        if (HttpMethods.IsHead(context.Request.Method)) { return; }
        services.GetRequiredService<VisitCounter>().CountFile(context);
        await pack.CopyToAsync(response.Body, ct);
    }
}
