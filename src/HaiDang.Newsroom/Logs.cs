using Microsoft.Extensions.Logging;

namespace HaiDang.Newsroom;

internal static partial class Logs
{
    [LoggerMessage(1, LogLevel.Warning, "The task of item {Item} did not take its publication as evidence: {Reason}")]
    public static partial void EvidenceRefused(ILogger log, Guid item, string reason);
}
