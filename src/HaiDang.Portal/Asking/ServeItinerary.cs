using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Asking;

/// <summary>Places that a visitor chose, as a plan by days. Everything stands in the address: no account, nothing is kept, the address can be saved and sent on.</summary>
internal static class ServeItinerary
{
    private const int MostShown = 200;

    /// <summary>GET /vi/dia-diem/itinerary?id=…&amp;id=…&amp;days=2</summary>
    public static async Task SendAsync(HttpContext context)
    {
        var (services, language, ct) = (context.RequestServices, ServeForm.Language(context), context.RequestAborted);
        var registers = services.GetRequiredService<IRegisters>();
        if (context.RequestServices.GetRequiredService<Frames>().Books(language).At(language, (string?)context.Request.RouteValues["slug"]) is not { Tours: true } face
            || await registers.PublicListAsync(face.Register, language, 0, MostShown, ct) is not { } book)
        {
            await ServePage.SendPageAsync(context);
            return;
        }

        var query = context.Request.Query;
        var chosen = query["id"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        var days = int.TryParse(query["days"], System.Globalization.CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Itinerary.MostDays) : 2;
        var places = book.Entries.Where(e => e.Spot is not null).ToList();
        var plan = Itinerary.Plan([.. places.Where(p => chosen.Contains($"{p.Id.Value}"))], days);
        await ServePage.SendPrivatelyAsync(context, await services.GetRequiredService<FormPages>().ItineraryAsync(face, language, places, plan, days, context.Request.QueryString.Value ?? "", ct), mayBeKept: plan.Count > 0);
    }
}
