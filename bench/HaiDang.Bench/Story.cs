using HaiDang.Kernel;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Bench;

/// <summary>A story in Vietnamese that waits for approval by somebody who did not write it.</summary>
internal sealed record Story(ItemId Item, string Slug, string Fingerprint)
{
    /// <summary>May approve what waits.</summary>
    public const string Approver = "trieu@bienbac.example";

    /// <summary>Where it will stand.</summary>
    public string Path => $"/vi/du-lich/{Slug}";

    /// <summary>The form by which it is approved and goes out.</summary>
    public (string Path, string Form, IReadOnlyDictionary<string, string> Fields) Approval => ($"/items/{Item.Value}", "approve-vi", new Dictionary<string, string> { ["Read"] = Fingerprint });

    public static async Task<Story> SubmitAsync(Province province, string title)
    {
        var body = await province.DoAsync<NewsroomDb, Guid>(async db => (await db.Items.AsNoTracking().FirstAsync()).Body.Value);
        var outcome = await province.DoAsync<StartItem, Outcome<ItemId>>(a => a.RunAsync(
            new NewItem("du-lich", null, "vi", new EditionText(title, "Tàu rời bến lúc sáu giờ.", BlockText.Parse("Khách lên tàu."), null, null), [new Source("Lịch tàu", null)], new(body)) { Audiences = ["visitors"] }, default));
        var item = outcome.Refusal is null ? outcome.Value : throw new InvalidOperationException($"{outcome.Refusal.Key} {string.Join(", ", outcome.Refusal.Args)}");
        await province.MustAsync<SubmitEdition>(a => a.RunAsync(item, "vi", default));
        var fingerprint = await province.DoAsync<NewsroomDb, string>(async db =>
            (await db.Editions.AsNoTracking().SingleAsync(e => e.Item == item && e.Language == "vi")).Fingerprint(await db.Items.AsNoTracking().SingleAsync(i => i.Id == item)));
        return new(item, Language.Slug.Of(title), fingerprint);
    }
}
