using Microsoft.Extensions.Logging;

namespace HaiDang.Kernel;

internal static partial class Logs
{
    [LoggerMessage(1, LogLevel.Error, "The announcement dispatcher lost its footing and starts again")]
    public static partial void DispatcherFailed(ILogger log, Exception e);

    [LoggerMessage(2, LogLevel.Warning, "{Handler} failed on announcement {Id}, attempt {Attempt}")]
    public static partial void HandlerFailed(ILogger log, string handler, Guid id, int attempt, Exception e);

    [LoggerMessage(3, LogLevel.Error, "Job {Id} of kind {Kind} failed")]
    public static partial void JobFailed(ILogger log, Guid id, string kind, Exception e);

    [LoggerMessage(4, LogLevel.Error, "The job loop lost its footing and starts again")]
    public static partial void JobLoopFailed(ILogger log, Exception e);

    [LoggerMessage(5, LogLevel.Warning, "Removed a stale postmaster.pid left by a crash (pid {Pid})")]
    public static partial void StalePid(ILogger log, string pid);

    [LoggerMessage(6, LogLevel.Warning, "User {User} cannot enter {Root}; the database goes to {Alternative}")]
    public static partial void OtherDataRoot(ILogger log, string user, string root, string alternative);

    [LoggerMessage(7, LogLevel.Error, "{Work} broke off; it is tried again after its pause")]
    public static partial void RecurringFailed(ILogger log, string work, Exception e);
}
