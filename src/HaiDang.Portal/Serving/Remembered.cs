using System.Collections.Concurrent;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Serving;

/// <summary>
/// Answers that many pages ask for and few changes concern: streams, registers behind doors, banners. Each is as good as a page that shows it: it counts as asked
/// when the round of builds began, and once any of the things it shows has changed since then it is asked for again.
/// </summary>
internal sealed class Remembered(Changes changes)
{
    /// <summary>Entries held at most, whatever they are of: as many as some hundred pages show.</summary>
    private const int MostEntries = 5_000;

    private readonly ConcurrentDictionary<string, Answer> answers = new();
    private int entries;

    /// <summary>The answer to a question, as it is now.</summary>
    /// <param name="question">Names it, with all that it asks for.</param>
    /// <param name="shows">Keys of all that the answer says; see <see cref="Building.Shown"/>.</param>
    /// <param name="began">When the round began in which it is asked: what is asked within one may be as old as that.</param>
    /// <param name="ask">Asks.</param>
    public async Task<T> AskAsync<T>(string question, IReadOnlyCollection<string> shows, long began, Func<Task<T>> ask)
    {
        if (answers.TryGetValue(question, out var known) && !changes.Since(known.Began, shows)) { return (T)known.Value!; }
        var value = await ask();
        if (Interlocked.Add(ref entries, value is PublicList list ? list.Entries.Count + 1 : 1) > MostEntries)
        {
            answers.Clear();
            Interlocked.Exchange(ref entries, 0);
        }

        answers[question] = new(began, value);
        return value;
    }

    private sealed record Answer(long Began, object? Value);
}
