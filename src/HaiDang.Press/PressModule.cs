using HaiDang.Registers.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Press;

/// <summary>Outlets, and the questions of the press.</summary>
public sealed class PressModule : IModule
{
    /// <inheritdoc />
    public string Name => "press";

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddRegisters(GetType().Assembly);
}
