using HaiDang.Kernel.Words;
using HaiDang.Portal.Building;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Portal.Asking;

/// <summary>The addresses of pages that are made for one visitor: forms, receipts, checks, filters. None of them runs what belongs to the workbench.</summary>
internal static class AskingRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAsking(this IEndpointRouteBuilder routes)
    {
        foreach (var language in PublicLanguages.Codes)
        {
            routes.MapMethods($"/{language}/{{slug}}/check", Reading, ServeCheck.SendAsync).ShortCircuit();
            routes.MapMethods($"/{language}/{{slug}}/filter", Reading, ServeFilter.SendAsync).ShortCircuit();
            routes.MapMethods($"/{language}/{{slug}}/compare", Reading, ServeFilter.SendComparedAsync).ShortCircuit();
            routes.MapMethods($"/{language}/{{slug}}/itinerary", Reading, ServeItinerary.SendAsync).ShortCircuit();
            routes.MapMethods($"/{language}/{{slug}}/{{id:guid}}.pdf", Reading, ServeBrief.SendAsync).ShortCircuit();
            var (forms, receipts) = (AskingAddress.Folder(language), AskingAddress.Receipts(language));
            routes.MapMethods(forms, Reading, ServeForm.SendFormsAsync).ShortCircuit();
            routes.MapMethods(forms + "/{slug}", Reading, ServeForm.SendOpeningAsync).ShortCircuit();
            routes.MapPost(forms + "/{slug}", ServeForm.TakeAsync).ShortCircuit();
            routes.MapMethods(receipts, Reading, ServeReceipt.SendAsync).ShortCircuit();
            routes.MapPost(receipts, ServeReceipt.TakeAppealAsync).ShortCircuit();
            routes.MapMethods(CertificateAddress.Page(language), Reading, ServeCertificate.SendAsync).ShortCircuit();
            routes.MapMethods(CertificateAddress.Room(language), Reading, ServeRoom.SendAsync).ShortCircuit();
            routes.MapPost(CertificateAddress.Room(language), ServeRoom.TakeAsync).ShortCircuit();
        }
    }
}
