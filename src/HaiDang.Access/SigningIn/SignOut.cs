using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Access.SigningIn;

internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (SignInManager<Person> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        }).NeedsFormToken();
}
