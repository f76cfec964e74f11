using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Exporting;
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
        services.AddSingleton<ImportFiles>().AddScoped<ReadRows>().AddScoped<StartImport>();
        services.AddJob<ImportOrder, CheckImport>().AddJob<ImportOrder, SaveImport>();
        services.AddMenuEntry(new("opinion", "registers.moderation.title", "/moderation", RegisterRegistration.SeeModeration, 90));
        services.AddScoped<IIntake, Receiving.Intake>().AddScoped<Moderating.HideEntry>().AddScoped<Turning.TurnStages>().AddHostedService<Turning.TurnEveryHour>();
        services.AddScoped<Linking.FindReference>().AddScoped<KeepRecord>().AddScoped<MoveRecord>().AddScoped<Commenting.AddComment>().AddScoped<Filling.Shower>().AddScoped<Publishing.PublicRegisters>().AddScoped<IRegisters, Registrar>();
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/registers/{key}/export.csv", ExportFile.SendAsync).RequireAuthorization();
        routes.MapGet("/registers/{key}/template.csv", ExportFile.SendTemplateAsync).RequireAuthorization();
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<RegistersDb>();

    /// <inheritdoc />
    public Task PrepareAsync(IServiceProvider services, CancellationToken ct) => RegisterTables.MakeAsync(services.GetRequiredService<RegistersDb>(), ct);
}
