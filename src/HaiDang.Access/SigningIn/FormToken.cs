using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Access.SigningIn;

/// <summary>Endpoints that are not pages ask for the form token, too: in the form, or in the header RequestVerificationToken.</summary>
internal static class FormToken
{
    public static RouteHandlerBuilder NeedsFormToken(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (call, next) =>
        await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.StatusCode(StatusCodes.Status400BadRequest));
}
