using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Publishing;

namespace HaiDang.Registers.Contracts;

/// <summary>A register that the public may see, and its part of the address per language: "kenh-chinh-thuc".</summary>
public sealed record PublicFace(string Register, IReadOnlyDictionary<string, string> Slugs)
{
    /// <summary>The door of the site that it stands behind.</summary>
    public Door? Door { get; init; }

    /// <summary>Where it stands among the registers behind the same door, the smallest first.</summary>
    public int PlaceBehindDoor { get; init; }

    /// <summary>What its entries are to search engines, a type of schema.org: "Event", "TouristAttraction", "Product". Null: nothing in particular.</summary>
    public string? KnownAs { get; init; }

    /// <summary>Somebody may paste an address and is told whether it belongs to an entry.</summary>
    public bool RecognisesLinks { get; init; }

    /// <summary>Two or three entries may be put side by side.</summary>
    public bool Compares { get; init; }

    /// <summary>Some entries are numbers to call at once.</summary>
    public bool HasUrgent { get; init; }

    /// <summary>The public is told where entries are.</summary>
    public bool HasMap { get; init; }

    /// <summary>An entry may be taken along as a PDF.</summary>
    public bool HasBrief { get; init; }

    /// <summary>What is public of it stands on the home page, too.</summary>
    public bool IsOnHome { get; init; }

    /// <summary>Entries are read part by part, and taken along as EPUB and PDF.</summary>
    public bool HasParts { get; init; }

    /// <summary>The registers that parts of entries, and parts of those, are kept in.</summary>
    public IReadOnlyList<string> PartsIn { get; init; } = [];

    /// <summary>Entries with a place may be put into a plan by days.</summary>
    public bool Tours { get; init; }

    /// <summary>Word key of its name.</summary>
    public string TitleWord => Register.Replace('-', '_') + ".title";
}

/// <summary>Finding a register by its part of the address.</summary>
public static class PublicFaces
{
    // In further languages the address is the English one: it is typed, and read out.
    internal static IReadOnlyDictionary<string, string> Slugs(string vi, string en) => PublicLanguages.Codes.ToDictionary(l => l, l => l == "vi" ? vi : en);

    /// <summary>The register that has this part of the address in a language, or null.</summary>
    public static PublicFace? At(this IReadOnlyList<PublicFace> faces, string language, string? slug) => faces.FirstOrDefault(f => f.Slugs[language] == slug);
}

/// <summary>What the public sees of one field: its label, its text, where it leads.</summary>
public sealed record PublicFact(string Label, string Text, string? Link);

/// <summary>A layer of a public map: what the filter calls it, and its name.</summary>
public sealed record PublicLayer(string Field, string Value, string Name);

/// <summary>What the public sees of one entry.</summary>
public sealed record PublicEntry(RecordId Id, string Title, IReadOnlyList<PublicFact> Facts, DateTimeOffset Since)
{
    /// <summary>The last part of its address in each language of the portal, words and the end of its number.</summary>
    public IReadOnlyDictionary<string, string> Slugs { get; init; } = new Dictionary<string, string>();

    /// <summary>The last part of its address in a language.</summary>
    public string Slug(string language) => Slugs.GetValueOrDefault(language) ?? $"{Id.Value}";

    /// <summary>Its address under the address of its register in a language: "/vi/san-pham-dia-phuong".</summary>
    public string Under(string folder) => $"{folder}/{Slug(folder.Split('/')[1])}";

    /// <summary>Whether the last part of an address could be an entry's.</summary>
    public static bool MayBe(string slug) => Guid.TryParse(slug, out _) || EntrySlug.EndOf(slug) is not null;

    /// <summary>Where it is, when the register says so to the public.</summary>
    public Place? Spot { get; init; }

    /// <summary>The day it is on, or the first of them, when the register tells the public.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last of its days.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>On which layer of a map it stands; null when the register has none.</summary>
    public PublicLayer? Layer { get; init; }

    /// <summary>The number to call at once.</summary>
    public string? UrgentNumber { get; init; }

    /// <summary>All editions of what comes again, this one among them, the earliest first: label, title, address.</summary>
    public IReadOnlyList<PublicFact> Editions { get; init; } = [];

    /// <summary>It may be taken along as a PDF.</summary>
    public bool HasBrief { get; init; }

    /// <summary>The register whose form takes questions about it.</summary>
    public string? AskedIn { get; init; }

    /// <summary>The files that the public has of it, the oldest first.</summary>
    public IReadOnlyList<PublicFile> Files { get; init; } = [];

    /// <summary>Why it is hidden; null when it is not. A hidden entry has no facts and no title of its own.</summary>
    public Hidden? Hidden { get; init; }
}

/// <summary>A register as the public sees it, in one language: entries in a public stage, their public fields, by title.</summary>
public sealed record PublicList(string Title, string Lead, IReadOnlyList<PublicEntry> Entries, int Total)
{
    /// <summary>By what a visitor may narrow it, beside words; a number by "{field}.least" and "{field}.most".</summary>
    public IReadOnlyList<IntakeInput> Filters { get; init; } = [];

    /// <summary>Only so many entries were looked at, the first by title; null when all were.</summary>
    public int? LookedAt { get; init; }
}

/// <summary>
/// A file that the public has. <c>Path</c> is where its bytes are, under a name made from them; <c>Alt</c> what a picture shows, <c>Said</c> what stands below it.
/// </summary>
public sealed record PublicFile(Guid Id, string Name, string PublicName, string MediaType, long Size, int Width, int Height, string Alt, string? Said, string? Credit)
{
    /// <summary>It is shown where it stands; other files are offered.</summary>
    public bool IsPicture => Width > 0;
}

/// <summary>A part of what is read as a whole: a chapter, a room, a thing shown in it.</summary>
public sealed record PublicPart(RecordId Id, int Number, string Title, string Text, IReadOnlyList<PublicFact> Facts, IReadOnlyList<PublicFile> Files, IReadOnlyList<PublicPart> Parts);

/// <summary>
/// An entry as a whole of parts in one language. <c>Of</c> is the word that says which part of how many, "Chương {0}/{1}"; <c>Languages</c> are those in which every part can be
/// read; <c>ChangedAt</c> when anything of it last changed.
/// </summary>
public sealed record PublicWork(PublicEntry Entry, string Register, string Language, string Of, string Publisher, IReadOnlyList<PublicPart> Parts, IReadOnlyList<string> Languages, DateTimeOffset ChangedAt);

/// <summary>An entry of a register with a public face came, changed or went.</summary>
public sealed record PublicEntryChanged(string Register, RecordId Record) : IFact
{
    /// <summary>It stands as it stood; what it names changed.</summary>
    public bool ByWhatItNames { get; init; }
}
