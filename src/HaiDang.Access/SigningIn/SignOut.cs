using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Access.SigningIn;

internal static class SignOut
{
    private const string Door = "/sign-in";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (SignInManager<Person> signIn) =>
            {
                await signIn.SignOutAsync();
                return Results.LocalRedirect(Door);
            })
            // Asked before the token: a sign-in that has run out has taken its token along, and what is asked for is so already.
            .AddEndpointFilter(async (call, next) =>
                call.HttpContext.User.Identity is { IsAuthenticated: true } ? await next(call) : Results.LocalRedirect(Door))
            .NeedsFormToken();
}
