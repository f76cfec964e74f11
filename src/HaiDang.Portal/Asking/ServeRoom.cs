using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>Lets somebody in a room sign with her phone: the code on the wall brought her here, her name is all that is asked.</summary>
internal static class ServeRoom
{
    /// <summary>GET /vi/diem-danh?code=…</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (roll, pages, code, ct) = Of(context, context.Request.Query["code"]);
        await ServePage.SendPrivatelyAsync(context, await pages.RoomAsync(ServeForm.Language(context), code, await roll.FindAsync(code, ct), new("", "", null, null), ct));
    }

    /// <summary>POST /vi/diem-danh</summary>
    public static async Task TakeAsync(HttpContext context)
    {
        var sent = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var (roll, pages, code, ct) = Of(context, sent["code"]);
        var (name, workplace, language) = (sent["Name"].ToString(), sent["Workplace"].ToString(), ServeForm.Language(context));
        if (!context.RequestServices.GetRequiredService<SendLimits>().MaySign(context))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.RoomAsync(language, code, await roll.FindAsync(code, ct), new(name, workplace, null, new("portal.receipt.too_many")), ct));
            return;
        }

        var signed = await roll.SignAsync(code, name, workplace, ct);
        await ServePage.SendPrivatelyAsync(context, await pages.RoomAsync(language, code, await roll.FindAsync(code, ct), new(name, workplace, signed.Value, signed.Refusal), ct));
    }

    private static (IRoomRoll, FormPages, string, CancellationToken) Of(HttpContext context, string? code) =>
        (context.RequestServices.GetRequiredService<IRoomRoll>(), context.RequestServices.GetRequiredService<FormPages>(), code ?? "", context.RequestAborted);
}
