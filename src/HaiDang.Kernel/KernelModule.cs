using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Searching;
using HaiDang.Kernel.Visiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel;

/// <summary>What every module stands on: database, announcements, audit, search, jobs, files, words, clock.</summary>
public sealed class KernelModule : IModule
{
    /// <inheritdoc />
    public string Name => KernelDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KernelOptions>().BindConfiguration("Kernel").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddModuleDb<KernelDb>(KernelDb.SchemaName);
        services.AddScoped<AuditOnSave>();
        services.AddScoped<AuditReason>();
        services.AddScoped<CurrentPersonOverride>();
        services.AddScoped<ICurrentPerson>(sp => sp.GetRequiredService<CurrentPersonOverride>().Person
            ?? (ICurrentPerson?)sp.GetService<ISignedInPerson>() ?? new Nobody());
        services.AddScoped<Search>();
        services.AddScoped<FileStore>();
        services.AddScoped<JobQueue>();
        services.AddSingleton<LibreOffice>().AddScoped<PdfShelf>().AddJob<PdfOrder, MakePdf>();
        services.AddScoped<Announced>().AddSingleton<AnnouncementDispatcher>();
        services.AddHostedService(sp => sp.GetRequiredService<AnnouncementDispatcher>());
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PublicAddressOptions>().BindConfiguration("Portal");
        services.AddSingleton<PublicAddress>().AddSingleton<SmtpRoad>().AddScoped<LetterBox>().AddRecurring<SendLetters>(SendLetters.Pause);
        services.AddSingleton<JobWorker>();
        services.AddHostedService(sp => sp.GetRequiredService<JobWorker>());
        services.AddSingleton<VisitTally>().AddScoped<VisitBook>().AddRecurring<KeepVisits>(KeepVisits.Pause).AddHostedService<KeepLastVisits>();
        services.AddDataProtection().SetApplicationName("HaiDang");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new ProtectionKeyStore(sp.GetRequiredService<IServiceScopeFactory>())));
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<KernelDb>();

    /// <summary>Brings every module's schema up to date, one node at a time.</summary>
    public static async Task MigrateAsync(IServiceProvider services, IEnumerable<IModule> modules, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var module in modules)
        {
            if (module.Db(scope.ServiceProvider) is { } db && (await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await db.Database.MigrateAsync(ct);
            }

            await module.PrepareAsync(scope.ServiceProvider, ct);
        }
    }
}
