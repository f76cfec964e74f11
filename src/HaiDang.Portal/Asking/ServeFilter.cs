using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>A register as a visitor narrows it, and a few of its entries side by side. Made for her, kept by nobody.</summary>
internal static class ServeFilter
{
    private const int PerPage = 30;
    private const int MostCompared = 3;
    private const int LongestAnswer = 200;

    /// <summary>GET /vi/san-pham-dia-phuong/filter?q=…&amp;stars.least=4</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        if (Face(context, language) is not { } face) { await ServePage.SendPageAsync(context); return; }

        var pages = services.GetRequiredService<FormPages>();
        if (!services.GetRequiredService<SendLimits>().MayFilter(context)) { await ServePage.SendPrivatelyAsync(context, await pages.TooFastAsync(language, ct)); return; }

        var query = context.Request.Query;
        var number = int.TryParse(query["page"], System.Globalization.CultureInfo.InvariantCulture, out var asked) && asked is > 0 and < 1000 ? asked : 1;
        string? Answer(string name) => query[name].ToString().Trim() is { Length: > 0 and <= LongestAnswer } said ? said : null;
        var book = await services.GetRequiredService<IRegisters>().PublicFilterAsync(face.Register, language, Answer, (number - 1) * PerPage, PerPage, ct);
        await ServePage.SendPrivatelyAsync(context, book is null ? await pages.MissingAsync(language, ct)
            : await pages.FilteredAsync(face, language, book, Answer, number, Math.Max(1, (book.Total + PerPage - 1) / PerPage), context.Request.QueryString.Value ?? "", ct));
    }

    /// <summary>GET /vi/khu-dat/compare?id=…&amp;id=…</summary>
    public static async Task SendComparedAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        if (Face(context, language) is not { Compares: true } face) { await ServePage.SendPageAsync(context); return; }

        if (!services.GetRequiredService<SendLimits>().MayFilter(context)) { await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().TooFastAsync(language, ct)); return; }

        var (registers, entries) = (services.GetRequiredService<IRegisters>(), new List<PublicEntry>());
        foreach (var id in context.Request.Query["id"].Distinct().Take(MostCompared))
        {
            if (Guid.TryParse(id, out var record) && await registers.FindPublicAsync(face.Register, language, new(record), ct) is { Hidden: null } entry) { entries.Add(entry); }
        }

        await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().ComparedAsync(face, language, entries, context.Request.QueryString.Value ?? "", ct));
    }

    private static PublicFace? Face(HttpContext context, string language) =>
        context.RequestServices.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]);
}
