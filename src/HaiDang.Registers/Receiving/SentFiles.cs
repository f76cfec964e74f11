using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Receiving;

/// <summary>Files that the public sends along: few, small, of kinds that an office opens, told by their bytes and never by their name.</summary>
internal static class SentFiles
{
    private const int LongestName = 120;

    /// <summary>Why they are not taken.</summary>
    public static Refusal? Check(IReadOnlyList<SentFile> files, int most)
    {
        if (files.Count > most) { return new("registers.refusal.too_many_files", most) { Field = "Files" }; }
        foreach (var file in files)
        {
            if (file.Bytes.Length > SentFile.Largest) { return new("registers.refusal.sent_file_large", file.Name, SentFile.Largest / 1024 / 1024) { Field = "Files" }; }
            if (TypeOf(file.Bytes.Span) is null) { return new("registers.refusal.sent_file_kind", file.Name) { Field = "Files" }; }
        }

        return null;
    }

    /// <summary>What the bytes are; null when the office does not take it.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        // A .docx is a zip that holds this part; one with macros has another beside it.
        : bytes.StartsWith("PK\u0003\u0004"u8) && bytes.IndexOf("word/document.xml"u8) >= 0 && bytes.IndexOf("vbaProject"u8) < 0 ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : null;

    /// <summary>Its name, with the ending of what it is.</summary>
    public static string NameOf(SentFile file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file.Name.Replace('\\', '/')).Where(c => !char.IsControl(c))).Trim();
        var ending = TypeOf(file.Bytes.Span) switch { "application/pdf" => ".pdf", "image/jpeg" => ".jpg", "image/png" => ".png", _ => ".docx" };
        return (name.Length == 0 ? "tệp" : name.Length > LongestName ? name[..LongestName] : name) + ending;
    }

    /// <summary>On the entry, for the office only: nobody has said by what right it may be used.</summary>
    public static Attachment On(Record record, StoredFile file, string sender, DateTimeOffset at) => new()
    {
        Record = record.Id,
        Stage = record.Stage,
        File = file.Id,
        Name = file.Name,
        Size = file.Size,
        Right = UseRight.Unclear,
        Consent = Consent.Missing,
        ByName = sender,
        At = at,
    };
}
