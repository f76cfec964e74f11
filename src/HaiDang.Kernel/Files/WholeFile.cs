namespace HaiDang.Kernel.Files;

/// <summary>Files that carry their name only when they are whole: written beside and renamed, so that nobody is sent half of one and a broken write leaves nothing.</summary>
public static class WholeFile
{
    /// <summary>Writes the bytes; makes the folder, and takes the place of a file of that name.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken ct) => WriteAsync(path, stream => stream.WriteAsync(bytes, ct).AsTask());

    /// <summary>The same at once, for those who write many files side by side.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var half = Beside(path);
        try
        {
            File.WriteAllBytes(half, bytes);
            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>The same for what is written bit by bit.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var half = Beside(path);
        try
        {
            await using (var stream = File.Create(half)) { await write(stream); }
            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static string Beside(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return $"{path}.{Guid.NewGuid():N}";
    }
}
