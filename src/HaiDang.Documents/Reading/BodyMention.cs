namespace HaiDang.Documents.Reading;

/// <summary>One body, or one group of bodies, named at an offset of a text.</summary>
internal readonly record struct BodyMention(int Start, int End, string Name, bool CatchAll);

/// <summary>The bodies named one after the other, and where the list stopped.</summary>
internal sealed record BodyList(IReadOnlyList<BodyMention> Mentions, int End)
{
    public static readonly BodyList Empty = new([], 0);
    public bool IsEmpty => Mentions.Count == 0;
    public string Printed(string text) => text[Mentions[0].Start..Mentions[^1].End];
}
