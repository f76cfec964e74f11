using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Registers.Handing;

/// <summary>The setting "Portal:Address", under which the public knows the product.</summary>
internal sealed class OutsideOptions
{
    /// <summary>Scheme and host, "https://bienbac.example". Default: the address the product listens on.</summary>
    public string? Address { get; set; }
}

/// <summary>How links in letters begin: no request is near when they are written.</summary>
internal sealed class OutsideAddress(IOptions<OutsideOptions> options, IServiceProvider services)
{
    public string Root => (options.Value.Address ?? services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost").TrimEnd('/');
}
