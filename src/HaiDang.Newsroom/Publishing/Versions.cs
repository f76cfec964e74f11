using HaiDang.Newsroom.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Publishing;

internal static class Versions
{
    /// <summary>In which other languages an item can be read.</summary>
    public static async Task<IReadOnlyList<PublicSince>> ElsewhereAsync(this NewsroomDb db, ItemId item, string language, CancellationToken ct) =>
        await db.Releases.AsNoTracking().Where(r => r.Item == item && r.Language != language && r.Withdrawn == null).Select(r => new PublicSince(r.Language, r.PublishedAt)).ToListAsync(ct);
}
