using System.Security.Cryptography;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Files;

/// <summary>Identifies a kept file.</summary>
public readonly record struct FileId(Guid Value) : IEntityId<FileId>
{
    /// <summary>Wraps a stored value.</summary>
    public static FileId From(Guid value) => new(value);

    /// <summary>The file that is some part of something: always the same id, so that a job that runs again names what it kept before.</summary>
    public static FileId Of(Guid whole, string part)
    {
        Span<byte> name = stackalloc byte[16 + System.Text.Encoding.UTF8.GetByteCount(part)];
        whole.TryWriteBytes(name);
        System.Text.Encoding.UTF8.GetBytes(part, name[16..]);
        return new(new Guid(SHA256.HashData(name).AsSpan(0, 16)));
    }
}

/// <summary>A file somebody gave us or we made: its name as given (NFC), type, size in bytes and SHA-256.</summary>
public sealed class StoredFile
{
    /// <summary>Identity.</summary>
    public FileId Id { get; internal init; } = new(Guid.CreateVersion7());

    /// <summary>File name as given, NFC.</summary>
    public required string Name { get; init; }

    /// <summary>Media type, e.g. "image/jpeg".</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Lower-case hex SHA-256 of the bytes; also where they lie on disk.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who gave it.</summary>
    public PersonId? AddedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>Keeps bytes by their SHA-256 under the data directory; the same bytes are kept once.</summary>
public sealed class FileStore(KernelDb db, ICurrentPerson who, TimeProvider time, IOptions<KernelOptions> options)
{
    /// <summary>Keeps the bytes and says under which id.</summary>
    public Task<StoredFile> KeepAsync(ReadOnlyMemory<byte> bytes, string name, string mediaType, CancellationToken ct) =>
        KeepAsync(new FileId(Guid.CreateVersion7()), bytes, name, mediaType, ct);

    /// <summary>Keeps the bytes under an id of the caller's in the place of what was kept under it: a job whose process died leaves no file behind that nothing names.</summary>
    public async Task<StoredFile> KeepAgainAsync(FileId id, ReadOnlyMemory<byte> bytes, string name, string mediaType, CancellationToken ct)
    {
        await db.Files.Where(f => f.Id == id).ExecuteDeleteAsync(ct);
        return await KeepAsync(id, bytes, name, mediaType, ct);
    }

    private async Task<StoredFile> KeepAsync(FileId id, ReadOnlyMemory<byte> bytes, string name, string mediaType, CancellationToken ct)
    {
        var file = new StoredFile
        {
            Id = id,
            Name = Path.GetFileName(name).Normalize(),
            MediaType = mediaType,
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            AddedBy = who.Id,
            AddedAt = time.GetUtcNow(),
        };
        var path = PathOf(file.Sha256);
        // A half-written file never carries the name of its hash.
        if (!File.Exists(path)) { await WholeFile.WriteAsync(path, bytes, ct); }

        db.Add(file);
        await db.SaveChangesAsync(ct);
        return file;
    }

    /// <summary>The file and a stream of its bytes, or null.</summary>
    public async Task<(StoredFile File, Stream Bytes)?> OpenAsync(FileId id, CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        return file is null ? null : (file, File.OpenRead(PathOf(file.Sha256)));
    }

    private string PathOf(string sha256) =>
        Path.Combine(options.Value.DataDirectory, "files", sha256[..2], sha256);
}
