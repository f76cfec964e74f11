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
/// page can always be built again.
/// </summary>
internal sealed class PageShelf
{
    private readonly string folder;

    public PageShelf(IOptions<KernelOptions> kernel)
    {
        folder = Path.Combine(kernel.Value.DataDirectory, "pages");
        if (Directory.Exists(folder)) { Directory.Delete(folder, recursive: true); }
    }

    public void Put(string path, BuiltPage page, long built)
    {
        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write(path);
        writer.Write(built);
        writer.Write(page.Status);
        writer.Write(page.MediaType);
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
                var (status, mediaType) = (reader.ReadInt32(), reader.ReadString());
                var keys = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToHashSet();
                page = new(new(status, mediaType, reader.ReadBytes(reader.ReadInt32()), keys), built);
            }
        }

        File.Delete(file);
        return page;
    }

    private string FileOf(string path)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 16));
        return Path.Combine(folder, name[..2], name);
    }
}
