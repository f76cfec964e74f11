using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaiDang.Tests.Registers.Hooks;

/// <summary>What a receiver got.</summary>
internal sealed record Message(string Id, long Timestamp, string Signature, string Text);

/// <summary>Another system's web server on a port of loopback, which answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Message> Got { get; } = [];

    /// <summary>What it answers with.</summary>
    public Func<HttpContext, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    public string Address => app.Urls.First() + "/hook";

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        Got.Enqueue(new(http.Request.Headers["webhook-id"]!, long.Parse(http.Request.Headers["webhook-timestamp"]!, null), http.Request.Headers["webhook-signature"]!, await reader.ReadToEndAsync()));
        http.Response.StatusCode = Answer(http);
    }
}
