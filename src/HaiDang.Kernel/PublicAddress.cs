using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel;

/// <summary>The setting "Portal:Address", under which the public knows the product.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>Scheme and host, "https://bienbac.example". Default: the address the product listens on.</summary>
    public string? Address { get; set; }
}

/// <summary>Scheme and host under which the public finds the product, for links that leave it: letters, feeds, share cards.</summary>
public sealed class PublicAddress(IOptions<PublicAddressOptions> options, IServiceProvider services)
{
    /// <summary>Whether somebody said so; if not, links lead to where the product listens, which nobody outside may reach.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(options.Value.Address);

    /// <summary>Without a slash at the end.</summary>
    public string Root => (IsSet ? options.Value.Address! : Listening ?? "http://localhost").TrimEnd('/');

    private string? Listening => services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
