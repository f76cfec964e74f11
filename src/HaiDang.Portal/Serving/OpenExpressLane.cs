using HaiDang.Portal.Counting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Serving;

/// <summary>Puts the <see cref="ExpressLane"/> before the web server on every address it listens on.</summary>
internal sealed class OpenExpressLane(PageStore store, SiteFiles files, Dateline dateline, VisitCounter visits) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.ConfigureEndpointDefaults(listen => listen.Use(next => new ExpressLane(next, store, files, dateline, visits).RunAsync));
    }
}
