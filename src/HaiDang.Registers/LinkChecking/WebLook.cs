using System.Net;
using System.Net.Sockets;
using HaiDang.Kernel.Calling;
using HaiDang.Registers.Hooks;
using Microsoft.Extensions.Options;

namespace HaiDang.Registers.LinkChecking;

/// <summary>
/// Opens an address as a browser would, reads no further than the head of the answer, and says what is wrong with it. A site that asks who is there (401, 403, 429) is there. The
/// office's own network is not reached this way, redirects included.
/// </summary>
internal sealed class WebLook : ILookAtLinks, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly HttpClient http;

    public WebLook(IOptions<HookOptions> options)
    {
        var allowsPrivate = options.Value.AllowPrivateAddresses;
        http = new(new SocketsHttpHandler
        {
            MaxAutomaticRedirections = 5,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (connection, ct) => OutsideAddress.ConnectAsync(connection.DnsEndPoint, allowsPrivate, ct),
        })
        { Timeout = Longest };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("HaiDang-LinkCheck/1.0");
    }

    public async Task<LinkFault> LookAsync(Uri address, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkFault.Gone,
                >= HttpStatusCode.InternalServerError => LinkFault.ServerFault,
                _ => LinkFault.None,
            };
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return LinkFault.Timeout;
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is PrivateAddressException ? LinkFault.PrivateAddress
                : e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } || e.HttpRequestError is HttpRequestError.NameResolutionError ? LinkFault.NoSuchHost
                : LinkFault.NoConnection;
        }
    }

    public void Dispose() => http.Dispose();
}
