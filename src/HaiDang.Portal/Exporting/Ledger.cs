using System.Globalization;

namespace HaiDang.Portal.Exporting;

/// <summary>A page as it was written: what names its bytes, when its build began, what it shows, which pictures and files it needs.</summary>
internal sealed record Written(string Tag, DateTimeOffset Built, IReadOnlySet<string> Shows, IReadOnlyList<string> Needs)
{
    /// <summary>Where an earlier address leads; null of a page.</summary>
    public string? LeadsTo => Tag.StartsWith('/') ? Tag : null;

    /// <summary>Of an earlier address nothing needs to be known but where it leads.</summary>
    public static Written Leading(string to, DateTimeOffset at) => new(to, at, new HashSet<string>(), []);
}

/// <summary>What an export wrote, kept beside its files: a line per page. Other programs than this one begin anew.</summary>
internal static class Ledger
{
    public const string Folder = ".haidang";

    private const char Between = '\t';

    public static Dictionary<string, Written> Read(string folder, string program)
    {
        var file = FileOf(folder);
        if (!File.Exists(file)) { return []; }
        using var lines = File.ReadLines(file).GetEnumerator();
        var pages = new Dictionary<string, Written>();
        if (!lines.MoveNext() || lines.Current != program) { return pages; }
        while (lines.MoveNext())
        {
            if (lines.Current.Split(Between) is [var path, var tag, var built, var shows, var needs])
            {
                pages[path] = new(tag, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(built, CultureInfo.InvariantCulture)), Words(shows).ToHashSet(), Words(needs));
            }
        }

        return pages;
    }

    /// <summary>Addresses written by any program before.</summary>
    public static IReadOnlyList<string> Paths(string folder) =>
        File.Exists(FileOf(folder)) ? [.. File.ReadLines(FileOf(folder)).Skip(1).Select(l => l.Split(Between)[0])] : [];

    /// <summary>Whole or not at all.</summary>
    public static void Write(string folder, string program, IReadOnlyDictionary<string, Written> pages)
    {
        var file = FileOf(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var lines = new StreamWriter(file + ".new"))
        {
            lines.WriteLine(program);
            foreach (var (path, page) in pages)
            {
                lines.WriteLine(string.Join(Between, path, page.Tag, page.Built.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), string.Join(' ', page.Shows), string.Join(' ', page.Needs)));
            }
        }

        File.Move(file + ".new", file, overwrite: true);
    }

    private static string FileOf(string folder) => Path.Combine(folder, Folder, "pages.tsv");

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
