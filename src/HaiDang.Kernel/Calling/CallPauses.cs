namespace HaiDang.Kernel.Calling;

/// <summary>How long to wait before whoever did not take a message is called again: growing, and in the end no more.</summary>
public static class CallPauses
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>The pause after so many attempts; null when it is time to give up.</summary>
    public static TimeSpan? After(int attempts) => attempts > Pauses.Length ? null : Pauses[attempts - 1];
}
