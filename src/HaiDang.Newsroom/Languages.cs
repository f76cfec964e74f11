namespace HaiDang.Newsroom;

/// <summary>Languages in which items can be written.</summary>
internal static class Languages
{
    public static readonly IReadOnlyList<string> All = ["vi", "en"];
}
