namespace HaiDang.Portal.Reading;

/// <summary>What a piece of plain text is: a paragraph, a heading, a list, words of somebody else.</summary>
internal enum TextKind { Paragraph, Heading, List, Quote }

/// <summary>
/// Plain text as people type it, in pieces: an empty line between paragraphs, "## " before a heading, "- " before each line of a list, "&gt; " before a quotation. Nothing else has
/// a meaning, so nothing can be smuggled in.
/// </summary>
internal sealed record TextBlock(TextKind Kind, IReadOnlyList<string> Lines)
{
    private static readonly (string Start, TextKind Kind)[] Starts = [("## ", TextKind.Heading), ("- ", TextKind.List), ("> ", TextKind.Quote)];

    public string Text => string.Join('\n', Lines);

    public static IReadOnlyList<TextBlock> Of(string text)
    {
        var blocks = new List<TextBlock>();
        var (kind, lines) = (TextKind.Paragraph, new List<string>());
        void End()
        {
            if (lines.Count > 0) { blocks.Add(new(kind, lines)); }
            lines = [];
        }

        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            if (line.Length == 0)
            {
                End();
                continue;
            }

            var (start, here) = Starts.Where(s => line.StartsWith(s.Start, StringComparison.Ordinal)).DefaultIfEmpty(("", TextKind.Paragraph)).First();
            if (here != kind || here is TextKind.Heading) { End(); }
            kind = here;
            lines.Add(line[start.Length..].Trim());
        }

        End();
        return blocks;
    }
}
