using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Asking;
using HaiDang.Portal.Building;
using HaiDang.Portal.Checking;
using HaiDang.Portal.Contracts;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Express;
using HaiDang.Portal.Lightening;
using HaiDang.Portal.Mending;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Reading;
using HaiDang.Portal.Searching;
using HaiDang.Portal.Serving;
using HaiDang.Portal.Telling;
using HaiDang.Registers.Contracts;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal;

/// <summary>The public site in every language: pages built when facts change, served as bytes.</summary>
public sealed class PortalModule : IModule
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <inheritdoc />
    public string Name => PortalDb.SchemaName;

    /// <summary>Checks a site; needs neither database nor settings.</summary>
    public static ISiteCheck SiteCheck => new CheckSite();

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection("Portal")).ValidateDataAnnotations();
        services.AddModuleDb<PortalDb>(PortalDb.SchemaName);
        services.AddOptions<HubOptions>().BindConfiguration("Portal:Hub").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<HubSecret>().AddScoped<ServeHub>().AddSingleton<FeedHub>().AddHostedService(sp => sp.GetRequiredService<FeedHub>());
        services.AddSingleton<Renderer>().AddSingleton<SiteFiles>().AddSingleton<PageShelf>().AddSingleton<PageStore>().AddScoped<Frames>().AddScoped<PageBuilder>();
        services.AddSingleton(sp => CountryTable.Read(sp.GetRequiredService<IOptions<PortalOptions>>().Value.Countries)).AddSingleton<VisitCounter>().AddScoped<PublicTitles>();
        services.AddGrant(Permissions.Statistics, Roles.Leader, Roles.FocalOfficer, Roles.Propaganda, Roles.Editor, Roles.Reporter, Roles.Translator, Roles.SocialEditor, Roles.MonitoringOfficer, Roles.Oversight, Roles.Admin);
        services.AddScoped<SearchHealth>().AddScoped<Census>().AddScoped<OfflinePack>();
        services.AddMenuEntry(new("channels", "health.title", "/search-health", Permissions.Statistics, 200));
        services.AddMenuEntry(new("report", "visits.title", "/visits", Permissions.Statistics, 40));
        services.AddSingleton<WorkShelf>().AddHostedService<AwaitPdfs>();
        services.AddSingleton<ProvincePictures>().AddSingleton<ShareCards>().AddSingleton<LitePage>().AddSingleton<PictureShelf>();
        services.AddSingleton<DraftSeal>().AddSingleton<SendLimits>().AddScoped<FormPages>().AddScoped<ServeForm>().AddScoped<ServeReceipt>();
        services.AddSingleton<IPortalExport, ExportSite>();
        services.AddSingleton<PublicSearch>().AddSingleton<Turns>().AddScoped<AnswerSearch>().AddHostedService<KeepSearch>();
        services.AddHandler<ItemPublished, ForgetChanged>();
        services.AddHandler<ItemWithdrawn, ForgetChanged>();
        services.AddHandler<ItemMeantFor, ForgetChanged>();
        services.AddHandler<StreamRegistered, ForgetChanged>();
        services.AddHandler<PublicEntryChanged, ForgetChanged>();
        services.AddHandler<PublicPartChanged, ForgetChanged>();
        services.AddHostedService<HearOtherNodes>().AddHostedService<RebuildOld>().AddHostedService<TurnOfDay>();
        services.AddSingleton<Dateline>().AddSingleton<ExpressAnswers>().AddSingleton(new Patience()).AddSingleton<IConnectionListenerFactory, ExpressListeners>();
        services.Configure<KestrelServerOptions>(o => o.AddServerHeader = false);
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        // Short-circuited: nothing that belongs to the workbench (session, forms, translation) runs for a visitor.
        foreach (var language in PublicLanguages.Codes)
        {
            routes.MapMethods($"/{language}/{{**rest}}", Reading, ServePage.SendPageAsync).ShortCircuit();
            routes.MapMethods(ServePack.Path(language), Reading, ServePack.SendAsync).ShortCircuit();
            routes.MapMethods(SearchAddress.Path(language), Reading, ServeSearch.SendPageAsync).ShortCircuit();
            routes.MapMethods(SearchAddress.Path(language) + ".json", Reading, ServeSearch.SendJsonAsync).ShortCircuit();
            routes.MapMethods(SearchAddress.Suggestions(language), Reading, ServeSearch.SendSuggestionsAsync).ShortCircuit();
        }

        routes.MapPost(FeedTopic.HubPath, ServeHub.SendAsync).ShortCircuit();
        routes.MapAsking();
        routes.MapReading();

        routes.MapMethods($"/vi/{PortalAddress.PlansFolder}/tim", Reading, ServePlan.SendFoundAsync).ShortCircuit();
        routes.MapMethods($"/vi/{PortalAddress.PlansFolder}/{{slug}}.pdf", Reading, ServePlan.SendPdfAsync).ShortCircuit();
        routes.MapMethods("/sitemap.xml", Reading, ServePage.SendPageAsync).ShortCircuit();
        routes.MapMethods("/sitemap/{name}", Reading, ServePage.SendPageAsync).ShortCircuit();
        routes.MapMethods(SiteFiles.Folder + "{name}", Reading, ServePage.SendFileAsync).ShortCircuit();
        routes.MapMethods("/sw.js", Reading, ServePage.SendWorkerAsync).ShortCircuit();
        routes.MapMethods("/robots.txt", Reading, ServePage.SendRobotsAsync).ShortCircuit();
        routes.MapMethods(ShareCards.Folder + "/{**rest}", Reading, ServeCard.SendAsync).ShortCircuit();
        routes.MapMethods(LiteAddress.Folder + "/{**rest}", Reading, ServeLite.SendAsync).ShortCircuit();
        routes.MapMethods(PictureNames.Folder + "{name}", Reading, ServePicture.SendAsync).ShortCircuit();
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<PortalDb>();
}
