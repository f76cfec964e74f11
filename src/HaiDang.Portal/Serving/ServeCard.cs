using HaiDang.Portal.Pictures;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Portal.Serving;

/// <summary>Cards of shared links.</summary>
internal static class ServeCard
{
    // The address tells of the title; the rest of the card may change with the settings.
    private const string ForADay = "public, max-age=86400";

    /// <summary>GET /card/vi/du-lich/ten-bai.png</summary>
    public static async Task<IResult> SendAsync(ShareCards cards, PageStore store, HttpContext context)
    {
        if (ShareCards.PageOf(context.Request.Path.Value!) is not { } address) { return Results.NotFound(); }
        var page = await store.GetAsync(address, context.RequestAborted);
        if (await cards.DrawAsync(page, address, context.RequestAborted) is not { } png) { return Results.NotFound(); }
        context.Response.Headers.CacheControl = ForADay;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(png, "image/png");
    }
}
