using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Portal.Asking;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Reading;

/// <summary>The labels of what an exhibition shows, to print. Made for whoever asks, kept by nobody.</summary>
internal static class ServeLabels
{
    private const int MostLanguages = 3;
    private const int LongestText = 220;

    /// <summary>The page of the labels of a work.</summary>
    public static string Path(string language, string folder, Guid work) => $"{folder}/{work}/{Folder(language)}";

    /// <summary>Its part of the address.</summary>
    public static string Folder(string language) => language == "vi" ? "nhan" : "labels";

    /// <summary>Whether there is anything to put a label to.</summary>
    public static bool HasThings(PublicWork work) => work.Parts.Any(p => p.Parts.Count > 0);

    /// <summary>GET /vi/trien-lam/{id}/nhan?l=vi&amp;l=en</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        var pages = services.GetRequiredService<FormPages>();
        if (!services.GetRequiredService<SendLimits>().MayFilter(context)) { await ServePage.SendPrivatelyAsync(context, await pages.TooFastAsync(language, ct)); return; }

        var face = services.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]);
        var id = Guid.Parse((string)context.Request.RouteValues["id"]!);
        var registers = services.GetRequiredService<IRegisters>();
        if (face is not { HasParts: true } || await registers.FindWorkAsync(face.Register, language, new(id), ct) is not { } work || !work.Languages.Contains(language) || !HasThings(work))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.MissingAsync(language, ct));
            return;
        }

        // In the order in which they were ticked on the page: that of the languages of the site.
        var wanted = context.Request.Query["l"].OfType<string>().ToHashSet();
        var chosen = work.Languages.Where(wanted.Contains).Take(MostLanguages).ToList();
        if (chosen.Count == 0) { chosen = [language, .. work.Languages.Where(l => l != language).Take(1)]; }
        var works = new List<PublicWork>();
        foreach (var said in chosen)
        {
            if (said == language) { works.Add(work); }
            else if (await registers.FindWorkAsync(face.Register, said, new(id), ct) is { } other) { works.Add(other); }
        }

        var root = services.GetRequiredService<PublicAddress>().Root;
        var folder = $"/{language}/{face.Slugs[language]}";
        var labels = from room in work.Parts
                     from thing in room.Parts
                     select new LabelView(room.Title, QrView.Of(root + PartAddress.Of(folder, id, thing.Id.Value)),
                         [.. from other in works let same = other.Parts.SelectMany(p => p.Parts).FirstOrDefault(p => p.Id == thing.Id) where same is not null select Said(other.Language, same)]);
        await ServePage.SendPrivatelyAsync(context, await pages.LabelsAsync(face, work, chosen, [.. labels], ct), isPacked: true);
    }

    private static LabelWordsView Said(string language, PublicPart thing) =>
        new(language, thing.Title, [.. thing.Facts.Where(f => f.Link is null)], Excerpt.Of(string.Join(' ', TextBlock.Of(thing.Text).Where(b => b.Kind is TextKind.Paragraph).Select(b => b.Text)), LongestText));
}
