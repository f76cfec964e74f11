using System.Net;
using System.Net.Sockets;

namespace HaiDang.Kernel.Calling;

/// <summary>Who is counted together where tries are counted.</summary>
public static class CallerNetwork
{
    /// <summary>One IPv6 subscriber holds at least a /64, which is more addresses than could ever be counted one by one.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
