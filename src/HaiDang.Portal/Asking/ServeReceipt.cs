using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>Tells a sender what became of what she sent in, and takes her objection when it was hidden.</summary>
internal sealed class ServeReceipt(IIntake intake, FormPages pages, SendLimits limits)
{
    /// <summary>GET /vi/tra-cuu?code=…</summary>
    public static Task SendAsync(HttpContext context) => context.RequestServices.GetRequiredService<ServeReceipt>().ShowAsync(context);

    /// <summary>POST /vi/tra-cuu: an objection.</summary>
    public static Task TakeAppealAsync(HttpContext context) => context.RequestServices.GetRequiredService<ServeReceipt>().AppealAsync(context);

    private async Task ShowAsync(HttpContext context)
    {
        var (language, code, ct) = (ServeForm.Language(context), context.Request.Query["code"].ToString(), context.RequestAborted);
        if (code.Length == 0) { await ServePage.SendPrivatelyAsync(context, await pages.LookUpAsync(language, null, null, ct)); return; }
        if (!limits.MayLookUp(context))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.LookUpAsync(language, code, "portal.receipt.too_many", ct, StatusCodes.Status429TooManyRequests));
            return;
        }

        var receipt = await intake.FindAsync(code, language, ct);
        await ServePage.SendPrivatelyAsync(context, receipt is null
            ? await pages.LookUpAsync(language, code, "portal.receipt.unknown", ct, StatusCodes.Status404NotFound)
            : await pages.ReceiptAsync(language, receipt, context.Request.Query["sent"].Count > 0, null, null, ct));
    }

    private async Task AppealAsync(HttpContext context)
    {
        var (language, ct) = (ServeForm.Language(context), context.RequestAborted);
        var sent = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(ct) : FormCollection.Empty;
        var (code, words) = (sent["code"].ToString(), sent["Appeal"].ToString());
        if (!limits.MayLookUp(context) || await intake.FindAsync(code, language, ct) is not { } receipt)
        {
            await ServePage.SendPrivatelyAsync(context, await pages.LookUpAsync(language, code, "portal.receipt.unknown", ct, StatusCodes.Status404NotFound));
            return;
        }

        if (await intake.AppealAsync(code, words, ct) is { } refusal)
        {
            await ServePage.SendPrivatelyAsync(context, await pages.ReceiptAsync(language, receipt, false, words, refusal, ct));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = AskingAddress.Receipt(language, receipt.Code);
    }
}
