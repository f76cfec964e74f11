using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Registers.Api;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Exporting;
using HaiDang.Registers.Feeds;
using HaiDang.Registers.Hooks;
using HaiDang.Registers.Importing;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Registers;

/// <summary>The register machine: modules describe books in one file each, the machine keeps them.</summary>
public sealed class RegistersModule : IModule
{
    /// <inheritdoc />
    public string Name => RegistersDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<RegistersDb>(RegistersDb.SchemaName);
        services.AddSingleton<RegisterBook>().AddSingleton<StageClock>();
        services.AddPassingFiles(Import.Folder).AddScoped<ReadRows>().AddScoped<StartImport>();
        services.AddScoped<EnterEntry>().AddScoped<ChangeEntry>().AddScoped<MoveEntry>().AddSingleton<OpenApi>();
        services.AddOptions<HookOptions>().BindConfiguration("Registers:Hooks").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<HookSecret>().AddScoped<KeepHook>().AddHandler<RecordTold, PlanDeliveries>();
        services.AddSingleton<HookSender>().AddHostedService(sp => sp.GetRequiredService<HookSender>());
        services.AddGrant(KeepHook.Permission, Roles.Admin);
        services.AddMenuEntry(new("admin", "registers.hooks.title", "/admin/webhooks", KeepHook.Permission, 50));
        services.AddJob<ImportOrder, CheckImport>().AddJob<ImportOrder, SaveImport>();
        services.AddMenuEntry(new("today", "registers.watched.title", "/watched", null, 30));
        services.AddScoped<Certifying.Certificates>().AddScoped<Signing.SignInRoom>().AddScoped<IRoomRoll>(sp => sp.GetRequiredService<Signing.SignInRoom>());
        services.AddScoped<Scheduling.PlanIssues>().AddHandler<PublicEntryChanged, Publishing.TellNamers>().AddScoped<IWaits, PausedHooks>().AddScoped<IFalls, Listing.FallsInMonth>();
        services.AddSingleton<Handing.LinkLimits>().AddScoped<Handing.HandOver>().AddScoped<Handing.AnswerByLink>().AddScoped<Handing.KeepAnswer>().AddScoped<IWaits, Handing.Desk>().AddScoped<ITerms, Aiding.Terms>().AddScoped<IRegisterFigures, Counting.YearFigures>();
        services.AddGrant(Handing.Desk.SeeLetters, Roles.FocalOfficer, Roles.Admin);
        services.AddMenuEntry(new("opinion", "registers.letters.title", "/letters", Handing.Desk.SeeLetters, 195));
        services.AddScoped<Preparing.KeepTemplate>().AddScoped<Preparing.WorkChecklist>().AddScoped<Reading.ReadEntry>().AddScoped<Noting.WriteDiary>();
        services.AddScoped<Viewing.KeepView>().AddScoped<Watching.WatchEntry>().AddScoped<Attaching.AttachFile>().AddScoped<MoveMany>();
        services.AddSingleton<LinkChecking.ILookAtLinks, LinkChecking.WebLook>().AddRecurring<LinkChecking.CheckLinks>(LinkChecking.CheckLinks.Pause).AddScoped<IWaits, LinkChecking.DeadLinks>();
        services.AddMenuEntry(new("opinion", "registers.moderation.title", "/moderation", RegisterRegistration.SeeModeration, 190));
        services.AddScoped<IIntake, Receiving.Intake>().AddScoped<Moderating.HideEntry>().AddRecurring<Turning.TurnStages>(Turning.TurnStages.Pause);
        services.AddScoped<Publishing.EntryAddresses>().AddScoped<Linking.FindReference>().AddScoped<KeepRecord>().AddScoped<MoveRecord>().AddScoped<Commenting.AddComment>().AddScoped<Filling.Shower>().AddScoped<Publishing.PublicFiles>().AddScoped<Publishing.PublicRegisters>().AddScoped<Publishing.PublicWorks>().AddScoped<IRegisters, Registrar>();
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapApi();
        routes.MapCalendars();
        routes.MapGet("/registers/{key}/export.csv", ExportFile.SendAsync).RequireAuthorization();
        routes.MapGet("/registers/{key}/export.xlsx", ExportFile.SendXlsxAsync).RequireAuthorization();
        routes.MapGet("/registers/{key}/{id:guid}/qr.svg", QrPicture.SendAsync).RequireAuthorization();
        routes.MapGet("/registers/{key}/{id:guid}/certificate.svg", QrPicture.SendCertificateAsync).RequireAuthorization();
        routes.MapGet("/registers/{key}/{id:guid}/paper.docx", EntryPaper.SendAsync).RequireAuthorization();
        routes.MapGet("/registers/files/{id:guid}", Attaching.AttachFile.SendAsync).RequireAuthorization();
        routes.MapGet("/registers/{key}/template.csv", ExportFile.SendTemplateAsync).RequireAuthorization();
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<RegistersDb>();

    /// <inheritdoc />
    public Task PrepareAsync(IServiceProvider services, CancellationToken ct) => RegisterTables.MakeAsync(services.GetRequiredService<RegistersDb>(), ct);
}
