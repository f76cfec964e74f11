using HaiDang.Registers.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Engagement;

/// <summary>Events and dates that bring people together.</summary>
public sealed class EngagementModule : IModule
{
    /// <inheritdoc />
    public string Name => "engagement";

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddRegisters(GetType().Assembly);
}
