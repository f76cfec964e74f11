using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Grouping;
using HaiDang.Organisations.Ranking;
using HaiDang.Organisations.Registering;
using HaiDang.Organisations.Succeeding;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Organisations;

/// <summary>Bodies, their names, and what catch-all phrases stand for.</summary>
public sealed class OrganisationsModule : IModule
{
    /// <inheritdoc />
    public string Name => OrganisationsDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<OrganisationsDb>(OrganisationsDb.SchemaName);
        services.AddScoped<RegisterBody>().AddScoped<AddShortForm>().AddScoped<FormGroup>().AddScoped<ChangeMembership>();
        services.AddScoped<RecordSuccession>().AddHandler<BodySucceeded, TakeNewName>();
        services.AddScoped<IOrganisations, Register>();
        services.AddScoped<KeepProtocol>().AddScoped<IProtocol, Protocol>();
        services.AddGrant(Permissions.Register, Permissions.Registrars);
        services.AddGrant(Permissions.Protocol, Permissions.ProtocolKeepers);
        services.AddMenuEntry(new("admin", "organisations.menu.bodies", "/bodies", null, 10));
        services.AddMenuEntry(new("admin", "organisations.menu.protocol", "/protocol", null, 15));
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<OrganisationsDb>();
}
