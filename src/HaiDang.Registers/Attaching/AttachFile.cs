using System.Security.Cryptography;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Attaching;

/// <summary>A file as it was handed in, with what was said about it.</summary>
internal sealed record GivenFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, string? Caption, UseRight? Right, string? Credit, Consent? Consent, Guid? Replaces = null)
{
    /// <summary>The public sees it on the page of the entry; null when it stays in the house.</summary>
    public ShownFile? Shown { get; init; }
}

/// <summary>What is said of a file to the public: what a picture shows, and what stands below it.</summary>
internal sealed record ShownFile(Texts? Alt, Texts? Said);

/// <summary>Puts a file on an entry, or takes it off; sends it to those who may see the entry, always as a download.</summary>
internal sealed class AttachFile(RegistersDb db, FileStore files, KeepRecord keep, ICurrentPerson who, TimeProvider time)
{
    public const int Largest = 20 * 1024 * 1024;

    public async Task<Refusal?> RunAsync(Register register, RecordId id, GivenFile? given, CancellationToken ct)
    {
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (record.EndedAt is not null) { return new Refusal("registers.refusal.ended"); }
        if (given is not { Bytes.Length: > 0 }) { return new Refusal("registers.refusal.no_file") { Field = "File" }; }
        if (given.Bytes.Length > Largest) { return new Refusal("registers.refusal.file_too_large", Largest / 1024 / 1024) { Field = "File" }; }
        if (given.Right is not { } right) { return new Refusal("registers.refusal.no_right") { Field = "Right" }; }
        if (given.Consent is not { } consent) { return new Refusal("registers.refusal.no_consent") { Field = "Consent" }; }
        if (right is UseRight.Licensed && string.IsNullOrWhiteSpace(given.Credit)) { return new Refusal("registers.refusal.no_credit") { Field = "Credit" }; }
        if (given.Caption?.Length > Attachment.LongestText || given.Credit?.Length > Attachment.LongestText) { return new Refusal("registers.refusal.too_long", Attachment.LongestText) { Field = "Caption" }; }

        if (given.Shown is not null && !register.ShowsFiles) { return Refusal.NotAllowed; }
        if (given.Shown is not null && (right is UseRight.Unclear || consent is Consent.Missing)) { return new Refusal("registers.refusal.not_for_the_public") { Field = right is UseRight.Unclear ? "Right" : "Consent" }; }

        if (given.Shown is not null && register.MayShow?.Invoke(record) is false) { return new Refusal("registers.refusal.not_shown") { Field = "Shown" }; }

        var open = given.Shown is null ? null : PublicBytes.Of(given.Bytes);
        if (given.Shown is not null && open is null) { return new Refusal("registers.refusal.public_file_kind") { Field = "File" }; }
        if (open is { IsPicture: true } && !PublicLanguages.Expected.All(l => given.Shown!.Alt?.ByLanguage.ContainsKey(l) is true)) { return new Refusal("registers.refusal.no_alt") { Field = "Alt" }; }

        if (given.Replaces is { } older && !await db.Attachments.AnyAsync(a => a.Id == older && a.Record == id && a.EndedAt == null && !db.Attachments.Any(n => n.Replaces == older && n.EndedAt == null), ct)) { return Refusal.ChangedMeanwhile; }

        var kept = await files.KeepAsync(open?.Bytes ?? given.Bytes, given.Name, open?.MediaType ?? given.MediaType, ct);
        var added = new Attachment
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
            IsPublic = open is not null,
            Alt = given.Shown?.Alt,
            Said = given.Shown?.Said,
            PublicName = open is null ? null : Convert.ToHexStringLower(SHA256.HashData(open.Bytes.Span))[..24] + open.Ending,
            MediaType = kept.MediaType,
            Width = open?.Width,
            Height = open?.Height,
        };
        db.Add(added);
        return await SaveAsync(register, record, added.IsPublic || await IsPublicAsync(given.Replaces, ct), ct);
    }

    private async Task<bool> IsPublicAsync(Guid? attachment, CancellationToken ct) => attachment is { } id && await db.Attachments.AnyAsync(a => a.Id == id && a.IsPublic, ct);

    // What the public sees is seen by a second person first: a picture as much as a text.
    private async Task<Refusal?> SaveAsync(Register register, Record record, bool isSeen, CancellationToken ct)
    {
        if (!isSeen) { return await db.SaveOrRefuseAsync(ct); }
        keep.Reopen(register, record);
        return await db.SaveRecordAsync(register, record, ct);
    }

    /// <summary>Takes a file off: what the public saw of it is gone at once, the bytes stay with the history.</summary>
    public async Task<Refusal?> TakeOffAsync(Register register, RecordId id, Guid attachment, CancellationToken ct)
    {
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record || !register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (await db.Attachments.SingleOrDefaultAsync(a => a.Id == attachment && a.Record == id && a.EndedAt == null, ct) is not { } found) { return Refusal.ChangedMeanwhile; }

        found.EndedAt = time.GetUtcNow();
        return await SaveAsync(register, record, found.IsPublic, ct);
    }

    /// <summary>GET /registers/files/{id}</summary>
    public static async Task<IResult> SendAsync(Guid id, RegistersDb db, FileStore files, CancellationToken ct) =>
        await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.EndedAt == null, ct) is { } found && await files.OpenAsync(found.File, ct) is { } kept
            ? Results.Stream(kept.Bytes, kept.File.MediaType, kept.File.Name) : Results.NotFound();
}
