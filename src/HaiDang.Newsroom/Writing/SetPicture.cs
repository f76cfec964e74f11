using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Writing;

/// <summary>Gives an item its picture, with words for those who cannot see it. Approvals given to another picture fall.</summary>
internal sealed class SetPicture(NewsroomDb db, FileStore files, IProtocol protocol, ICurrentPerson who, TimeProvider clock)
{
    public const int LargestBytes = 8 * 1024 * 1024;

    public async Task<Refusal?> RunAsync(ItemId id, NewPicture picture, CancellationToken ct)
    {
        if (!who.May(Permissions.Write)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (picture.Bytes.Length > LargestBytes) { return new Refusal("newsroom.picture.too_large", 8) { Field = "Picture" }; }
        if (PictureFile.Read(picture.Bytes.Span) is not { } read) { return new Refusal("newsroom.picture.not_a_picture") { Field = "Picture" }; }
        if (picture.Words.Values.All(w => Blank(w.Alt) is null)) { return new Refusal("newsroom.picture.alt_missing") { Field = "Alt" }; }

        var kept = await files.KeepAsync(picture.Bytes, picture.Name, read.MediaType, ct);
        item.Show(new Picture(kept.Id, kept.Sha256, read.MediaType, kept.Size, read.Width, read.Height) { Making = picture.Making });
        var order = await protocol.OrderAsync(ct);
        foreach (var edition in await db.Editions.Where(e => e.Item == id).ToListAsync(ct))
        {
            // The old words tell of the old picture: gone unless new ones are given. Whoever writes them is an editor of that
            // text too, and may not approve it.
            var words = picture.Words.GetValueOrDefault(edition.Language);
            if (edition.Write((edition.Text with { Alt = Blank(words?.Alt), Credit = Blank(words?.Credit), Persons = words?.Persons ?? [] }).Arranged(order), who.Done(clock))) { db.Add(Revision.Of(edition)); }
            edition.Reopen();
        }

        return await db.SaveAsync(item, ct);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}

/// <summary>A picture as given: its bytes, file name, and the words to it per language.</summary>
internal sealed record NewPicture(ReadOnlyMemory<byte> Bytes, string Name, IReadOnlyDictionary<string, PictureWords> Words)
{
    public PictureMaking Making { get; init; }
}

/// <summary>What a picture shows, who made it, who is on it.</summary>
internal sealed record PictureWords(string? Alt, string? Credit)
{
    public IReadOnlyList<ShownPerson> Persons { get; init; } = [];
}
