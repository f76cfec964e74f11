using HaiDang.Kernel.Auditing;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.LinkChecking;

/// <summary>What came of looking at an address. Word keys: <c>registers.link.{name}</c>.</summary>
internal enum LinkFault { None, Gone, ServerFault, Timeout, NoSuchHost, NoConnection, PrivateAddress }

/// <summary>An address of an entry, when it was last looked at, and since when it does not open. Follows the entry; its own history is the entry's.</summary>
[NotAudited]
internal sealed class LinkCheck
{
    public required RecordId Record { get; init; }

    /// <summary>Key of the field that holds it.</summary>
    public required string Field { get; init; }

    public required string Register { get; init; }

    public required string Address { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    public LinkFault Fault { get; set; }

    /// <summary>Since when it does not open, UTC; null while it does.</summary>
    public DateTimeOffset? DeadSince { get; set; }

    /// <summary>Writes down what a look found.</summary>
    public void Found(string address, LinkFault fault, DateTimeOffset at)
    {
        var isSame = address == Address;
        (Address, Fault, CheckedAt) = (address, fault, at);
        DeadSince = fault is LinkFault.None ? null : isSame ? DeadSince ?? at : at;
    }
}
