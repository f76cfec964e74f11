using System.Text.Encodings.Web;
using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using HaiDang.Kernel.Answering;
using HaiDang.Kernel.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.Tokens;

/// <summary>
/// Who knocks at the API: a token in the header "Authorization: Bearer", or somebody signed in who only reads. Changing needs a token: a
/// cookie comes along with what other sites make a browser send, a header does not.
/// </summary>
internal sealed class ApiAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, AccessDb db, OfficeClock clock, WrongTokens wrong, Words words)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "api";

    public const string Prefix = "hd_";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0) { return await SignedInAsync(); }

        var secret = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
        if (!wrong.MayTry(Context)) { return AuthenticateResult.Fail("Too many wrong ones."); }
        if (!Secret.LooksRight(secret, Prefix)) { return Wrong("No token."); }

        var hash = Secret.Hash(secret!);
        var token = await db.BodyTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, Context.RequestAborted);
        if (token?.IsGood(clock.Today) is not true) { return Wrong("Unknown, over or revoked."); }

        await NoteUseAsync(token);
        return AuthenticateResult.Success(new(TokenClaims.Of(token, SchemeName, words.In("vi", "access.token.acts", token.Name)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        if (!wrong.MayTry(Context) && Request.Headers.Authorization.Count > 0)
        {
            SignInLimits.AskToWait(Response);
            return Problem.Of(new Refusal("access.token.too_many"), StatusCodes.Status429TooManyRequests).ExecuteAsync(Context);
        }

        var isTokenMissing = Request.Headers.Authorization.Count == 0;
        return Problem.Of(isTokenMissing ? new Refusal("access.token.missing") : new Refusal("access.token.unknown"), StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problem.Of(Refusal.NotAllowed, StatusCodes.Status403Forbidden).ExecuteAsync(Context);

    private AuthenticateResult Wrong(string why)
    {
        wrong.Count(Context);
        return AuthenticateResult.Fail(why);
    }

    private async Task<AuthenticateResult> SignedInAsync()
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method)) { return AuthenticateResult.NoResult(); }

        var cookie = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return cookie.Succeeded ? AuthenticateResult.Success(new(cookie.Principal, SchemeName)) : AuthenticateResult.NoResult();
    }

    // Once a day is enough to see which tokens lie unused.
    private async Task NoteUseAsync(BodyToken token)
    {
        var today = clock.Today;
        if (token.LastUsedOn == today) { return; }
        await db.BodyTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedOn, today), Context.RequestAborted);
    }
}
