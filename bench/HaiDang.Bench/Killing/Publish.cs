using System.Diagnostics;
using System.Net;
using HaiDang.Kernel;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Bench.Killing;

/// <summary>The leader approves a story that somebody else wrote: it is public, and every list, feed and the search know it.</summary>
internal sealed class Publish(Province province) : KilledAct(province)
{
    private static readonly string[] Lists = ["/vi/", "/vi/du-lich", "/vi/rss.xml", "/vi/du-lich/feed.json", "/sitemap.xml"];
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private ItemId item;
    private string title = "";
    private string fingerprint = "";
    private string slug = "";

    public override string Name => "publish";

    public override string Email => "trieu@bienbac.example";

    public override (string, string, IReadOnlyDictionary<string, string>) Request => ($"/items/{item.Value}", "approve-vi", new Dictionary<string, string> { ["Read"] = fingerprint });

    public override async Task PrepareAsync(int round)
    {
        title = $"Chuyến tàu thứ {round} rời bến";
        var body = await Province.DoAsync<NewsroomDb, Guid>(async db => (await db.Items.AsNoTracking().FirstAsync()).Body.Value);
        var outcome = await Province.DoAsync<StartItem, Outcome<ItemId>>(a => a.RunAsync(
            new NewItem("du-lich", null, "vi", new EditionText(title, "Tàu rời bến lúc sáu giờ.", BlockText.Parse("Khách lên tàu."), null, null), [new Source("Lịch tàu", null)], new(body)) { Audiences = ["visitors"] }, default));
        item = outcome.Refusal is null ? outcome.Value : throw new InvalidOperationException($"{outcome.Refusal.Key} {string.Join(", ", outcome.Refusal.Args)}");
        await Province.MustAsync<SubmitEdition>(a => a.RunAsync(item, "vi", default));
        fingerprint = await Province.DoAsync<NewsroomDb, string>(async db =>
            (await db.Editions.AsNoTracking().SingleAsync(e => e.Item == item && e.Language == "vi")).Fingerprint(await db.Items.AsNoTracking().SingleAsync(i => i.Id == item)));
        slug = Slug.Of(title);
    }

    public override async Task<Outcome> LookAsync()
    {
        var id = item.Value;
        var released = await Province.CountAsync("select count(*) from newsroom.release where item = $1 and withdrawn is null", id);
        var told = await Province.CountAsync("select count(*) from kernel.announcement where fact like '%ItemPublished' and payload::text like $1", $"%{id}%");
        Must((released, told) is (0, 0) or (1, 1), $"released {released}, told {told}");
        return released == 1 ? Outcome.Whole : Outcome.Nothing;
    }

    public override async Task SeeAsync(Uri address, Outcome outcome)
    {
        using var visitor = new HttpClient { BaseAddress = address };
        var path = $"/vi/du-lich/{slug}";
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
