using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Attaching;

/// <summary>A file as it was handed in, with what was said about it.</summary>
internal sealed record GivenFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, string? Caption, UseRight? Right, string? Credit, Consent? Consent, Guid? Replaces = null);

/// <summary>Puts a file on an entry, or takes it off; sends it to those who may see the entry, always as a download.</summary>
internal sealed class AttachFile(RegistersDb db, FileStore files, ICurrentPerson who, TimeProvider time)
{
    public const int Largest = 20 * 1024 * 1024;

    public async Task<Refusal?> RunAsync(Register register, RecordId id, GivenFile? given, CancellationToken ct)
    {
        if (await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (record.EndedAt is not null) { return new Refusal("registers.refusal.ended"); }
        if (given is not { Bytes.Length: > 0 }) { return new Refusal("registers.refusal.no_file") { Field = "File" }; }
        if (given.Bytes.Length > Largest) { return new Refusal("registers.refusal.file_too_large", Largest / 1024 / 1024) { Field = "File" }; }
        if (given.Right is not { } right) { return new Refusal("registers.refusal.no_right") { Field = "Right" }; }
        if (given.Consent is not { } consent) { return new Refusal("registers.refusal.no_consent") { Field = "Consent" }; }
        if (right is UseRight.Licensed && string.IsNullOrWhiteSpace(given.Credit)) { return new Refusal("registers.refusal.no_credit") { Field = "Credit" }; }
        if (given.Caption?.Length > Attachment.LongestText || given.Credit?.Length > Attachment.LongestText) { return new Refusal("registers.refusal.too_long", Attachment.LongestText) { Field = "Caption" }; }

        if (given.Replaces is { } older && !await db.Attachments.AnyAsync(a => a.Id == older && a.Record == id && a.EndedAt == null && !db.Attachments.Any(n => n.Replaces == older && n.EndedAt == null), ct)) { return Refusal.ChangedMeanwhile; }

        var kept = await files.KeepAsync(given.Bytes, given.Name, given.MediaType, ct);
        db.Add(new Attachment
        {
            Record = id,
            File = kept.Id,
            Name = kept.Name,
            Size = kept.Size,
            Caption = given.Caption?.Trim() is { Length: > 0 } caption ? caption.Normalize() : null,
            Right = right,
            Credit = given.Credit?.Trim() is { Length: > 0 } credit ? credit.Normalize() : null,
            Consent = consent,
            Replaces = given.Replaces,
            Stage = record.Stage,
            ByName = who.Name,
            At = time.GetUtcNow(),
        });
        return await db.SaveOrRefuseAsync(ct);
    }

    public async Task<Refusal?> TakeOffAsync(Register register, RecordId id, Guid attachment, CancellationToken ct)
    {
        if (await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record || !register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (await db.Attachments.SingleOrDefaultAsync(a => a.Id == attachment && a.Record == id && a.EndedAt == null, ct) is not { } found) { return Refusal.ChangedMeanwhile; }

        found.EndedAt = time.GetUtcNow();
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>GET /registers/files/{id}</summary>
    public static async Task<IResult> SendAsync(Guid id, RegistersDb db, FileStore files, CancellationToken ct) =>
        await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.EndedAt == null, ct) is { } found && await files.OpenAsync(found.File, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name) : Results.NotFound();
}
