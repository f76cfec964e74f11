using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Newsroom.Contracts;
using HaiDang.Registers.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Pictures;

/// <summary>Pictures by public name: only those that a public item shows, in the sizes that pages ask for.</summary>
internal sealed class PictureShelf(IServiceScopeFactory scopes, ProvincePictures province, IOptions<KernelOptions> kernel) : IDisposable
{
    private const string Share = "share";
    private readonly SemaphoreSlim oneAtATime = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>A picture and its bytes, unread; whoever asks closes it.</summary>
    public async Task<OpenPicture?> OpenAsync(string name, CancellationToken ct)
    {
        var (whole, size) = PictureNames.Split(name);
        if (province.Find(whole) is { } own) { return await SizedAsync(whole, size, new MemoryStream(own, writable: false), "image/jpeg", ct); }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<INewsroom>().FindPictureAsync(whole, ct) is { } picture)
        {
            var kept = await scope.ServiceProvider.GetRequiredService<FileStore>().OpenAsync(picture.File, ct) ?? throw new FileNotFoundException($"The bytes of picture {picture.Name} are not kept.");
            return await SizedAsync(whole, size, kept.Bytes, picture.MediaType, ct);
        }

        // Pictures of entries: JPEG and PNG, and drawings as they are.
        if (await scope.ServiceProvider.GetRequiredService<IRegisters>().OpenPublicFileAsync(whole, ct) is not { } file) { return null; }
        if (file.File.MediaType.StartsWith("image/", StringComparison.Ordinal)) { return await SizedAsync(whole, size, file.Bytes, file.File.MediaType, ct); }
        await file.Bytes.DisposeAsync();
        return null;
    }

    /// <summary>A picture, read.</summary>
    public async Task<(byte[] Bytes, string MediaType)?> FindAsync(string name, CancellationToken ct)
    {
        if (await OpenAsync(name, ct) is not { } open) { return null; }
        await using (open.Bytes) { return (await ReadAsync(open.Bytes, ct), open.MediaType); }
    }

    public void Dispose() => oneAtATime.Dispose();

    private static async Task<byte[]> ReadAsync(Stream bytes, CancellationToken ct)
    {
        var all = new byte[bytes.Length];
        await bytes.ReadExactlyAsync(all, ct);
        return all;
    }

    private async Task<OpenPicture?> SizedAsync(string whole, string? size, Stream original, string mediaType, CancellationToken ct)
    {
        if (size is null) { return new(original, mediaType); }
        await using (original)
        {
            // Only the sizes that pages ask for: anything else would let a visitor have us draw all day.
            if (mediaType != "image/jpeg" || !TurboJpeg.IsThere || !(size == Share || PictureNames.Widths.Any(w => w.ToString(CultureInfo.InvariantCulture) == size))) { return null; }
            var path = Path.Combine(kernel.Value.DataDirectory, "renditions", $"{Path.GetFileNameWithoutExtension(whole)}-{size}.jpg");
            return File.Exists(path) || await MakeAsync(path, size, original, ct) ? new(File.OpenRead(path), mediaType) : null;
        }
    }

    private async Task<bool> MakeAsync(string path, string size, Stream original, CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            if (File.Exists(path)) { return true; }
            var bytes = await ReadAsync(original, ct);
            var made = size == Share ? TurboJpeg.Cut(bytes, PictureNames.ShareWidth, PictureNames.ShareHeight)
                : TurboJpeg.Narrow(bytes, int.Parse(size, CultureInfo.InvariantCulture));
            if (made is null) { return false; }
            await WholeFile.WriteAsync(path, made, ct);
            return true;
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}

/// <summary>A public picture, its bytes unread.</summary>
internal sealed record OpenPicture(Stream Bytes, string MediaType);
