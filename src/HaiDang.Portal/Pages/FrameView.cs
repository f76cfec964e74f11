using HaiDang.Newsroom.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Pages;

/// <summary>The same page in a language.</summary>
public sealed record VersionView(string Language, string Path);

/// <summary>What stands around a public page: language, address, streams, and what its head tells machines.</summary>
public sealed record FrameView(string Language, string Path, IReadOnlyList<StreamSummary> Streams, string Root)
{
    /// <summary>Every language the page exists in, this one included; empty when it exists in none.</summary>
    public IReadOnlyList<VersionView> Languages { get; init; } = [];

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>The registers that the public may see; the foot of every page leads to them.</summary>
    public IReadOnlyList<PublicFace> Books { get; init; } = [];

    /// <summary>The forms by which the public sends things in; the foot of every page leads to them.</summary>
    public IReadOnlyList<IntakeFace> Forms { get; init; } = [];

    /// <summary>Folder of the feeds that follow this page.</summary>
    public string FeedPath { get; init; } = $"/{Language}/";

    /// <summary>The article, when the page is one.</summary>
    public ReleasedItem? Article { get; init; }

    /// <summary>The home page says name and slogan itself.</summary>
    public bool IsHome { get; init; }

    /// <summary>Not for search engines.</summary>
    public bool IsHidden { get; init; }
}
