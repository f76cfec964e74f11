using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>Sources as people type them: one a line, "title | address", the address optional.</summary>
internal static class SourceText
{
    public static IReadOnlyList<Source> Parse(string? text) =>
        [.. (text ?? "").Normalize().ReplaceLineEndings("\n").Split('\n').Select(Line).OfType<Source>()];

    public static string Print(IEnumerable<Source> sources) =>
        string.Join('\n', sources.Select(s => s.Url is null ? s.Title : $"{s.Title} | {s.Url}"));

    private static Source? Line(string line)
    {
        var bar = line.LastIndexOf('|');
        var title = (bar < 0 ? line : line[..bar]).Trim();
        var url = bar < 0 ? "" : line[(bar + 1)..].Trim();
        if (title.Length == 0 && url.Length == 0) { return null; }
        // Only web addresses become links: "javascript:" and its like stay words.
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
        return isWeb ? new Source(title.Length == 0 ? url : title, url) : new Source(bar < 0 ? title : $"{title} {url}".Trim());
    }
}
