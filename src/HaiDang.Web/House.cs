using System.Globalization;
using System.Text.Unicode;
using HaiDang.Access;
using HaiDang.Channels;
using HaiDang.Engagement;
using HaiDang.Insight;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom;
using HaiDang.Organisations;
using HaiDang.Plans;
using HaiDang.Portal;
using HaiDang.Press;
using HaiDang.Registers;
using HaiDang.Showcase;
using HaiDang.Ui;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Npgsql;

namespace HaiDang.Web;

/// <summary>The house put together: which modules, in which order, and the pipeline around them.</summary>
public static class House
{
    /// <summary>The modules in their order: each uses only those before it.</summary>
    public static IReadOnlyList<IModule> Modules { get; } =
    [
        new KernelModule(),
        new OrganisationsModule(),
        new AccessModule(),
        new RegistersModule(),
        new PlansModule(),
        new NewsroomModule(),
        new PressModule(),
        new ShowcaseModule(),
        new EngagementModule(),
        new ChannelsModule(),
        new PortalModule(),
        new InsightModule(),
    ];

    private const int LargestRequest = 64 * 1024 * 1024;

    /// <summary>Registers everything on a database that is already running.</summary>
    public static void AddHaiDang(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddSingleton(Modules);
        services.AddSingleton(_ => MapGround.Read(configuration["Map:Ground"]));
        services.AddSingleton(new Words(Modules.Select(m => m.Assembly).Append(typeof(App).Assembly).Append(typeof(House).Assembly)));
        foreach (var module in Modules)
        {
            module.AddServices(services, configuration);
        }

        services.AddRazorComponents();
        // Vietnamese letters go out as letters, not as numbered entities three times their size.
        services.AddWebEncoders(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<FormOptions>(o =>
        {
            // A review page has several fields per finding; a pasted plan may be as large as a file.
            o.ValueCountLimit = 50_000;
            o.ValueLengthLimit = LargestRequest;
            o.MultipartBodyLengthLimit = LargestRequest;
            o.BufferBodyLengthLimit = LargestRequest;
        });
        // Somewhat above the limit people are told, so that a file over it gets an answer in words.
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = LargestRequest);
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("haidang-form", CookieSecurePolicy.SameAsRequest));
        services.AddRequestLocalization(o =>
        {
            var cultures = new[] { new CultureInfo("vi-VN"), new CultureInfo("en-GB") };
            o.DefaultRequestCulture = new RequestCulture("vi-VN");
            (o.SupportedCultures, o.SupportedUICultures) = (cultures, cultures);
            // The reader's choice, not the browser's: the office works in Vietnamese until somebody asks otherwise.
            o.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "haidang-language" }];
        });
    }

    /// <summary>The request pipeline.</summary>
    public static void UseHaiDang(this WebApplication app)
    {
        app.UseRequestLocalization();
        // The error page is rendered in a scope of its own: the page that failed has used up the first.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}", createScopeForStatusCodePages: true);
        app.Use(SafeHeaders);
        app.MapStaticAssets();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.Use(AnswerStaleForms);
        foreach (var module in Modules)
        {
            module.MapEndpoints(app);
        }

        // The root is the public's; people at work are taken to their day.
        app.MapGet("/", (HttpContext context) => Results.Redirect(context.User.Identity?.IsAuthenticated is true ? "/today" : "/vi/"));
        app.MapRazorComponents<App>()
            // The workbench is for people who have signed in; a page for everybody says [AllowAnonymous].
            .RequireAuthorization()
            .AddAdditionalAssemblies([.. Modules.Select(m => m.Assembly).Where(a => a != typeof(App).Assembly).Distinct()]);
    }

    // A page's form with a token that no longer counts would be answered with an empty page; the error page has words for it.
    private static Task AnswerStaleForms(HttpContext context, RequestDelegate next)
    {
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (!isPage || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) { return next(context); }

        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static Task SafeHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }
}
