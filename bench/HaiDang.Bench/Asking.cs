using System.Diagnostics;

namespace HaiDang.Bench;

/// <summary>A signed-in browser that asks one page after another and times each, to the last byte of the compressed answer.</summary>
internal sealed class Asking(Uri address, Clerk clerk) : IDisposable
{
    private readonly HttpClient client = clerk.Client(address);

    public static async Task<Asking> SignInAsync(Uri address, string email) => new(address, await Clerk.SignInAsync(address, email));

    public async Task<(double Milliseconds, int Bytes)> AskAsync(string path)
    {
        var begin = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await client.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        if ((int)answer.StatusCode != 200) { throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}."); }
        return (took, bytes.Length);
    }

    /// <summary>Asks on and on, for so long or until told that it is over; every time in milliseconds.</summary>
    public async Task<List<double>> KeepAskingAsync(string path, TimeSpan longest, Func<Task<bool>> isOver)
    {
        var (clock, times) = (Stopwatch.StartNew(), new List<double>());
        do
        {
            for (var i = 0; i < 10; i++) { times.Add((await AskAsync(path)).Milliseconds); }
        }
        while (clock.Elapsed < longest && !await isOver());
        return times;
    }

    public Task SendAsync((string Path, string Form, IReadOnlyDictionary<string, string> Fields) request) => clerk.SendAsync(address, request);

    public void Dispose() => client.Dispose();
}
