using System.Text;

namespace HaiDang.Documents.Reading;

/// <summary>A clause while it is being read.</summary>
internal sealed class ClauseNode(Numbered number, ClauseNode? parent, string path, int line)
{
    public StringBuilder Body { get; } = new();
    public Numbered Number { get; } = number;
    public ClauseNode? Parent { get; } = parent;
    public string Path { get; } = path;
    public int Line { get; } = line;
    public int EndLine { get; set; } = line;
    public string Title { get; set; } = "";

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

    public Clause ToClause() => new(Line, EndLine, Path, Number.Printed, Title, Body.ToString());
}
