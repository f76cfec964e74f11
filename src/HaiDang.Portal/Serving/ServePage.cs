using HaiDang.Portal.Building;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HaiDang.Portal.Serving;

/// <summary>Answers public requests with bytes made before. No cookie is read or set on this path.</summary>
internal static class ServePage
{
    private static readonly StringValues Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Fresh at once after a release, cheap when nothing changed: caches keep the page but ask first.
    private static readonly StringValues AskFirst = "public, no-cache";

    /// <summary>GET /vi/…, /en/…</summary>
    public static async Task SendPageAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (PortalAddress.Parse(path, context.Request.Query["page"]) is not { } address)
        {
            await SendMissingAsync(context, path.StartsWith("/en", StringComparison.Ordinal) ? "en" : "vi");
            return;
        }

        // One address per page: /vi becomes /vi/, /vi/du-lich/ becomes /vi/du-lich.
        var canonical = address.Path.Split('?')[0];
        if (path != canonical)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = canonical + context.Request.QueryString;
            return;
        }

        var store = context.RequestServices.GetRequiredService<PageStore>();
        await SendAsync(context, await store.GetAsync(address, context.RequestAborted));
    }

    /// <summary>GET /sitemap.xml</summary>
    public static async Task SendSitemapAsync(HttpContext context) =>
        await SendAsync(context, await context.RequestServices.GetRequiredService<PageStore>().GetAsync(PortalAddress.Sitemap, context.RequestAborted));

    /// <summary>GET /robots.txt</summary>
    public static Task SendRobotsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"User-agent: *\nAllow: /vi/\nAllow: /en/\nAllow: /media/\nAllow: /_content/\nDisallow: /\n\nSitemap: {context.RequestServices.GetRequiredService<SiteAddress>().Root}/sitemap.xml\n");
    }

    private static async Task SendMissingAsync(HttpContext context, string language)
    {
        var builder = context.RequestServices.GetRequiredService<PageBuilder>();
        await SendAsync(context, await builder.NotThereAsync(StatusCodes.Status404NotFound, language, context.RequestAborted));
    }

    internal static Task SendAsync(HttpContext context, BuiltPage page)
    {
        var (request, response) = (context.Request, context.Response);
        var form = Choose(page, request.Headers.AcceptEncoding);
        var headers = response.Headers;
        Guard(headers);
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = AskFirst;
        headers.ETag = form.Tag;
        if (page.Location is { } location)
        {
            headers.Location = location;
        }
        else if (page.Status == StatusCodes.Status200OK && Knows(request.Headers.IfNoneMatch, form.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        // Other sites may show our stories from their own pages' scripts; nothing here depends on who asks.
        headers.AccessControlAllowOrigin = "*";
        response.StatusCode = page.Status;
        response.ContentType = page.MediaType;
        response.ContentLength = form.Bytes.Length;
        if (form.Encoding is not null) { headers.ContentEncoding = form.Encoding; }
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }

    /// <summary>A page for one visitor, kept by nobody on the way. Not compressed: it carries what she wrote, sealed.</summary>
    internal static Task SendPrivatelyAsync(HttpContext context, PrivatePage page)
    {
        var response = context.Response;
        Guard(response.Headers);
        response.Headers.CacheControl = "private, no-cache";
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(page.Html, context.RequestAborted);
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }

    private static BuiltForm Choose(BuiltPage page, StringValues accepted)
    {
        var text = accepted.Count == 1 ? accepted[0]! : accepted.ToString();
        if (page.Brotli is { } brotli && Accepts(text, "br")) { return brotli; }
        return page.Gzip is { } gzip && Accepts(text, "gzip") ? gzip : page.Plain;
    }

    // "gzip, deflate, br" names it; "br;q=0" refuses it.
    private static bool Accepts(string accepted, string coding)
    {
        if (!accepted.Contains(coding, StringComparison.OrdinalIgnoreCase)) { return false; }
        return !accepted.Contains(";q=0", StringComparison.Ordinal)
            || (StringWithQualityHeaderValue.TryParseList([accepted], out var values)
                && values.Any(v => v.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && v.Quality is not 0));
    }

    private static bool Knows(StringValues given, string tag)
    {
        foreach (var value in given)
        {
            if (value is not null && (value == "*" || value.Contains(tag, StringComparison.Ordinal))) { return true; }
        }

        return false;
    }
}
