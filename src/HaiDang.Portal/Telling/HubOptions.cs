using System.ComponentModel.DataAnnotations;

namespace HaiDang.Portal.Telling;

/// <summary>Settings under "Portal:Hub": who may have feeds sent.</summary>
internal sealed class HubOptions
{
    /// <summary>Whether followers may stand in the office's own network, or on this machine. Default: no.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a follower may take to answer. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long somebody who names no time follows before asking again. Default: 10 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan UsualLease { get; set; } = TimeSpan.FromDays(10);

    /// <summary>The longest that anybody follows before asking again. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00")]
    public TimeSpan LongestLease { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The most followers of one feed. Default: 1000.</summary>
    [Range(1, 100_000)]
    public int MostPerFeed { get; set; } = 1_000;

    /// <summary>The most subscriptions with one host behind them. Default: 200.</summary>
    [Range(1, 100_000)]
    public int MostPerHost { get; set; } = 200;

    /// <summary>How often in an hour one host is asked whether it wants to follow. Default: 240.</summary>
    [Range(1, 100_000)]
    public int RequestsPerHour { get; set; } = 240;

    /// <summary>How often in an hour one network address may ask; less than a host may be asked, or one who asks for another would use up all. Default: 120.</summary>
    [Range(1, 100_000)]
    public int RequestsPerHourPerSender { get; set; } = 120;
}
