using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Words;

namespace HaiDang.Registers.Contracts;

/// <summary>A register that the public may see, and its part of the address per language: "kenh-chinh-thuc".</summary>
public sealed record PublicFace(string Register, IReadOnlyDictionary<string, string> Slugs)
{
    /// <summary>The door of the site that it stands behind.</summary>
    public Door? Door { get; init; }

    /// <summary>Where it stands among the registers behind the same door, the smallest first.</summary>
    public int PlaceBehindDoor { get; init; }

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
    /// <summary>Where it is, when the register says so to the public.</summary>
    public Place? Spot { get; init; }

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

/// <summary>An entry of a register with a public face came, changed or went.</summary>
public sealed record PublicEntryChanged(string Register, RecordId Record) : IFact
{
    /// <summary>It stands as it stood; what it names changed.</summary>
    public bool ByWhatItNames { get; init; }
}
