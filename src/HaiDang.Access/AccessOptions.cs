using System.ComponentModel.DataAnnotations;

namespace HaiDang.Access;

/// <summary>Settings under "Access".</summary>
internal sealed class AccessOptions
{
    /// <summary>How often one address on the network may try to sign in per minute. Default: 30.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinutePerAddress { get; set; } = 30;

    /// <summary>How often one account may be tried per minute, from anywhere. Default: 10.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinutePerAccount { get; set; } = 10;

    /// <summary>Wrong passwords or codes in a row before the account rests. Default: 5.</summary>
    [Range(3, 20)]
    public int MistakesBeforeRest { get; set; } = 5;

    /// <summary>How long the account then rests. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a sign-in lasts without a click. Default: 8 hours, a working day.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SignInLasts { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How long a changed role or a closed account may go unnoticed while somebody only reads; before anything is changed it is always checked. Default: 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RecheckEvery { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Shortest password accepted. Default: 12 characters.</summary>
    [Range(8, 64)]
    public int ShortestPassword { get; set; } = 12;

    /// <summary>How often one token, or one network address without a token, may call the API per minute. Default: 600.</summary>
    [Range(1, 1_000_000)]
    public int ApiCallsPerMinute { get; set; } = 600;

    /// <summary>The domain passkeys are bound to. Default: the host name of the request.</summary>
    public string? PasskeyDomain { get; set; }
}
