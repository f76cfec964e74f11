using HaiDang.Kernel.Files;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>Files that the public has: those that say so, on entries that it sees, as long as no newer version is there.</summary>
internal sealed class PublicFiles(RegistersDb db, RegisterBook book, FileStore store)
{
    /// <summary>What the public has of entries that it sees, the oldest first.</summary>
    public async Task<ILookup<RecordId, PublicFile>> OfAsync(Register register, IReadOnlyCollection<Record> records, string language, CancellationToken ct)
    {
        if (!register.ShowsFiles || records.Count == 0) { return Array.Empty<Attachment>().ToLookup(a => a.Record, a => View(a, language)); }
        var ids = records.Where(r => r.HiddenAt is null && register.MayShow?.Invoke(r) is not false).Select(r => r.Id).ToList();
        return (await Open().Where(a => ids.Contains(a.Record)).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct)).ToLookup(a => a.Record, a => View(a, language));
    }

    /// <summary>The bytes behind a public name, while any entry that the public sees has them.</summary>
    public async Task<(StoredFile File, Stream Bytes)?> OpenAsync(string publicName, CancellationToken ct)
    {
        foreach (var file in await Open().Where(a => a.PublicName == publicName).ToListAsync(ct))
        {
            if (await IsSeenAsync(file.Record, ct)) { return await store.OpenAsync(file.File, ct); }
        }

        return null;
    }

    private IQueryable<Attachment> Open() => db.Attachments.AsNoTracking().Where(a => a.IsPublic && a.EndedAt == null && !db.Attachments.Any(n => n.Replaces == a.Id && n.EndedAt == null));

    private async Task<bool> IsSeenAsync(RecordId id, CancellationToken ct)
    {
        foreach (var register in book.All.Where(r => r.ShowsFiles))
        {
            var stages = register.Stages.Where(s => s.IsPublic).Select(s => s.Key).ToList();
            if (await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EndedAt == null && r.HiddenAt == null && stages.Contains(r.Stage), ct) is { } record) { return register.MayShow?.Invoke(record) is not false; }
        }

        return false;
    }

    private static PublicFile View(Attachment file, string language) => new(file.Id, file.Name, file.PublicName!, file.MediaType!, file.Size, file.Width ?? 0, file.Height ?? 0,
        file.Alt?.In(language) ?? "", file.Said?.In(language), file.Credit);
}
