using System.Buffers.Text;
using System.Text.Json;
using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace HaiDang.Access.Account;

/// <summary>The passkeys of the signed-in person. The browser makes them, so adding one is a talk in JSON.</summary>
internal sealed class Passkeys(MyAccount mine, UserManager<Person> people, SignInManager<Person> signIn)
{
    public const int LongestName = 60;
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/passkeys/options", async (Passkeys passkeys) => Answer(await passkeys.OptionsAsync()))
            .RequireAuthorization().NeedsFormToken();
        routes.MapPost("/account/passkeys", async (JsonElement credential, Passkeys passkeys) =>
                await passkeys.AddAsync(credential.GetRawText()) is null ? Results.Ok() : Results.BadRequest())
            .RequireAuthorization().NeedsFormToken();
    }

    public async Task<Outcome<string>> OptionsAsync()
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if ((await people.GetPasskeysAsync(person)).Count >= Most) { return new Refusal("access.passkeys.too_many", Most); }

        return await signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name });
    }

    public async Task<Refusal?> AddAsync(string credential)
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }

        var attestation = await signIn.PerformPasskeyAttestationAsync(credential);
        // The options could have been asked for by another person on the same browser.
        if (!attestation.Succeeded || attestation.UserEntity.Id != person.Id.ToString()) { return new Refusal("access.passkeys.not_added"); }

        mine.Because("access.reason.passkey_added");
        var result = await people.AddOrUpdatePasskeyAsync(person, attestation.Passkey);
        return result.Succeeded ? null : Refusals.Of(result, people.Options);
    }

    public async Task<Refusal?> RenameAsync(string? id, string? name)
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName) { return new Refusal("access.passkeys.name_missing", LongestName); }
        if (await FindAsync(person, id) is not { } passkey) { return Refusal.NotFound; }

        passkey.Name = name.Trim();
        mine.Because("access.reason.passkey_renamed");
        await people.AddOrUpdatePasskeyAsync(person, passkey);
        return null;
    }

    public async Task<Refusal?> RemoveAsync(string? id)
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if (await FindAsync(person, id) is not { } passkey) { return Refusal.NotFound; }

        mine.Because("access.reason.passkey_removed");
        await people.RemovePasskeyAsync(person, passkey.CredentialId);
        return null;
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    internal static IResult Answer(Outcome<string> json) =>
        json.Refusal is null ? Results.Content(json.Value, "application/json") : Results.BadRequest();

    // Only among her own: an id of somebody else's passkey is simply not there.
    private async Task<UserPasskeyInfo?> FindAsync(Person person, string? id) =>
        (await people.GetPasskeysAsync(person)).FirstOrDefault(p => IdOf(p) == id);
}
