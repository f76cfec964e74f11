using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaiDang.Bench;

/// <summary>Kestrel with one answer: the bytes and headers recorded from the product, and no routing, session or page.</summary>
internal static class BareServer
{
    // Kestrel writes these itself, for the product as for us.
    private static readonly string[] Own = ["Date", "Transfer-Encoding", "Connection"];

    public static async Task RunAsync(string recorded)
    {
        var (headers, body) = Recorded(await File.ReadAllBytesAsync(recorded));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o => o.AddServerHeader = false).UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(async context =>
        {
            var response = context.Response;
            foreach (var (name, value) in headers) { response.Headers.Append(name, value); }
            await response.Body.WriteAsync(body);
        });
        await app.RunAsync();
    }

    /// <summary>The headers that the page's author set, and the body.</summary>
    public static ((string Name, string Value)[] Headers, byte[] Body) Recorded(ReadOnlySpan<byte> wire)
    {
        var answer = Answer.Parse(wire);
        return ([.. answer.Headers.Where(h => !Own.Contains(h.Name, StringComparer.OrdinalIgnoreCase))], answer.Body);
    }
}
