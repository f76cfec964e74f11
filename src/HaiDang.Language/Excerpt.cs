namespace HaiDang.Language;

/// <summary>The beginning of a text, for places where the whole has no room.</summary>
public static class Excerpt
{
    /// <summary>
    /// The text if it has at most <paramref name="longest"/> characters; else as many whole words as fit, and "…".
    /// A first word that is longer is cut.
    /// </summary>
    public static string Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest) { return text; }
        var space = text.LastIndexOf(' ', longest);
        return text[..(space > 0 ? space : longest)] + "…";
    }
}
