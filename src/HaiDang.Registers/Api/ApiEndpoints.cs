using System.Globalization;
using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Answering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Registers.Api;

/// <summary>The addresses of the API. A register has all of them by being a register.</summary>
internal static class ApiEndpoints
{
    private const int LargestBody = 1024 * 1024;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireAuthorization(ApiDoor.Policy).RequireRateLimiting(ApiDoor.Limit).AddEndpointFilter(AnswerAsync).AddEndpointFilter(KeepPrivateAsync);
        api.MapGet("/registers", ReadRegisters.All);
        api.MapGet("/registers/{key}", ReadRegisters.ListAsync);
        api.MapPost("/registers/{key}", EnterEntry.RunAsync);
        api.MapGet("/registers/{key}/{id:guid}", ReadRegisters.OneAsync);
        api.MapPut("/registers/{key}/{id:guid}", ChangeEntry.ReplaceAsync);
        api.MapPatch("/registers/{key}/{id:guid}", ChangeEntry.PatchAsync);
        api.MapPost("/registers/{key}/{id:guid}/moves", MoveEntry.MoveAsync);
        api.MapPost("/registers/{key}/{id:guid}/end", MoveEntry.EndAsync);
        api.MapGet("/registers/{key}/{id:guid}/history", ReadRegisters.HistoryAsync);

        var open = routes.MapGroup("/api/v1").RequireRateLimiting(ApiDoor.Limit).AddEndpointFilter(AnswerAsync);
        open.MapGet("/public/registers", PublicApi.All);
        open.MapGet("/public/registers/{key}", PublicApi.ListAsync);
        open.MapGet("/public/registers/{key}/{id:guid}", PublicApi.OneAsync);
        open.MapGet("/openapi.json", OpenApi.Answer);
        routes.Map("/api/{**rest}", () => ApiAnswer.No(Refusal.NotFound));
    }

    // Words in the language the program asks for, bodies of a sensible size, problems instead of pages.
    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(AskedLanguage.Of(call.HttpContext.Request) is "en" ? "en-GB" : "vi-VN");
        if (call.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) { size.MaxRequestBodySize = LargestBody; }
        call.HttpContext.Response.Headers.Vary = "Accept-Language";
        try
        {
            return await next(call);
        }
        catch (BadHttpRequestException malformed)
        {
            return Problem.Of(new Refusal("registers.api.not_json"), malformed.StatusCode);
        }
    }

    private static ValueTask<object?> KeepPrivateAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        call.HttpContext.Response.Headers.Vary = "Accept-Language, Authorization, Cookie";
        return next(call);
    }
}
