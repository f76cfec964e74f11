using HaiDang.Registers.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Channels;

/// <summary>The channels through which the province speaks.</summary>
public sealed class ChannelsModule : IModule
{
    /// <inheritdoc />
    public string Name => "channels";

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddRegisters(GetType().Assembly);
}
