using System.Security.Claims;
using HaiDang.Access.SigningIn;

namespace HaiDang.Access.Tokens;

/// <summary>A token as the rest of the product sees it: somebody of a body, without being a person.</summary>
internal static class TokenClaims
{
    public const string Token = "haidang:token";

    public static ClaimsPrincipal Of(BodyToken token, string scheme, string shownAs) => new(new ClaimsIdentity(
        [
            new(Token, token.Id.ToString()),
            new(PersonClaims.FullName, shownAs),
            new(PersonClaims.Office, token.Body.ToString()),
            .. token.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        scheme, PersonClaims.FullName, ClaimTypes.Role));
}
