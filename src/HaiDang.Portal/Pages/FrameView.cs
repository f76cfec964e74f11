using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Pages;

/// <summary>The same page in a language.</summary>
public sealed record VersionView(string Language, string Path)
{
    /// <summary>The same page in several.</summary>
    public static IReadOnlyList<VersionView> In(IEnumerable<string> languages, Func<string, string> path) => [.. languages.Select(l => new VersionView(l, path(l)))];
}

/// <summary>A door of the site: where it leads, what it is called, whom it serves, and what stands behind it.</summary>
public sealed record DoorView(Door Door, string Href, string Title, string Lead, string? Stream, IReadOnlyList<PublicFace> Books, IReadOnlyList<IntakeFace> Forms)
{
    /// <summary>The audience whose stories stand behind it; null when a stream speaks for it, or none are written.</summary>
    public string? Audience { get; init; }

    /// <summary>One of those that open the home page.</summary>
    public bool IsOnHome => Door <= Door.Join;

    /// <summary>No stream speaks for it, and it holds more than one register alone.</summary>
    public bool HasOwnPage => Stream is null && (Books.Count != 1 || Forms.Count > 0 || Audience is not null);
}

/// <summary>The first entries of a register, and where all of them are.</summary>
public sealed record BookPartView(PublicFace Face, PublicList List, string Folder)
{
    /// <summary>Its entries that are numbers to call at once.</summary>
    public IReadOnlyList<PublicEntry> Urgent { get; init; } = [];
}

/// <summary>Open data that a page tells of: what it is, and the files it comes in, by media type.</summary>
public sealed record OpenDataView(string Name, string Description, IReadOnlyList<(string MediaType, string Path)> Files);

/// <summary>What stands around a public page: language, address, streams, and what its head tells machines.</summary>
public sealed record FrameView(string Language, string Path, IReadOnlyList<StreamSummary> Streams, string Root)
{
    /// <summary>Every language the page exists in, this one included; empty when it exists in none.</summary>
    public IReadOnlyList<VersionView> Languages { get; init; } = [];

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>The doors of the site; the head of every page leads to the first, its foot to all.</summary>
    public IReadOnlyList<DoorView> Doors { get; init; } = [];

    /// <summary>The registers that the public may see.</summary>
    public IReadOnlyList<PublicFace> Books { get; init; } = [];

    /// <summary>The forms by which the public sends things in.</summary>
    public IReadOnlyList<IntakeFace> Forms { get; init; } = [];

    /// <summary>Folder of the feeds that follow this page.</summary>
    public string FeedPath { get; init; } = $"/{Language}/";

    /// <summary>The article, when the page is one.</summary>
    public ReleasedItem? Article { get; init; }

    /// <summary>The entry that the page is of, and what it is to search engines.</summary>
    public (string Type, PublicEntry Entry)? Thing { get; init; }

    /// <summary>The open data that the page tells of.</summary>
    public OpenDataView? Data { get; init; }

    /// <summary>The home page says name and slogan itself.</summary>
    public bool IsHome { get; init; }

    /// <summary>Not for search engines.</summary>
    public bool IsHidden { get; init; }
}
