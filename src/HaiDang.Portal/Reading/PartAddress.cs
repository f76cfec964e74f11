using HaiDang.Portal.Asking;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Reading;

/// <summary>
/// The lasting address of a part of a work, or of a thing in it. Pages are numbered by what is shown now; what is printed and hangs on a wall leads to the same thing when one
/// before it was taken down, and to the whole when it was itself.
/// </summary>
internal static class PartAddress
{
    public const string Folder = "p";

    public static string Of(string folder, Guid work, Guid part) => $"{folder}/{work}/{Folder}/{part:N}";

    /// <summary>The lasting addresses of a room or chapter and of each thing in it, by number of the work and by their own, with the place on its page.</summary>
    public static IEnumerable<(string Lasting, string Place)> Of(string folder, Guid work, PublicPart room) =>
        [($"{folder}/{work}/{room.Number}", ""), (Of(folder, work, room.Id.Value), ""), .. room.Parts.Select(thing => (Of(folder, work, thing.Id.Value), $"#p-{thing.Number}"))];

    /// <summary>GET /vi/trien-lam/{id}/p/{part}</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        var face = services.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]);
        var (id, part) = (Guid.Parse((string)context.Request.RouteValues["id"]!), Guid.Parse((string)context.Request.RouteValues["part"]!));
        if (face is not { HasParts: true } || await services.GetRequiredService<IRegisters>().FindWorkAsync(face.Register, language, new(id), ct) is not { } work)
        {
            await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().MissingAsync(language, ct));
            return;
        }

        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Redirect($"/{language}/{face.Slugs[language]}/{id}{(work.Languages.Contains(language) ? Place(work, part) : "")}");
    }

    private static string Place(PublicWork work, Guid part)
    {
        foreach (var room in work.Parts)
        {
            if (room.Id.Value == part) { return $"/{room.Number}"; }
            if (room.Parts.FirstOrDefault(p => p.Id.Value == part) is { } thing) { return $"/{room.Number}#p-{thing.Number}"; }
        }

        return "";
    }
}
