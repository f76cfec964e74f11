using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>A clause while it is being read.</summary>
internal sealed class ClauseNode(Numbered number, ClauseNode? parent, string path, int line)
{
    /// <summary>Its paragraphs, as they are printed.</summary>
    public List<string> Body { get; } = [];
    public Numbered Number { get; } = number;
    public ClauseNode? Parent { get; } = parent;
    public string Path { get; } = path;
    public int Line { get; } = line;
    public int EndLine { get; set; } = line;
    public string Title { get; set { field = value; folded = null; } } = "";
    private string? folded;
    private bool? organises;
    private bool? looksBack;

    /// <summary>Who the heading names when it is nothing but a list of bodies: "2. Sở Tài chính".</summary>
    public IReadOnlyList<BodyMention> NamedBodies { get; set; } = [];

    /// <summary>Whether the heading orders or asks.</summary>
    public Manner NamedManner { get; set; }

    /// <summary>Those bodies as the heading prints them.</summary>
    public string NamedText { get; set; } = "";

    /// <summary>The clause and those around it, innermost first.</summary>
    public IEnumerable<ClauseNode> Chain()
    {
        for (var node = this; node is not null; node = node.Parent) { yield return node; }
    }

    /// <summary>The innermost clause, this or one around it, that is headed by bodies.</summary>
    public ClauseNode? HeadedByBodies()
    {
        for (var node = this; node is not null; node = node.Parent) { if (node.NamedBodies.Count > 0) { return node; } }
        return null;
    }

    /// <summary>The beginning of the title, folded.</summary>
    public ReadOnlySpan<char> FoldedTitle(int most)
    {
        folded ??= VietnameseText.Fold(Title);
        return folded.AsSpan(0, Math.Min(most, folded.Length));
    }

    /// <summary>Whether it stands in the part on carrying out the plan. Asked once all titles are known.</summary>
    public bool IsOrganising => organises ??= SaysWhoDoes() || Parent is { IsOrganising: true };

    /// <summary>Whether it stands in a part on what was done, which tells results and no goals. Asked once all titles are known.</summary>
    public bool LooksBack => looksBack ??= SaysWhatWasDone() || Parent is { LooksBack: true };

    private bool SaysWhoDoes()
    {
        var title = FoldedTitle(120);
        return title.Contains("to chuc thuc hien", StringComparison.Ordinal)
            || title.Contains("to chuc chi dao", StringComparison.Ordinal)
            || title.StartsWith("phan cong")
            || title.StartsWith("trach nhiem")
            || title.StartsWith("nhiem vu cu the")
            || title.StartsWith("nhiem vu cua cac");
    }

    private bool SaysWhatWasDone()
    {
        var title = FoldedTitle(80);
        return title.StartsWith("danh gia") || title.StartsWith("tinh hinh") || title.StartsWith("ket qua") || title.StartsWith("thuc trang") || title.StartsWith("uoc ");
    }

    public Clause ToClause() => new(Line, EndLine, Path, Number.Printed, Title, string.Join('\n', Body));
}
