using HaiDang.Kernel;
using HaiDang.Kernel.Files;

namespace HaiDang.Registers.Contracts;

/// <summary>A file for an entry that the public is to see: its name, bytes, what it shows, what stands below it, and whom to name. The office's own, with the consent of those in it.</summary>
public sealed record HandedFile(string Name, ReadOnlyMemory<byte> Bytes, Texts? Alt, Texts? Said, string? Credit);

/// <summary>The registers of the product, as other modules and bulk imports may use them.</summary>
public interface IRegisters
{
    /// <summary>Enters something: field key → text as a person would type it ("ngày 15/11/2026", "12.500"). The first refusal is answered.</summary>
    Task<Outcome<RecordId>> EnterAsync(string register, IReadOnlyDictionary<string, string> typed, CancellationToken ct);

    /// <summary>Brings an entry to a stage.</summary>
    Task<Refusal?> MoveAsync(string register, RecordId record, string stage, string? reason, CancellationToken ct);

    /// <summary>Writes a template for checklists of a register: a line per item, "-20 Mời diễn giả".</summary>
    Task<Refusal?> KeepTemplateAsync(string register, string name, string lines, CancellationToken ct);

    /// <summary>The registers that the public may see.</summary>
    IReadOnlyList<PublicFace> PublicFaces { get; }

    /// <summary>A part of a register as the public sees it, by title; null when it has no public face.</summary>
    Task<PublicList?> PublicListAsync(string register, string language, int skip, int take, CancellationToken ct);

    /// <summary>Entries that fall on today or later, the next first; when there are none, those that were last. Null for a register whose days the public does not see.</summary>
    Task<PublicList?> PublicComingAsync(string register, string language, int take, CancellationToken ct);

    /// <summary>What of a register fits a visitor's wish: words under "q", the rest as <see cref="PublicList.Filters"/> asks; null when it has no public face.</summary>
    Task<PublicList?> PublicFilterAsync(string register, string language, Func<string, string?> asked, int skip, int take, CancellationToken ct);

    /// <summary>A public entry as a .docx of one page; null when the register offers none.</summary>
    Task<byte[]?> BriefAsync(string register, string language, RecordId record, CancellationToken ct);

    /// <summary>A public entry with all its parts; null when the public does not see it, or when it has none in that language and in no other.</summary>
    Task<PublicWork?> FindWorkAsync(string register, string language, RecordId record, CancellationToken ct);

    /// <summary>The works that can be read in a language, of the first so many entries of a register by title; none when it has no parts.</summary>
    IAsyncEnumerable<PublicWork> WorksAsync(string register, string language, int most, CancellationToken ct);

    /// <summary>The entries with a public face that an entry is a part of now, whether the public sees it or not.</summary>
    Task<IReadOnlyList<(string Register, RecordId Record)>> WholesAsync(string register, RecordId part, CancellationToken ct);

    /// <summary>The bytes of a file that the public has now, by its public name; null when there is none.</summary>
    Task<(StoredFile File, Stream Bytes)?> OpenPublicFileAsync(string publicName, CancellationToken ct);

    /// <summary>Puts a file on an entry, in the name of whoever acts.</summary>
    Task<Refusal?> AttachAsync(string register, RecordId record, HandedFile file, CancellationToken ct);

    /// <summary>What there is to say about a certificate by its number; null when no certificate has it.</summary>
    Task<CheckedCertificate?> CheckCertificateAsync(string number, string language, CancellationToken ct);

    /// <summary>The public entry whose address somebody pasted (with or without https, www, a slash at the end, or what trackers hang on); null when there is none.</summary>
    Task<PublicEntry?> RecogniseLinkAsync(string register, string language, string pasted, CancellationToken ct);

    /// <summary>The entry that the last part of a public address means, whether the public sees it or not; null when it means none.</summary>
    Task<RecordId?> MeantAsync(string register, string slug, CancellationToken ct);

    /// <summary>An entry as the public sees it, or null.</summary>
    Task<PublicEntry?> FindPublicAsync(string register, string language, RecordId record, CancellationToken ct);
}
