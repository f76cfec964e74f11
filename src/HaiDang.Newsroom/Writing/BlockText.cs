using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>
/// Blocks as people type them: an empty line ends a paragraph, "## " begins a heading, "> " a quote ("> — " who said it), "- " a line of a list.
/// Whatever is typed is text: angle brackets stay angle brackets.
/// </summary>
internal static class BlockText
{
    private const string Dash = "— ";

    public static IReadOnlyList<Block> Parse(string? text)
    {
        var blocks = new List<Block>();
        var run = new List<string>();
        var kind = "";
        foreach (var raw in (text ?? "").Normalize().ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            var (next, words) = Kind(line);
            if (next != kind || next == Block.Heading) { Flush(blocks, run, kind); }
            kind = next;
            if (words.Length > 0) { run.Add(words); }
        }

        Flush(blocks, run, kind);
        return blocks;
    }

    public static string Print(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(block => block.Type switch
    {
        Block.Heading => "## " + block.Text,
        Block.Quote => "> " + block.Text + (block.By is null ? "" : $"\n> {Dash}{block.By}"),
        Block.List => string.Join('\n', (block.Items ?? []).Select(item => "- " + item)),
        _ => block.Text,
    }));

    private static (string Kind, string Words) Kind(string line) => line switch
    {
        "" => ("", ""),
        _ when line.StartsWith("## ", StringComparison.Ordinal) => (Block.Heading, line[3..].Trim()),
        _ when line.StartsWith("> ", StringComparison.Ordinal) => (Block.Quote, line[2..].Trim()),
        _ when line.StartsWith("- ", StringComparison.Ordinal) => (Block.List, line[2..].Trim()),
        _ => (Block.Paragraph, line),
    };

    private static void Flush(List<Block> blocks, List<string> run, string kind)
    {
        if (run.Count > 0)
        {
            blocks.Add(kind switch
            {
                Block.List => new Block(kind, Items: [.. run]),
                Block.Quote when run.Count > 1 && run[^1].StartsWith(Dash, StringComparison.Ordinal) =>
                    new Block(kind, string.Join(' ', run[..^1]), By: run[^1][Dash.Length..].Trim()),
                _ => new Block(kind, string.Join(' ', run)),
            });
        }

        run.Clear();
    }
}
