using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Access.Account;

/// <summary>A visitor's choice lives in a cookie; a signed-in person's is remembered, too.</summary>
internal sealed class ChooseLanguage(MyAccount mine, UserManager<Person> people, LanguageCookie cookie)
{
    /// <summary>The switch in the head of every page.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", async ([FromForm] string? language, [FromForm] string? returnUrl, ChooseLanguage act) =>
        {
            await act.RunAsync(language);
            return Results.LocalRedirect(LocalUrl.Of(returnUrl));
        }).DisableAntiforgery().NeedsFormToken();

    public async Task<Refusal?> RunAsync(string? language)
    {
        if (language is null || !Person.Languages.Contains(language)) { return Person.UnknownLanguage; }
        if (await mine.FindAsync() is not { } person) { cookie.Set(language); return null; }
        if (person.Prefer(language) is { } refusal) { return refusal; }

        var result = await people.UpdateAsync(person);
        if (!result.Succeeded) { return Refusals.Of(result, people.Options); }

        cookie.Set(person.Language);
        return null;
    }
}
