namespace HaiDang.Portal.Searching;

/// <summary>A text in pieces; those that are hits are the words looked for.</summary>
public sealed record LitView(IReadOnlyList<(string Text, bool IsHit)> Parts)
{
    /// <summary>The whole of it.</summary>
    public override string ToString() => string.Concat(Parts.Select(p => p.Text));
}

/// <summary>One thing found.</summary>
public sealed record FoundView(string Href, string Kind, string Section, string Detail, DateOnly? Day, LitView Title, LitView Excerpt)
{
    /// <summary>Key of the kind, as addresses and JSON have it.</summary>
    public string KindKey { get; init; } = "";
}

/// <summary>One way to see less, or with <c>IsHere</c> the one taken: then the link takes it back.</summary>
public sealed record NarrowView(string Text, int Count, string Href, bool IsHere);

/// <summary>Ways to see less, of one sort.</summary>
public sealed record NarrowListView(string Name, string Title, IReadOnlyList<NarrowView> Choices);

/// <summary>An answer of the search.</summary>
public sealed record SearchView(string Query, int Total, int Page, int Pages, IReadOnlyList<FoundView> Found, IReadOnlyList<NarrowListView> Narrowings)
{
    /// <summary>What was probably meant, and where to look for it.</summary>
    public (string Text, string Href)? Meant { get; init; }

    /// <summary>Words that were left out because nothing holds them.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>How many of them do not hold the letters themselves but come near.</summary>
    public int Near { get; init; }

    /// <summary>Not everything can be found yet.</summary>
    public bool IsBuilding { get; init; }

    /// <summary>The address of this answer, page aside.</summary>
    public string Here { get; init; } = "";
}
