using System.Collections.Concurrent;

namespace HaiDang.Portal.Telling;

/// <summary>
/// Calls under way, each host's behind each other and hosts beside each other. Nobody waits here for a slow host but those who want the same host: what is due there is left
/// where it is kept until the host is free.
/// </summary>
internal sealed class HostLane(int mostHosts, Action<Exception> stumbled) : IDisposable
{
    /// <summary>So many of one host are taken at once; the others stay free for another node, or for later.</summary>
    public const int MostOfOneHost = 4;

    /// <summary>So long one host is served before it rests.</summary>
    public static readonly TimeSpan PerHost = TimeSpan.FromSeconds(20);

    /// <summary>So long a host rests that is slow or away.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Task> busy = new();
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Hosts that are being called.</summary>
    public string[] Busy => [.. busy.Keys];

    /// <summary>How many hosts more may be called.</summary>
    public int Free => Math.Max(0, mostHosts - busy.Count);

    /// <summary>Something may be due.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already.
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken ct) => bell.WaitAsync(longest, ct);

    /// <summary>Calls a host, after what is being asked of it already. Whoever waits for the call finds the host free after it.</summary>
    public void Start(string host, Func<Task> call)
    {
        lock (busy)
        {
            var (before, own) = (busy.GetValueOrDefault(host, Task.CompletedTask), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            busy[host] = own.Task;
            _ = Task.Run(async () =>
            {
                await before;
                await CallAsync(call);
                busy.TryRemove(new(host, own.Task));
                own.SetResult();
                Ring();
            });
        }
    }

    /// <summary>Waits for the calls that are under way now.</summary>
    public Task IdleAsync() => Task.WhenAll(busy.Values);

    public void Dispose() => bell.Dispose();

    private async Task CallAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (OperationCanceledException)
        {
            // The product stops; what was due stays where it is kept.
        }
        catch (Exception fault)
        {
            stumbled(fault);
        }
    }
}
