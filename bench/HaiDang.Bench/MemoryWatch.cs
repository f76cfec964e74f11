namespace HaiDang.Bench;

/// <summary>Looks every few milliseconds how much the collector holds, and remembers the most.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer timer;
    private long most;

    public MemoryWatch() => timer = new Timer(_ => Look(), null, 0, 5);

    public long Most
    {
        get
        {
            Look();
            return Interlocked.Read(ref most);
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(false);
        for (var seen = Interlocked.Read(ref most); now > seen; seen = Interlocked.Read(ref most))
        {
            if (Interlocked.CompareExchange(ref most, now, seen) == seen) { return; }
        }
    }
}
