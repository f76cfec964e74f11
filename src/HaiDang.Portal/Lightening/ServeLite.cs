using HaiDang.Kernel.Words;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Lightening;

/// <summary>GET /lite/vi/…: the lite form of a page.</summary>
internal static class ServeLite
{
    public static async Task SendAsync(HttpContext context)
    {
        var (services, path) = (context.RequestServices, context.Request.Path.Value![LiteAddress.Folder.Length..]);
        if (PortalAddress.Parse(path) is not { Form: PortalForm.Page } address)
        {
            await ServePage.SendMissingAsync(context, PublicLanguages.OfPath(path));
            return;
        }

        var page = await services.GetRequiredService<PageStore>().GetAsync(address, context.RequestAborted);
        if (page.Location is { } elsewhere || (elsewhere = path == address.Path ? null : address.Path) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = LiteAddress.Of(elsewhere);
            return;
        }

        await ServePage.SendAsync(context, services.GetRequiredService<LitePage>().Of(page, address));
    }
}
