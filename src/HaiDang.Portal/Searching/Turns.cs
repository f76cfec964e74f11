namespace HaiDang.Portal.Searching;

/// <summary>
/// Work for the processor alone, as many at once as there are processors, in the order of asking. More at once would only take each other's time: whoever was put
/// aside half-way would wait for all others, and one of a hundred for very long.
/// </summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);

    /// <summary>Waits for a turn; it is over when it is disposed of.</summary>
    public async ValueTask<Turn> NextAsync(CancellationToken ct)
    {
        await free.WaitAsync(ct);
        return new(free);
    }

    public void Dispose() => free.Dispose();

    internal readonly struct Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
