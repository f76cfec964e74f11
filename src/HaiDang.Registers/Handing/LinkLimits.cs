using System.Net;
using System.Threading.RateLimiting;
using HaiDang.Kernel.Calling;

namespace HaiDang.Registers.Handing;

/// <summary>How often one connection may open private links: enough for a person, too little for guessing. Counted in memory, written nowhere.</summary>
internal sealed class LinkLimits : IDisposable
{
    public const int PerMinute = 30;

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(
        network => RateLimitPartition.GetFixedWindowLimiter(network, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool MayTry(IPAddress? address)
    {
        using var lease = tries.AttemptAcquire(CallerNetwork.Of(address));
        return lease.IsAcquired;
    }

    public void Dispose() => tries.Dispose();
}
