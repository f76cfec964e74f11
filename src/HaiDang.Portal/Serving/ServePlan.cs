using HaiDang.Kernel.Converting;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Serving;

/// <summary>What the public asks of plans beside their pages: the public part as PDF, and where words stand in it.</summary>
internal static class ServePlan
{
    private const int LongestQuery = 200;
    private const string ComeBack = "10";

    /// <summary>GET /vi/ke-hoach/tim?q=…</summary>
    public static async Task SendFoundAsync(HttpContext context)
    {
        var query = context.Request.Query["q"].ToString().Trim();
        var builder = context.RequestServices.GetRequiredService<PageBuilder>();
        await ServePage.SendAsync(context, await builder.PlanSearchAsync(query.Length > LongestQuery ? query[..LongestQuery] : query, context.RequestAborted));
    }

    /// <summary>GET /vi/ke-hoach/{slug}.pdf: made from what is public at this moment, so that no older PDF is ever sent.</summary>
    public static async Task SendPdfAsync(HttpContext context)
    {
        var (slug, ct) = ((string)context.Request.RouteValues["slug"]!, context.RequestAborted);
        var services = context.RequestServices;
        var (shelf, builder) = (services.GetRequiredService<PdfShelf>(), services.GetRequiredService<PageBuilder>());
        if (!shelf.IsAble || await services.GetRequiredService<IPublicPlans>().DocumentAsync(slug, ct) is not { } docx)
        {
            await ServePage.SendMissingAsync(context, "vi");
            return;
        }

        await ServePdf.SendAsync(context, docx, $"ke-hoach-{slug}", ComeBack, async () => await ServePage.SendAsync(context, await builder.BeingMadeAsync(ct)));
    }
}
