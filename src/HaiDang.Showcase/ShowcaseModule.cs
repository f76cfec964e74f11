using HaiDang.Registers.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Showcase;

/// <summary>What the province shows: places, products, publications.</summary>
public sealed class ShowcaseModule : IModule
{
    /// <inheritdoc />
    public string Name => "showcase";

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddRegisters(GetType().Assembly);
}
