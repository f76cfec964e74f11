using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace HaiDang.Portal.Express;

/// <summary>How long a lane waits for its visitors, in milliseconds.</summary>
/// <param name="Idle">For the next request.</param>
/// <param name="Sending">Until a page is taken, whatever its size.</param>
/// <param name="PerKilobyte">What is added for each kilobyte of it.</param>
/// <param name="Look">Between two looks at who has used it up.</param>
internal sealed record Patience(int Idle = 130_000, int Sending = 60_000, int PerKilobyte = 1_000, int Look = 5_000);

/// <summary>
/// One thread that serves many connections as long as they ask for nothing but pages that stand ready. It looks at a request where it lies; what it cannot answer
/// at once it has not touched, and the whole connection goes to the web server (<paramref name="leave"/>), which reads from the first byte. The thread never
/// waits for anything but the next request: what has to be made ready first is made elsewhere.
/// </summary>
/// <param name="answers">What is sent.</param>
/// <param name="patience">How long it waits for visitors.</param>
/// <param name="leave">Takes the connections that ask for something else.</param>
/// <param name="logger">For what should not happen.</param>
internal sealed partial class ExpressLane(ExpressAnswers answers, Patience patience, Action<Socket> leave, ILogger logger) : IDisposable
{
    private const int LongestHead = 8 * 1024;
    private const int MostAtOnce = 128;
    private const int MostClosing = 5_000;
    private const int Moment = 20;
    private readonly Poll poll = new();
    private readonly ConcurrentDictionary<int, Visitor> visitors = new();
    private readonly byte[] head = GC.AllocateArray<byte>(LongestHead, pinned: true);
    private Thread? thread;
    private volatile bool isClosing;
    private long lookAgain;

    /// <summary>Begins to serve.</summary>
    public void Open()
    {
        thread = new(Run) { IsBackground = true, Name = "express lane" };
        thread.Start();
    }

    /// <summary>A connection that has just come.</summary>
    public void Admit(Socket socket)
    {
        var visitor = new Visitor(socket, Now + patience.Idle);
        visitors[visitor.Handle] = visitor;
        poll.Watch(visitor.Handle);
    }

    /// <summary>Lets those finish who are being answered, and ends the others.</summary>
    public void Close()
    {
        isClosing = true;
        if (thread is null) { return; }
        poll.Wake();
        thread.Join();
        thread = null;
    }

    public void Dispose()
    {
        Close();
        foreach (var visitor in visitors.Values) { visitor.Socket.Dispose(); }
        poll.Dispose();
    }

    private static long Now => Environment.TickCount64;

    private void Run()
    {
        Span<int> ready = stackalloc int[MostAtOnce];
        var last = long.MaxValue;
        while (true)
        {
            var count = poll.Wait(ready, isClosing ? Moment : patience.Look);
            foreach (var handle in ready[..count])
            {
                if (visitors.TryGetValue(handle, out var visitor)) { Attend(visitor); }
            }

            if (isClosing && last == long.MaxValue) { last = Now + MostClosing; }
            if (isClosing || Now >= lookAgain) { EndIdle(); }
            if (isClosing && (visitors.IsEmpty || Now >= last)) { return; }
        }
    }

    private void Attend(Visitor visitor)
    {
        try
        {
            if (visitor.IsSending && !Push(visitor)) { return; }
            Serve(visitor);
        }
        catch (Exception e)
        {
            // One visitor's trouble ends her connection and no other.
            LogTrouble(logger, e);
            End(visitor);
        }
    }

    private void Serve(Visitor visitor)
    {
        if (Poll.LookAt(visitor.Handle, head) is not { } came) { return; }
        if (came <= 0)
        {
            // She has gone. That is her right, and nothing to tell anybody.
            End(visitor);
            return;
        }

        if (!answers.TryFind(head.AsSpan(0, came), visitor.Address, out var reply))
        {
            Let(visitor);
            leave(visitor.Socket);
            return;
        }

        if (reply.Prepare is { } prepare)
        {
            Prepare(visitor, prepare);
            return;
        }

        Poll.Take(visitor.Handle, head.AsSpan(0, reply.Taken));
        var sent = Poll.Send(visitor.Handle, reply.First, reply.Rest) ?? 0;
        if (sent < 0) { End(visitor); }
        else if (sent == reply.First.Length + reply.Rest.Count) { visitor.Until = Now + patience.Idle; }
        else
        {
            visitor.Send(reply, sent);
            visitor.Until = Now + patience.Sending + (visitor.Left / 1024L * patience.PerKilobyte);
            poll.WatchSending(visitor.Handle, true);
        }
    }

    // True once all is sent, and the next request may be looked at.
    private bool Push(Visitor visitor)
    {
        var sent = Poll.Send(visitor.Handle, visitor.First, visitor.Rest) ?? 0;
        if (sent < 0)
        {
            End(visitor);
            return false;
        }

        visitor.Sent(sent);
        if (visitor.IsSending) { return false; }
        visitor.Until = Now + patience.Idle;
        poll.WatchSending(visitor.Handle, false);
        return true;
    }

    private void Prepare(Visitor visitor, Action prepare)
    {
        // The request stays where it is, and is found again as soon as the connection is watched again.
        poll.Forget(visitor.Handle);
        visitor.Until = long.MaxValue;
        ThreadPool.UnsafeQueueUserWorkItem(_ =>
        {
            try
            {
                prepare();
                visitor.Until = isClosing ? 0 : Now + patience.Idle;
                if (!isClosing) { poll.Watch(visitor.Handle); }
            }
            catch (Exception e)
            {
                LogTrouble(logger, e);
                visitor.Until = 0;
            }
        }, null);
    }

    private void EndIdle()
    {
        lookAgain = Now + patience.Look;
        foreach (var visitor in visitors.Values)
        {
            if (visitor.Until <= Now || isClosing && !visitor.IsSending && visitor.Until != long.MaxValue) { End(visitor); }
        }
    }

    private void Let(Visitor visitor)
    {
        visitors.TryRemove(visitor.Handle, out _);
        poll.Forget(visitor.Handle);
    }

    private void End(Visitor visitor)
    {
        visitors.TryRemove(visitor.Handle, out _);
        visitor.Socket.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A connection of the public site was ended")]
    private static partial void LogTrouble(ILogger logger, Exception exception);

    private sealed class Visitor(Socket socket, long until)
    {
        private long end = until;

        public Socket Socket => socket;

        public int Handle { get; } = (int)socket.SafeHandle.DangerousGetHandle();

        public IPAddress? Address { get; } = (socket.RemoteEndPoint as IPEndPoint)?.Address;

        /// <summary>When the connection ends if nothing happens, in milliseconds of the machine's clock.</summary>
        public long Until
        {
            get => Volatile.Read(ref end);
            set => Volatile.Write(ref end, value);
        }

        /// <summary>What is left to send.</summary>
        public ArraySegment<byte> First { get; private set; } = [];

        public ArraySegment<byte> Rest { get; private set; } = [];

        public int Left => First.Count + Rest.Count;

        public bool IsSending => Left > 0;

        public void Send(in Reply reply, int sent)
        {
            (First, Rest) = (reply.First, reply.Rest);
            Sent(sent);
        }

        public void Sent(int bytes)
        {
            var first = Math.Min(bytes, First.Count);
            First = First[first..];
            Rest = Rest[(bytes - first)..];
        }
    }
}
