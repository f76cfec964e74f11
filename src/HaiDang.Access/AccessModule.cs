using HaiDang.Access.Account;
using HaiDang.Access.Administering;
using HaiDang.Access.Contracts;
using HaiDang.Access.Permitting;
using HaiDang.Access.Registering;
using HaiDang.Access.SigningIn;
using HaiDang.Access.Tokens;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Access;

/// <summary>People, how they prove who they are, and what their roles may do.</summary>
public sealed class AccessModule : IModule
{
    /// <inheritdoc />
    public string Name => AccessDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Access").ValidateDataAnnotations().ValidateOnStart();
        services.AddModuleDb<AccessDb>(AccessDb.SchemaName);
        AddIdentity(services);
        AddCookies(services);
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(sp => sp.GetRequiredService<SignInLimits>());
        services.AddSingleton<ApiLimits>().AddSingleton<WrongTokens>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(sp => sp.GetRequiredService<ApiLimits>());
        services.AddRateLimiter();
        services.AddSingleton<GrantBook>();
        services.AddScoped<ISignedInPerson, SignedInPerson>();
        services.AddScoped<LanguageCookie>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithCode>();
        services.AddScoped<SignInWithPasskey>();
        services.AddScoped<MyAccount>();
        services.AddScoped<ChooseLanguage>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<Authenticator>();
        services.AddScoped<Passkeys>();
        services.AddScoped<RegisterPerson>().AddScoped<PersonIndex>().AddScoped<IStaff, BodyStaff>();
        services.AddScoped<IPeople, People>();
        services.AddScoped<Staff>();
        services.AddScoped<AddPerson>();
        services.AddScoped<EntrustPerson>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<RestoreSignIn>();
        services.AddScoped<MakeToken>().AddScoped<RevokeToken>().AddScoped<IReadingKeys, ReadingKeys>();
        services.AddGrant(Permissions.ManagePeople, Roles.Admin);
        services.AddGrant(Permissions.ManageTokens, Roles.Admin);
        services.AddGrant(Permissions.ManageOwnTokens, Roles.Admin, Roles.UnitCoordinator, Roles.CommuneOfficer, Roles.PressBody);
        services.AddGrant(Permissions.ReadTrail, Roles.Admin, Roles.Inspector);
        services.AddMenuEntry(new("admin", "access.people.title", "/admin/people", Permissions.ManagePeople, 20));
        services.AddMenuEntry(new("admin", "access.tokens.title", "/admin/tokens", Permissions.ManageOwnTokens, 40));
        services.AddMenuEntry(new("admin", "access.trail.title", "/admin/audit", Permissions.ReadTrail, 30));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        SignOut.Map(routes);
        SignInWithPasskey.Map(routes);
        Passkeys.Map(routes);
        ChooseLanguage.Map(routes);
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<AccessDb>();

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Person>()
            .AddSignInManager<PersonSignInManager>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddUserStore<UserOnlyStore<Person, AccessDb, Guid, PersonClaim, PersonLogin, PersonToken, PersonPasskey>>()
            .AddDefaultTokenProviders();
        services.AddScoped<ISecurityStampValidator, PersonStampValidator>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccessOptions>>((identity, access) =>
        {
            AccessDb.Choose(identity);
            identity.User.RequireUniqueEmail = true;
            identity.Lockout.MaxFailedAccessAttempts = access.Value.MistakesBeforeRest;
            identity.Lockout.DefaultLockoutTimeSpan = access.Value.Rest;
            // Length protects; forced digits and signs only make people write passwords down.
            identity.Password.RequiredLength = access.Value.ShortestPassword;
            identity.Password.RequiredUniqueChars = 5;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        });
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AccessOptions>>((passkeys, access) =>
        {
            passkeys.ServerDomain = access.Value.PasskeyDomain;
            // A passkey stands for both steps: the device must know who holds it, and must bring the account along.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddOptions<SecurityStampValidatorOptions>()
            .Configure<IOptions<AccessOptions>>((stamp, access) => stamp.ValidationInterval = access.Value.RecheckEvery);
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.TwoFactorUserIdCookie!.Configure(o => o.Cookie.Name = "haidang-second-step");
            cookies.ApplicationCookie!.Configure<IOptions<AccessOptions>>((cookie, access) =>
            {
                cookie.Cookie.Name = "haidang";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (access.Value.SignInLasts, true);
                (cookie.LoginPath, cookie.ReturnUrlParameter) = ("/sign-in", "returnUrl");
                cookie.Events.OnRedirectToAccessDenied = Denial.AnswerAsync;
            });
        });
        services.AddAntiforgery(form => form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiAuthentication>(ApiAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiDoor.Policy, new AuthorizationPolicyBuilder(ApiAuthentication.SchemeName).RequireAuthenticatedUser().AddRequirements(new OwnPassword()).Build())
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new OwnPassword()).Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationHandler, MayHandler>();
        services.AddSingleton(new ForbiddenHelp(typeof(WhoMay)));
    }
}
