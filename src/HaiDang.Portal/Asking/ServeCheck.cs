using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>Tells a visitor whether an address she pasted belongs to the province. Nothing she pastes is kept.</summary>
internal static class ServeCheck
{
    /// <summary>GET /vi/kenh-chinh-thuc/check?link=…</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        var registers = services.GetRequiredService<IRegisters>();
        if (context.RequestServices.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]) is not { RecognisesLinks: true } face)
        {
            // Another page of that name.
            await ServePage.SendPageAsync(context);
            return;
        }

        var (pages, pasted) = (services.GetRequiredService<FormPages>(), context.Request.Query["link"].ToString().Trim());
        if (!services.GetRequiredService<SendLimits>().MayLookUp(context))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.LookUpAsync(language, null, "portal.receipt.too_many", ct, StatusCodes.Status429TooManyRequests));
            return;
        }

        await ServePage.SendPrivatelyAsync(context, await pages.CheckedAsync(face, language, pasted, await registers.RecogniseLinkAsync(face.Register, language, pasted, ct), ct));
    }
}
