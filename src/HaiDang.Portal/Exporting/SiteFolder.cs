using HaiDang.Kernel.Files;
using HaiDang.Portal.Building;

namespace HaiDang.Portal.Exporting;

/// <summary>The folder that an export fills: one file per address, and its packed forms beside it.</summary>
internal sealed class SiteFolder(string root)
{
    private int written;
    private int removed;

    public int Written => written;

    public int Removed => removed;

    /// <summary>"/vi/" is vi/index.html, "/vi/du-lich" vi/du-lich.html, "/vi/rss.xml" itself.</summary>
    public static string FileOf(string path) => path.EndsWith('/') ? path[1..] + "index.html" : Path.HasExtension(path) ? path[1..] : path[1..] + ".html";

    public bool Has(string path) => File.Exists(At(path));

    /// <summary>Writes a page and its packed forms, unless the same stands there.</summary>
    public void Write(string path, BuiltPage page)
    {
        if (IsThere(path, page.Plain.Body)) { return; }
        Replace(At(path), page.Plain.Body);
        WriteOrRemove(At(path) + ".br", page.Brotli);
        WriteOrRemove(At(path) + ".gz", page.Gzip);
        Interlocked.Increment(ref written);
    }

    /// <summary>Writes what is not worth packing; packed forms of what stood there before go.</summary>
    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (IsThere(path, bytes)) { return; }
        Replace(At(path), bytes);
        WriteOrRemove(At(path) + ".br", null);
        WriteOrRemove(At(path) + ".gz", null);
        Interlocked.Increment(ref written);
    }

    public void Remove(string path)
    {
        if (!File.Exists(At(path))) { return; }
        foreach (var ending in (string[])["", ".br", ".gz"]) { File.Delete(At(path) + ending); }
        Interlocked.Increment(ref removed);
    }

    private bool IsThere(string path, ReadOnlyMemory<byte> bytes) => File.Exists(At(path)) && File.ReadAllBytes(At(path)).AsSpan().SequenceEqual(bytes.Span);

    private string At(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, FileOf(path)));
        return file.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : throw new ArgumentException($"{path} leads out of the folder.", nameof(path));
    }

    private static void WriteOrRemove(string file, BuiltForm? form)
    {
        if (form is not null) { Replace(file, form.Body); }
        else { File.Delete(file); }
    }

    // Beside and renamed: who reads meanwhile has the file before or the new one, never half of it.
    private static void Replace(string file, ReadOnlyMemory<byte> bytes) => WholeFile.Write(file, bytes.Span);
}
