using Microsoft.Win32.SafeHandles;

namespace HaiDang.Portal.Searching;

/// <summary>
/// The texts of what can be found, in a file that has no name: it is gone with the process, however that ends. The system keeps in memory
/// what is read often, and not more than it has room for.
/// </summary>
internal sealed class TextShelf : IDisposable
{
    private readonly SafeFileHandle file;
    private long end;

    public TextShelf(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName());
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        File.Delete(path);
    }

    /// <summary>Bytes on the shelf, those of texts no longer wanted included.</summary>
    public long Length => Interlocked.Read(ref end);

    public long Put(byte[] bytes)
    {
        var at = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        RandomAccess.Write(file, bytes, at);
        return at;
    }

    public byte[] Read(long at, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var came = RandomAccess.Read(file, bytes.AsSpan(read), at + read);
            if (came == 0) { throw new EndOfStreamException(); }
            read += came;
        }

        return bytes;
    }

    public void Dispose() => file.Dispose();
}
