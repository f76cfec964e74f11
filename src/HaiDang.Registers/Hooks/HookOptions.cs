using System.ComponentModel.DataAnnotations;

namespace HaiDang.Registers.Hooks;

/// <summary>Settings under "Registers:Hooks".</summary>
internal sealed class HookOptions
{
    /// <summary>Whether receivers may stand in the office's own network, or on this machine (then also by http). Default: no.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a receiver may take to answer. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing may get through before a receiver is left alone. Default: 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan PauseAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long deliveries that are over can be looked at. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepDeliveries { get; set; } = TimeSpan.FromDays(30);
}
