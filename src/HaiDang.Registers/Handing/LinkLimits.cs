using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace HaiDang.Registers.Handing;

/// <summary>How often one connection may open private links: enough for a person, too little for guessing. Counted in memory, written nowhere.</summary>
internal sealed class LinkLimits : IDisposable
{
    public const int PerMinute = 30;

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(
        network => RateLimitPartition.GetFixedWindowLimiter(network, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool MayTry(IPAddress? address)
    {
        using var lease = tries.AttemptAcquire(Network(address));
        return lease.IsAcquired;
    }

    public void Dispose() => tries.Dispose();

    // One IPv6 subscriber holds at least a /64.
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
