using Microsoft.Extensions.Logging;

namespace HaiDang.Registers;

internal static partial class Logs
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The sender of webhooks lost its footing and starts again")]
    public static partial void SenderFailed(ILogger log, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Id} is paused: nothing got through since {Since}")]
    public static partial void HookPaused(ILogger log, Guid id, DateTimeOffset? since);
}
