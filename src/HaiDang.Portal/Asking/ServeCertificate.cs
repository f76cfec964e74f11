using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>Tells anybody who has the number of a certificate whether it counts today.</summary>
internal static class ServeCertificate
{
    /// <summary>GET /vi/chung-nhan?number=…</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, number, ct) = (context.RequestServices, ServeForm.Language(context), context.Request.Query["number"].ToString().Trim(), context.RequestAborted);
        var pages = services.GetRequiredService<FormPages>();
        if (number.Length == 0) { await ServePage.SendPrivatelyAsync(context, await pages.CertificateAsync(language, null, null, null, 200, ct)); return; }
        // Numbers cannot be guessed: eight characters by lot, and few tries a minute.
        if (!services.GetRequiredService<SendLimits>().MayLookUp(context))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.CertificateAsync(language, number, null, "portal.receipt.too_many", StatusCodes.Status429TooManyRequests, ct));
            return;
        }

        var found = await services.GetRequiredService<IRegisters>().CheckCertificateAsync(number, language, ct);
        await ServePage.SendPrivatelyAsync(context, found is null
            ? await pages.CertificateAsync(language, number, null, "portal.certificate.unknown", StatusCodes.Status404NotFound, ct)
            : await pages.CertificateAsync(language, number, found, null, 200, ct));
    }
}
