using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks.Sources;
using HaiDang.Portal.Building;
using HaiDang.Portal.Counting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace HaiDang.Portal.Serving;

/// <summary>
/// The short road: a plain request for a page that is ready is answered on the connection itself, with bytes that stand ready head and all, before the
/// web server makes a request of it. Anything else, on any connection, goes to the web server, which sees it untouched; so does whatever is encrypted here
/// rather than by a proxy before us.
/// </summary>
internal sealed class ExpressLane(ConnectionDelegate next, PageStore store, SiteFiles files, Dateline dateline, VisitCounter visits)
{
    private const int LongestHead = 8 * 1024;
    private static readonly TimeSpan MostIdle = TimeSpan.FromSeconds(130);
    private static readonly TimeSpan MostSending = TimeSpan.FromSeconds(60);

    /// <summary>Serves a connection until it asks for something else or ends.</summary>
    public async Task RunAsync(ConnectionContext connection)
    {
        var socket = connection.Features.Get<ITlsHandshakeFeature>() is null ? connection.Features.Get<IConnectionSocketFeature>()?.Socket : null;
        if (socket is not null && await ServeAsync(connection, socket)) { return; }
        await next(connection);
    }

    /// <summary>True when the connection is done with; false when the web server has to go on.</summary>
    private async Task<bool> ServeAsync(ConnectionContext connection, Socket socket)
    {
        using var sender = new Sender();
        var watch = new Watch(connection);
        connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(static w => ((Watch)w).Look(), watch);
        using var closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>() is { } life
            ? life.ConnectionClosedRequested.UnsafeRegister(static c => ((ConnectionContext)c!).Transport.Input.CancelPendingRead(), connection) : default;
        var input = connection.Transport.Input;
        var visitor = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        try
        {
            while (true)
            {
                watch.Waits(MostIdle);
                var result = await input.ReadAsync();
                var buffer = result.Buffer;
                if (result.IsCanceled)
                {
                    input.AdvanceTo(buffer.Start);
                    return true;
                }

                if (Answer(buffer, visitor) is not { } answer)
                {
                    // Nothing taken, nothing looked at: the web server reads from the first byte.
                    input.AdvanceTo(buffer.Start);
                    return false;
                }

                input.AdvanceTo(buffer.GetPosition(answer.Taken));
                watch.Sends(MostSending);
                if (!await sender.SendAsync(socket, answer.First, answer.Rest)) { return true; }
            }
        }
        catch (Exception e) when (e is ConnectionResetException or ConnectionAbortedException or ObjectDisposedException)
        {
            // The visitor went away. That is her right, and nothing to tell anybody.
            return true;
        }
        finally
        {
            watch.Rests();
        }
    }

    private Reply? Answer(in ReadOnlySequence<byte> buffer, IPAddress? visitor)
    {
        if (buffer.IsSingleSegment) { return Answer(buffer.FirstSpan, visitor); }
        if (buffer.Length > LongestHead) { return null; }
        Span<byte> whole = stackalloc byte[(int)buffer.Length];
        buffer.CopyTo(whole);
        return Answer(whole, visitor);
    }

    private Reply? Answer(ReadOnlySpan<byte> bytes, IPAddress? visitor)
    {
        if (!PlainRequest.TryRead(bytes, out var request)) { return null; }
        Span<char> path = stackalloc char[request.Target.Length];
        Encoding.ASCII.GetChars(request.Target, path);
        if (!store.TryGet(path, out var page) && !files.TryGet(path, out page)) { return null; }
        if (page.IsRead && !request.IsHead) { Count(path, request, visitor); }
        Span<char> known = stackalloc char[request.Known.Length];
        Encoding.Latin1.GetChars(request.Known, known);
        if (page.IsKnown(known)) { return new(dateline.NotModified, page.NotModified, request.Length); }
        var form = page.FormFor(request.Accepts);
        return new(page.Status == 200 ? dateline.Ok : dateline.Gone, request.IsHead ? form.Head : form.Wire, request.Length);
    }

    private void Count(ReadOnlySpan<char> path, in PlainRequest request, IPAddress? visitor)
    {
        Span<char> agent = stackalloc char[request.Agent.Length], cameFrom = stackalloc char[request.CameFrom.Length], host = stackalloc char[request.Host.Length],
            forwarded = stackalloc char[request.Forwarded.Length], destination = stackalloc char[request.Destination.Length], purpose = stackalloc char[request.Purpose.Length];
        Encoding.Latin1.GetChars(request.Agent, agent);
        Encoding.Latin1.GetChars(request.CameFrom, cameFrom);
        Encoding.Latin1.GetChars(request.Host, host);
        Encoding.Latin1.GetChars(request.Forwarded, forwarded);
        Encoding.Latin1.GetChars(request.Destination, destination);
        Encoding.Latin1.GetChars(request.Purpose, purpose);
        visits.Count(path, new()
        {
            Agent = agent, CameFrom = cameFrom, Host = host,
            Address = forwarded.IsEmpty ? visitor : VisitCounter.AddressOf(visitor, forwarded),
            IsAside = VisitCounter.IsAside(destination, purpose),
        });
    }

    private readonly record struct Reply(byte[] First, ArraySegment<byte> Rest, int Taken);

    /// <summary>Ends connections that neither ask nor take what they asked for.</summary>
    private sealed class Watch(ConnectionContext connection)
    {
        private const long Never = long.MaxValue;
        private long until = Never;
        private bool isSending;

        public void Waits(TimeSpan most) => Set(most, false);

        public void Sends(TimeSpan most) => Set(most, true);

        public void Rests() => Volatile.Write(ref until, Never);

        public void Look()
        {
            if (Environment.TickCount64 < Volatile.Read(ref until)) { return; }
            Rests();
            if (Volatile.Read(ref isSending)) { connection.Abort(new("The visitor takes nothing.")); }
            else { connection.Transport.Input.CancelPendingRead(); }
        }

        private void Set(TimeSpan most, bool sending)
        {
            Volatile.Write(ref isSending, sending);
            Volatile.Write(ref until, Environment.TickCount64 + (long)most.TotalMilliseconds);
        }
    }

    /// <summary>Sends two pieces of memory as one, without copying them and without making anything new.</summary>
    private sealed class Sender : SocketAsyncEventArgs, IValueTaskSource<bool>
    {
        private readonly ArraySegment<byte>[] pieces = new ArraySegment<byte>[2];
        private ManualResetValueTaskSourceCore<bool> source;

        public ValueTask<bool> SendAsync(Socket socket, ArraySegment<byte> first, ArraySegment<byte> rest)
        {
            (pieces[0], pieces[1]) = (first, rest);
            BufferList = pieces;
            source.Reset();
            return socket.SendAsync(this) ? new(this, source.Version) : new(IsAllSent);
        }

        public bool GetResult(short token) => source.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => source.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            source.OnCompleted(continuation, state, token, flags);

        protected override void OnCompleted(SocketAsyncEventArgs e) => source.SetResult(IsAllSent);

        private bool IsAllSent => SocketError == SocketError.Success && BytesTransferred == pieces[0].Count + pieces[1].Count;
    }
}
