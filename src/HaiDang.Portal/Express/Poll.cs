using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace HaiDang.Portal.Express;

/// <summary>
/// The calls of Linux by which one thread waits for many connections at once (epoll) and reads and writes without waiting. .NET's own sockets wait the same way, but
/// hand every arrival from the waiting thread to another, which costs more than answering with bytes that stand ready.
/// </summary>
internal sealed unsafe partial class Poll : IDisposable
{
    private const string C = "libc";
    private const int Add = 1, Remove = 2, Change = 3;
    private const uint In = 1, Out = 4;
    private const int Peek = 2, DontWait = 0x40, NoSignal = 0x4000;
    private const int Interrupted = 4, TryAgain = 11;
    private const int MostEvents = 128;

    // The kernel packs an event on x64 only: four bytes of flags, eight that are ours.
    private static readonly (int Size, int Data) Event = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? (12, 4) : (16, 8);
    private readonly int handle = Checked(EpollCreate(0));
    private readonly int bell = Checked(EventFd(0, 0));
    private readonly byte[] events = GC.AllocateArray<byte>(MostEvents * 16, pinned: true);

    public Poll() => Control(Add, bell, In);

    /// <summary>Whether this machine has these calls.</summary>
    public static bool IsThere => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>From now on <see cref="Wait"/> tells when the connection has bytes for us, or has ended. By any thread.</summary>
    public void Watch(int connection) => Control(Add, connection, In);

    /// <summary>Tells of the connection no more.</summary>
    public void Forget(int connection) => Control(Remove, connection, 0);

    /// <summary>Tells when the connection takes bytes again, or, once all are sent, when it has some for us.</summary>
    public void WatchSending(int connection, bool isSending) => Control(Change, connection, isSending ? Out : In);

    /// <summary>Waits until something comes.</summary>
    /// <param name="ready">Connections that have something; room for 128.</param>
    /// <param name="most">How long to wait, in milliseconds.</param>
    /// <returns>How many there are.</returns>
    public int Wait(Span<int> ready, int most)
    {
        fixed (byte* first = events)
        {
            var came = EpollWait(handle, first, Math.Min(ready.Length, MostEvents), most);
            var count = 0;
            for (var i = 0; i < came; i++)
            {
                var connection = BinaryPrimitives.ReadInt32LittleEndian(events.AsSpan((i * Event.Size) + Event.Data));
                if (connection != bell) { ready[count++] = connection; }
                else
                {
                    ulong rung;
                    _ = Read(bell, &rung, sizeof(ulong));
                }
            }

            return count;
        }
    }

    /// <summary>Ends the waiting at once.</summary>
    public void Wake()
    {
        ulong once = 1;
        _ = Write(bell, &once, sizeof(ulong));
    }

    public void Dispose()
    {
        _ = Close(bell);
        _ = Close(handle);
    }

    /// <summary>Looks at what has come, and leaves it where it is.</summary>
    /// <returns>How many bytes; 0 when the other side has ended, null when nothing is there just now, -1 when the connection is broken.</returns>
    public static int? LookAt(int connection, Span<byte> room) => Receive(connection, room, Peek);

    /// <summary>Takes what was looked at.</summary>
    public static int? Take(int connection, Span<byte> room) => Receive(connection, room, 0);

    /// <summary>Sends two pieces as one, as far as the connection takes them now.</summary>
    /// <returns>How many bytes; null when none just now, -1 when the connection is broken.</returns>
    public static int? Send(int connection, ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest)
    {
        fixed (byte* one = first, two = rest)
        {
            var pieces = stackalloc Piece[] { new(one, (nuint)first.Length), new(two, (nuint)rest.Length) };
            var message = new Message { Pieces = pieces, Count = 2 };
            return Told(SendMessage(connection, &message, DontWait | NoSignal));
        }
    }

    private static int? Receive(int connection, Span<byte> room, int how)
    {
        fixed (byte* to = room) { return Told(Recv(connection, to, (nuint)room.Length, how | DontWait)); }
    }

    private static int? Told(nint result) => result >= 0 ? (int)result : Marshal.GetLastPInvokeError() is TryAgain or Interrupted ? null : -1;

    private static int Checked(int result) => result >= 0 ? result : throw new InvalidOperationException($"The system refused: {Marshal.GetLastPInvokeErrorMessage()}");

    private void Control(int act, int connection, uint what)
    {
        var change = stackalloc byte[16];
        *(uint*)change = what;
        *(ulong*)(change + Event.Data) = (uint)connection;
        Checked(EpollControl(handle, act, connection, change));
    }

    private readonly struct Piece(byte* start, nuint length)
    {
        public readonly byte* Start = start;
        public readonly nuint Length = length;
    }

    // msghdr of both glibc and musl on 64 bits, little end first.
    [StructLayout(LayoutKind.Sequential)]
    private struct Message
    {
        public void* Name;
        public uint NameLength;
        public Piece* Pieces;
        public nuint Count;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }

    [LibraryImport(C, EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int EpollCreate(int flags);

    [LibraryImport(C, EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int EpollControl(int poll, int act, int connection, byte* change);

    [LibraryImport(C, EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int EpollWait(int poll, byte* events, int most, int milliseconds);

    [LibraryImport(C, EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventFd(uint start, int flags);

    [LibraryImport(C, EntryPoint = "recv", SetLastError = true)]
    private static partial nint Recv(int connection, byte* to, nuint length, int flags);

    [LibraryImport(C, EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint SendMessage(int connection, Message* message, int flags);

    [LibraryImport(C, EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int file, void* to, nuint length);

    [LibraryImport(C, EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, void* from, nuint length);

    [LibraryImport(C, EntryPoint = "close")]
    private static partial int Close(int file);
}
