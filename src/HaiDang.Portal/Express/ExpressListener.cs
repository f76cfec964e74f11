using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Express;

/// <summary>
/// The web server's ear, with a short road before it: plain requests for pages that stand ready are answered by <see cref="ExpressLane"/>s, one for each
/// processor, and the web server hears only of connections that asked for anything else.
/// </summary>
internal sealed class ExpressListeners(ExpressAnswers answers, Patience patience, IOptions<SocketTransportOptions> options, ILoggerFactory logs) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => Poll.IsThere && endpoint is IPEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        try
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            socket.Listen(options.Value.Backlog);
            return new(new ExpressListener(socket, answers, patience, logs));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new AddressInUseException(e.Message, e);
        }
    }
}

/// <summary>One address that is listened on.</summary>
internal sealed partial class ExpressListener : IConnectionListener
{
    private const int MostLanes = 16;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private readonly Socket socket;
    private readonly ILogger logger;
    private readonly ExpressLane[] lanes;
    private readonly SocketConnectionContextFactory contexts;
    private readonly Channel<Socket> left = Channel.CreateUnbounded<Socket>();
    private readonly Task hearing;

    public ExpressListener(Socket socket, ExpressAnswers answers, Patience patience, ILoggerFactory logs)
    {
        (this.socket, logger) = (socket, logs.CreateLogger<ExpressListener>());
        EndPoint = socket.LocalEndPoint!;
        contexts = new(new(), logs.CreateLogger<SocketConnectionContextFactory>());
        lanes = [.. Enumerable.Range(0, Math.Min(Environment.ProcessorCount, MostLanes)).Select(_ => new ExpressLane(answers, patience, Leave, logger))];
        foreach (var lane in lanes) { lane.Open(); }
        hearing = HearAsync();
    }

    public EndPoint EndPoint { get; }

    /// <summary>The next connection for the web server; null once nobody is listening any more.</summary>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await left.Reader.WaitToReadAsync(cancellationToken))
        {
            if (left.Reader.TryRead(out var connection)) { return contexts.Create(connection); }
        }

        return null;
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        socket.Dispose();
        await hearing;
        await Task.WhenAll(lanes.Select(lane => Task.Run(lane.Close, CancellationToken.None)));
        left.Writer.TryComplete();
    }

    public async ValueTask DisposeAsync()
    {
        await UnbindAsync();
        foreach (var lane in lanes) { lane.Dispose(); }
        while (left.Reader.TryRead(out var connection)) { connection.Dispose(); }
        contexts.Dispose();
    }

    private async Task HearAsync()
    {
        for (var next = 0; await HearOneAsync() is { } connection; next = (next + 1) % lanes.Length)
        {
            try
            {
                connection.NoDelay = true;
                lanes[next].Admit(connection);
            }
            catch (Exception e) when (e is SocketException or InvalidOperationException)
            {
                LogUnheard(logger, e);
                connection.Dispose();
            }
        }
    }

    // Null once nobody is listening any more.
    private async Task<Socket?> HearOneAsync()
    {
        while (true)
        {
            try
            {
                return await socket.AcceptAsync();
            }
            catch (Exception e) when (e is ObjectDisposedException || e is SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return null;
            }
            catch (SocketException e)
            {
                // Whoever was about to come has gone, or the machine has no more connections to give: those that end make room.
                LogUnheard(logger, e);
                await Task.Delay(Breath);
            }
        }
    }

    private void Leave(Socket connection)
    {
        if (!left.Writer.TryWrite(connection)) { connection.Dispose(); }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection could not be accepted")]
    private static partial void LogUnheard(ILogger logger, Exception exception);
}
