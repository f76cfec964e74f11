using System.Net.Sockets;
using System.Text;

namespace HaiDang.Kernel.Calling;

/// <summary>Why a call did not do what it should.</summary>
public enum CallFailure
{
    /// <summary>It did.</summary>
    None,

    /// <summary>Nobody has the name.</summary>
    Name,

    /// <summary>Nobody answers there.</summary>
    Connection,

    /// <summary>The answer took too long.</summary>
    Timeout,

    /// <summary>The name leads into a private network.</summary>
    PrivateAddress,

    /// <summary>The answer leads elsewhere.</summary>
    Redirect,

    /// <summary>The answer is a no.</summary>
    Answer,
}

/// <summary>What came of a call: the status, when there was an answer, and the beginning of what it said, when that was asked for.</summary>
public sealed record CallResult(int? Status, CallFailure Failure, string Said = "");

/// <summary>
/// Calls addresses that others gave: within a time, without following to where they were not allowed to lead, with no cookie, and never into a private network unless the
/// settings say so.
/// </summary>
public sealed class Caller : IDisposable
{
    private readonly HttpClient http;
    private readonly TimeSpan timeout;

    /// <summary>A caller that waits so long for an answer.</summary>
    public Caller(TimeSpan timeout, bool allowsPrivate)
    {
        this.timeout = timeout;
        http = new(new SocketsHttpHandler
        {
            // A redirect could lead where the address was not allowed to.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (connection, ct) => OutsideAddress.ConnectAsync(connection.DnsEndPoint, allowsPrivate, ct),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("HaiDang/1");
    }

    /// <summary>Sends a request once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="listen">How many bytes of the answer to read.</param>
    /// <param name="ct">Ends the call from our side.</param>
    public async Task<CallResult> SendAsync(HttpRequestMessage request, int listen = 0, CancellationToken ct = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(timeout);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var failure = answer.IsSuccessStatusCode ? CallFailure.None : (int)answer.StatusCode is >= 300 and < 400 ? CallFailure.Redirect : CallFailure.Answer;
            return new((int)answer.StatusCode, failure, listen == 0 ? "" : await ListenAsync(answer, listen, patience.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(null, CallFailure.Timeout);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new(null, (e is HttpRequestException ? e.InnerException : e) switch
            {
                PrivateAddressException => CallFailure.PrivateAddress,
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => CallFailure.Name,
                _ => CallFailure.Connection,
            });
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static async Task<string> ListenAsync(HttpResponseMessage answer, int most, CancellationToken ct)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(ct);
        var bytes = new byte[most];
        var length = await stream.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
