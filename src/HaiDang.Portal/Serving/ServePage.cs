using HaiDang.Kernel;
using System.Text;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Building;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HaiDang.Portal.Serving;

/// <summary>Answers public requests with bytes made before. No cookie is read or set on this path.</summary>
internal static class ServePage
{
    /// <summary>GET /vi/…, /en/…, /sitemap.xml, /sitemap/…</summary>
    public static async Task SendPageAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (PortalAddress.Parse(path) is not { } address)
        {
            await SendMissingAsync(context, PublicLanguages.OfPath(path));
            return;
        }

        // One address per page: /vi becomes /vi/, /vi/du-lich/ becomes /vi/du-lich.
        if (path != address.Path)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = address.Path + context.Request.QueryString;
            return;
        }

        await SendAsync(context, address);
    }

    /// <summary>GET /site/{name}</summary>
    public static Task SendFileAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<SiteFiles>().TryGet(context.Request.Path.Value, out var file) ? SendAsync(context, file) : SendMissingAsync(context, "vi");

    /// <summary>GET /sw.js</summary>
    public static Task SendWorkerAsync(HttpContext context) => SendAsync(context, context.RequestServices.GetRequiredService<SiteFiles>().Worker);

    /// <summary>GET /robots.txt</summary>
    public static Task SendRobotsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Robots.Of(context.RequestServices.GetRequiredService<PublicAddress>().Root));
    }

    private static async Task SendAsync(HttpContext context, PortalAddress address)
    {
        var store = context.RequestServices.GetRequiredService<PageStore>();
        await SendAsync(context, store.TryGet(address.Path, out var ready) ? ready : await store.GetAsync(address, context.RequestAborted));
    }

    /// <summary>The page that says there is nothing here.</summary>
    internal static async Task SendMissingAsync(HttpContext context, string language)
    {
        var builder = context.RequestServices.GetRequiredService<PageBuilder>();
        await SendAsync(context, await builder.NotThereAsync(StatusCodes.Status404NotFound, language, context.RequestAborted));
    }

    internal static Task SendAsync(HttpContext context, BuiltPage page)
    {
        var (request, response) = (context.Request, context.Response);
        if (page.IsRead) { context.RequestServices.GetRequiredService<VisitCounter>().Count(context); }
        if (page.IsKnown(request.Headers.IfNoneMatch.ToString()))
        {
            PageHeaders.Write(page, null, response.Headers);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var form = page.FormFor(Accepted(request.Headers.AcceptEncoding));
        PageHeaders.Write(page, form.Encoding, response.Headers);
        response.StatusCode = page.Status;
        response.ContentType = page.MediaType;
        response.ContentLength = form.Body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(form.Body, context.RequestAborted).AsTask();
    }

    /// <summary>A page for one visitor, kept by nobody on the way. Not compressed: it carries what she wrote, sealed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">Made for it.</param>
    /// <param name="mayBeKept">It holds nothing but what its address says: her own phone may keep it for the time without a network.</param>
    /// <param name="isPacked">It holds nothing secret, so that its length may tell what it likes.</param>
    internal static Task SendPrivatelyAsync(HttpContext context, PrivatePage page, bool mayBeKept = false, bool isPacked = false)
    {
        var response = context.Response;
        PageHeaders.Guard(response.Headers);
        response.Headers.CacheControl = mayBeKept ? "no-cache" : "private, no-cache";
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method)) { return Task.CompletedTask; }
        if (!isPacked || !Accepted(context.Request.Headers.AcceptEncoding).HasFlag(Codings.Brotli)) { return response.WriteAsync(page.Html, context.RequestAborted); }
        var packed = Packing.QuickBrotli(Encoding.UTF8.GetBytes(page.Html));
        (response.Headers.ContentEncoding, response.ContentLength) = ("br", packed.Length);
        return response.BodyWriter.WriteAsync(packed, context.RequestAborted).AsTask();
    }

    private static Codings Accepted(StringValues accepted)
    {
        var codings = Codings.None;
        foreach (var coding in StringWithQualityHeaderValue.TryParseList(accepted.ToArray()!, out var values) ? values : [])
        {
            if (coding.Quality is 0) { continue; }
            codings |= coding.Value.Value switch { "br" => Codings.Brotli, "gzip" => Codings.Gzip, "zstd" => Codings.Zstandard, _ => Codings.None };
        }

        return codings;
    }
}
