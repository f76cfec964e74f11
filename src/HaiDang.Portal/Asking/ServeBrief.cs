using HaiDang.Portal.Building;
using HaiDang.Kernel.Converting;
using HaiDang.Portal.Reading;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>An entry of a register as a PDF to take along, in the language of the page, made from what is public at this moment.</summary>
internal static class ServeBrief
{
    private const string ComeBack = "8";

    /// <summary>GET /vi/khu-dat/{id}.pdf</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        var (registers, shelf, pages) = (services.GetRequiredService<IRegisters>(), services.GetRequiredService<PdfShelf>(), services.GetRequiredService<FormPages>());
        var face = context.RequestServices.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]);
        var id = Guid.Parse((string)context.Request.RouteValues["id"]!);
        if (shelf.IsAble && face is not null && await ReadingRoutes.SendPdfAsync(context, face, language, id)) { return; }
        if (!shelf.IsAble || face is not { HasBrief: true } || await registers.BriefAsync(face.Register, language, new(id), ct) is not { } docx)
        {
            await ServePage.SendPrivatelyAsync(context, await pages.MissingAsync(language, ct));
            return;
        }

        await ServePdf.SendAsync(context, docx, $"{face.Slugs[language]}-{id:N}", ComeBack, async () => await ServePage.SendPrivatelyAsync(context, await pages.BriefWaitAsync(language, ct)));
    }
}
