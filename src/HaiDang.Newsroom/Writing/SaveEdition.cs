using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>
/// Saves a text, the source's or a translation's. Who saves says which version she began from: when somebody else saved
/// meanwhile nothing is overwritten, and her page shows the difference.
/// </summary>
internal sealed class SaveEdition(NewsroomDb db, IProtocol protocol, ICurrentPerson who, TimeProvider clock)
{
    public Task<Refusal?> RunAsync(ItemId id, string language, EditionText text, uint? seen, CancellationToken ct) =>
        RunAsync(id, new WrittenText(language, text, seen, null), ct);

    public async Task<Refusal?> RunAsync(ItemId id, WrittenText written, CancellationToken ct)
    {
        var (language, text, seen, _) = written;
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (!who.May(item.Right(language))) { return Refusal.NotAllowed; }
        if (!Languages.All.Contains(language)) { return Refusal.NotFound; }
        if (string.IsNullOrWhiteSpace(text.Title)) { return new Refusal("newsroom.start.title_missing") { Field = "Title" }; }

        var edition = await db.EditionAsync(id, language, ct);
        if (edition?.Version != seen) { return Refusal.ChangedMeanwhile; }
        if (edition is null) { db.Add(edition = new Edition { Item = id, Language = language }); }
        if (edition.Write(text.Arranged(await protocol.OrderAsync(ct)), who.Done(clock))) { db.Add(Revision.Of(edition)); }
        if (language != item.SourceLanguage && await db.EditionAsync(id, item.SourceLanguage, ct) is { } source)
        {
            edition.ComparedWith(written.SourceRevision ?? source.Revision);
        }

        return await db.SaveAsync(item, ct);
    }
}

/// <summary>
/// A text as it comes from somebody's desk: the version she began from, and the revision of the source she had before her
/// (the newest when she does not say), so that a source edited meanwhile leaves her translation outdated.
/// </summary>
internal sealed record WrittenText(string Language, EditionText Text, uint? Seen, int? SourceRevision);
