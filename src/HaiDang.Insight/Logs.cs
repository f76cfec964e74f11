using Microsoft.Extensions.Logging;

namespace HaiDang.Insight;

internal static partial class Logs
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The round of reminders and digests broke off; it is tried again in a few minutes.")]
    public static partial void RoundFailed(ILogger log, Exception e);
}
