using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Building;

/// <summary>Scheme and host of the site, without a slash at the end: for links that leave the page (feeds, hreflang, share cards).</summary>
internal sealed class SiteAddress(IOptions<PortalOptions> options, IServiceProvider services)
{
    public string Root => (options.Value.Address ?? Listening ?? "http://localhost").TrimEnd('/');

    private string? Listening => services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
