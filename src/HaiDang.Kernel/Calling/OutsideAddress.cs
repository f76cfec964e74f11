using System.Net;
using System.Net.Sockets;

namespace HaiDang.Kernel.Calling;

/// <summary>Why an address that somebody gave will not be called.</summary>
public enum AddressFault
{
    /// <summary>It will be.</summary>
    None,

    /// <summary>It is no address of the web, or too long, or carries a name and password.</summary>
    NotAnAddress,

    /// <summary>It leads into a private network or to this machine.</summary>
    Private,
}

/// <summary>
/// Which addresses given by others the server may call. Whoever names an address makes the server call it: the office's own network is not to be reached that way, neither by
/// an address nor by a name that leads there.
/// </summary>
public static class OutsideAddress
{
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // 64:ff9b and 2002 carry IPv4 addresses inside; nobody needs them here.
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Looks at an address as somebody gave it; what its name leads to is looked at when it is called.</summary>
    public static AddressFault Check(string? given, int longest, bool allowsPrivate)
    {
        if (given is null || given.Length > longest || !Uri.TryCreate(given.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")
            || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return AddressFault.NotAnAddress;
        }

        var isPrivate = address.IsLoopback || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) && IsPrivate(number));
        return isPrivate && !allowsPrivate ? AddressFault.Private : AddressFault.None;
    }

    /// <summary>Whether a network address is none of the public network.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Private.Any(n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>Opens a connection to a public address of a name. The address that was looked at is the one that is called: a name cannot lead elsewhere in between.</summary>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool allowsPrivate, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, ct);
        var usable = allowsPrivate ? found : [.. found.Where(a => !IsPrivate(a))];
        if (usable.Length == 0) { throw new PrivateAddressException(); }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads into a private network only.</summary>
public sealed class PrivateAddressException() : IOException("The name leads to private addresses only.");
