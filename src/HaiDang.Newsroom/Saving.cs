using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Newsroom.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom;

/// <summary>How every act of the newsroom ends: search kept true, one save, and a refusal when somebody else was first.</summary>
internal static class Saving
{
    public static async Task<Refusal?> SaveAsync(this NewsroomDb db, Item item, CancellationToken ct)
    {
        await IndexAsync(db, item, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    // What is public is found by everybody under its public words; a draft only by the body that writes it.
    private static async Task IndexAsync(NewsroomDb db, Item item, CancellationToken ct)
    {
        await db.Releases.Where(r => r.Item == item.Id).LoadAsync(ct);
        await db.Editions.Where(e => e.Item == item.Id).LoadAsync(ct);
        var released = db.Releases.Local.Where(r => r.Item == item.Id && r.Withdrawn is null).Select(r => (r.Language, r.Title, r.Lead)).ToList();
        var shown = released.Count > 0
            ? released
            : [.. db.Editions.Local.Where(e => e.Item == item.Id).Select(e => (e.Language, e.Title, e.Lead))];
        if (shown.Count == 0) { return; }

        var first = shown.OrderByDescending(s => s.Language == item.SourceLanguage).First();
        await db.IndexAsync("item", item.Id.Value, first.Title, Addresses.Item(item.Id), first.Lead,
            string.Join(' ', shown.Select(s => s.Title)), released.Count > 0 ? null : item.Body.Value, ct);
    }
}

/// <summary>Where the newsroom's pages are.</summary>
internal static class Addresses
{
    public static string Item(ItemId id) => $"/items/{id.Value}";

    public static string Edit(ItemId id, string language) => $"/items/{id.Value}?edit={language}";

    public static string History(ItemId id, string language) => $"/items/{id.Value}/history/{language}";

    /// <summary>The picture for people of the workbench; the public has its own way to what is released.</summary>
    public static string Picture(ItemId id, Picture picture) => $"/items/{id.Value}/picture/{picture.Name}";
}
