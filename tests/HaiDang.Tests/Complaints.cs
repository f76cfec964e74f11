using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HaiDang.Tests;

/// <summary>What a product under test says that somebody should look at.</summary>
internal sealed class Complaints(LogLevel from = LogLevel.Warning) : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Said { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) { Said.Enqueue($"{formatter(state, exception)} {exception}"); }
    }
}
