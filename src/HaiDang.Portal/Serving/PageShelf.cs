using System.Security.Cryptography;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Portal.Building;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Serving;

/// <summary>A page from the shelf, and the store's clock when its build began.</summary>
internal sealed record ShelvedPage(BuiltPage Page, long Built);

/// <summary>
/// Pages that did not fit into memory, one file each. The shelf is emptied at every start: what changed while the product was down is known to nobody, and a
/// page can always be built again. Nodes that share a data directory each have a shelf of their own.
/// </summary>
internal sealed class PageShelf : IDisposable
{
    private const int MostNodes = 100;
    private readonly string folder;
    private readonly FileStream mine;

    public PageShelf(IOptions<KernelOptions> kernel)
    {
        var all = Directory.CreateDirectory(Path.Combine(kernel.Value.DataDirectory, "pages")).FullName;
        mine = Enumerable.Range(1, MostNodes).Select(number => Take(all, number)).First(taken => taken is not null)!;
        folder = Path.ChangeExtension(mine.Name, null);
        if (Directory.Exists(folder)) { Directory.Delete(folder, recursive: true); }
    }

    public void Dispose() => mine.Dispose();

    public void Put(string path, BuiltPage page, long built)
    {
        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write(path);
        writer.Write(built);
        writer.Write(page.Status);
        writer.Write(page.MediaType);
        writer.Write(page.MayBeFramed);
        writer.Write(page.Links ?? "");
        writer.Write(page.AsOf?.UtcTicks ?? 0);
        writer.Write(page.Shows.Count);
        foreach (var key in page.Shows) { writer.Write(key); }
        writer.Write(page.Plain.Body.Length);
        writer.Write(page.Plain.Body.Span);
    }

    /// <summary>Takes a page off the shelf; null when it is not there.</summary>
    public ShelvedPage? Take(string path)
    {
        var file = FileOf(path);
        if (!File.Exists(file)) { return null; }
        ShelvedPage? page = null;
        using (var reader = new BinaryReader(File.OpenRead(file)))
        {
            if (reader.ReadString() == path)
            {
                var built = reader.ReadInt64();
                var (status, mediaType, mayBeFramed, links, asOf) = (reader.ReadInt32(), reader.ReadString(), reader.ReadBoolean(), reader.ReadString(), reader.ReadInt64());
                var keys = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToHashSet();
                page = new(new(status, mediaType, reader.ReadBytes(reader.ReadInt32()), keys, mayBeFramed: mayBeFramed, links: links.Length == 0 ? null : links) { AsOf = asOf == 0 ? null : new(asOf, TimeSpan.Zero) }, built);
            }
        }

        File.Delete(file);
        return page;
    }

    // The lock goes with the process, however it ends.
    private static FileStream? Take(string all, int number)
    {
        try
        {
            return new(Path.Combine(all, $"{number}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string FileOf(string path)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 16));
        return Path.Combine(folder, name[..2], name);
    }
}
