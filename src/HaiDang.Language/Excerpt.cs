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

    /// <summary>Whole words around a place in the text, at most <paramref name="longest"/> characters, with "…" where something was left out.</summary>
    public static string Around(string text, int at, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest) { return text; }
        // A little of what comes before says where one is.
        var from = Math.Max(0, Math.Min(at - (longest / 5), text.Length - longest));
        if (from > 0)
        {
            var space = text.IndexOf(' ', from);
            from = space >= 0 && space < at ? space + 1 : from;
        }
        return (from > 0 ? "…" : "") + Of(text[from..], longest);
    }
}
