using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaiDang.Bench;

/// <summary>ASP.NET with its output cache before an endpoint that answers with the recorded bytes and headers: as one would do it out of the box.</summary>
internal static class CachedServer
{
    public static async Task RunAsync(string recorded)
    {
        var (headers, body) = BareServer.Recorded(await File.ReadAllBytesAsync(recorded));
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false).UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        builder.Logging.ClearProviders();
        builder.Services.AddOutputCache(o => o.AddBasePolicy(p => p.Cache().Expire(TimeSpan.FromHours(1)).SetVaryByHeader("Accept-Encoding")));
        await using var app = builder.Build();
        app.UseOutputCache();
        app.MapGet("/", async context =>
        {
            foreach (var (name, value) in headers) { context.Response.Headers.Append(name, value); }
            await context.Response.Body.WriteAsync(body);
        });
        await app.RunAsync();
    }
}
