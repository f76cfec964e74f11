using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Access.SigningIn;

/// <summary>
/// Asks every now and then whether a sign-in still counts, and always before anything is changed: a closed account
/// can read on for <see cref="AccessOptions.RecheckEvery"/> at most, and can do nothing at all.
/// </summary>
internal sealed class PersonStampValidator(IOptions<SecurityStampValidatorOptions> options, SignInManager<Person> signIn, ILoggerFactory log)
    : SecurityStampValidator<Person>(options, signIn, log)
{
    public override Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Without a date of issue the sign-in counts as never checked.
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method)) { context.Properties.IssuedUtc = null; }
        return base.ValidateAsync(context);
    }
}
