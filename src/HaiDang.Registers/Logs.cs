using Microsoft.Extensions.Logging;

namespace HaiDang.Registers;

internal static partial class Logs
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Bringing entries of registers on broke off; it is tried again in an hour.")]
    public static partial void TurningFailed(ILogger log, Exception e);
}
