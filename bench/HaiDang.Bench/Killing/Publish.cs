using System.Diagnostics;
using System.Net;

namespace HaiDang.Bench.Killing;

/// <summary>The leader approves a story that somebody else wrote: it is public, and every list, feed and the search know it.</summary>
internal sealed class Publish(Province province) : KilledAct(province)
{
    private static readonly string[] Lists = ["/vi/", "/vi/du-lich", "/vi/rss.xml", "/vi/du-lich/feed.json", "/sitemap/news-vi.xml"];
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private Story story = new(default, "", "");

    public override string Name => "publish";

    public override string Email => Story.Approver;

    public override (string, string, IReadOnlyDictionary<string, string>) Request => story.Approval;

    public override async Task PrepareAsync(int round) => story = await Story.SubmitAsync(Province, $"Chuyến tàu thứ {round} rời bến");

    public override async Task<Outcome> LookAsync()
    {
        var id = story.Item.Value;
        var released = await Province.CountAsync("select count(*) from newsroom.release where item = $1 and withdrawn is null", id);
        var told = await Province.CountAsync("select count(*) from kernel.announcement where fact like '%ItemPublished' and payload::text like $1", $"%{id}%");
        Must((released, told) is (0, 0) or (1, 1), $"released {released}, told {told}");
        return released == 1 ? Outcome.Whole : Outcome.Nothing;
    }

    public override async Task SeeAsync(Uri address, Outcome outcome)
    {
        using var visitor = new HttpClient { BaseAddress = address };
        var path = story.Path;
        using var page = await visitor.GetAsync(path);
        Must(page.StatusCode == (outcome is Outcome.Whole ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{path} answers {(int)page.StatusCode} though {outcome}");
        foreach (var list in Lists)
        {
            Must(await ShowsAsync(visitor, list, path, outcome is Outcome.Whole), $"{list} {(outcome is Outcome.Whole ? "does not show" : "shows")} {path} though {outcome}");
        }
    }

    // The page before may be sent until the next one stands ready; that takes a moment, not longer.
    private static async Task<bool> ShowsAsync(HttpClient visitor, string list, string path, bool expected)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Moment; await Task.Delay(10))
        {
            if ((await visitor.GetStringAsync(list)).Contains(path, StringComparison.Ordinal) == expected) { return true; }
        }

        return false;
    }
}
