using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Calling;

namespace HaiDang.Portal.Telling;

/// <summary>Another site's or program's address that is sent a feed whenever it changes (a subscription, as WebSub says).</summary>
[NotAudited]
internal sealed class Follower
{
    public const int LongestAddress = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Address of the feed on this site, "/vi/rss.xml".</summary>
    public required string Topic { get; init; }

    public required string Callback { get; init; }

    /// <summary>Host of the callback: whoever stands behind it has no more than a share.</summary>
    public required string Host { get; init; }

    /// <summary>The key of the signature, enciphered with the ring that all nodes share; null when none was given.</summary>
    public string? Secret { get; private set; }

    /// <summary>When it ends unless asked for again.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>The tag of the feed as it was when they last took it, or began to follow.</summary>
    public required string Told { get; set; }

    /// <summary>Not sent before it.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>They said that they want it: for so long, signed so.</summary>
    public void Renew(DateTimeOffset until, string? secret) => (Until, Secret) = (until, secret);

    public void Took(string tag, DateTimeOffset at) => (Told, NextAt, Attempts) = (tag, at, 0);

    /// <summary>It did not arrive. False when it is time to give up.</summary>
    public bool Missed(DateTimeOffset at)
    {
        if (CallPauses.After(++Attempts) is not { } pause) { return false; }
        NextAt = at + pause;
        return true;
    }
}
