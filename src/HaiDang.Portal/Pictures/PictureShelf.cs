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

    public async Task<(byte[] Bytes, string MediaType)?> FindAsync(string name, CancellationToken ct)
    {
        var (whole, size) = Split(name);
        if (province.Find(whole) is { } own) { return await SizedAsync(whole, size, () => Task.FromResult(own), "image/jpeg", ct); }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<INewsroom>().FindPictureAsync(whole, ct) is not { } picture) { return await OfRegistersAsync(scope.ServiceProvider.GetRequiredService<IRegisters>(), whole, size, ct); }
        return await SizedAsync(whole, size, () => ReadAsync(scope.ServiceProvider, picture, ct), picture.MediaType, ct);
    }

    // Pictures of entries: JPEG and PNG, and drawings as they are.
    private async Task<(byte[] Bytes, string MediaType)?> OfRegistersAsync(IRegisters registers, string whole, string? size, CancellationToken ct)
    {
        if (await registers.OpenPublicFileAsync(whole, ct) is not { } kept) { return null; }
        await using var bytes = kept.Bytes;
        if (!kept.File.MediaType.StartsWith("image/", StringComparison.Ordinal)) { return null; }
        var all = new byte[bytes.Length];
        await bytes.ReadExactlyAsync(all, ct);
        return await SizedAsync(whole, size, () => Task.FromResult(all), kept.File.MediaType, ct);
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>"0f3a…-800.jpg" is "0f3a….jpg" in size "800".</summary>
    private static (string Whole, string? Size) Split(string name)
    {
        var (dash, dot) = (name.IndexOf('-', StringComparison.Ordinal), name.LastIndexOf('.'));
        return dash > 0 && dot > dash ? (name[..dash] + name[dot..], name[(dash + 1)..dot]) : (name, null);
    }

    private static async Task<byte[]> ReadAsync(IServiceProvider services, ReleasedPicture picture, CancellationToken ct)
    {
        var kept = await services.GetRequiredService<FileStore>().OpenAsync(picture.File, ct)
            ?? throw new FileNotFoundException($"The bytes of picture {picture.Name} are not kept.");
        await using var bytes = kept.Bytes;
        var all = new byte[bytes.Length];
        await bytes.ReadExactlyAsync(all, ct);
        return all;
    }

    private async Task<(byte[] Bytes, string MediaType)?> SizedAsync(string whole, string? size, Func<Task<byte[]>> read, string mediaType, CancellationToken ct)
    {
        if (size is null) { return (await read(), mediaType); }
        // Only the sizes that pages ask for: anything else would let a visitor have us draw all day.
        if (mediaType != "image/jpeg" || !TurboJpeg.IsThere || !(size == Share || PictureNames.Widths.Any(w => w.ToString(CultureInfo.InvariantCulture) == size))) { return null; }
        var path = Path.Combine(kernel.Value.DataDirectory, "renditions", $"{Path.GetFileNameWithoutExtension(whole)}-{size}.jpg");
        if (File.Exists(path)) { return (await File.ReadAllBytesAsync(path, ct), mediaType); }

        await oneAtATime.WaitAsync(ct);
        try
        {
            var bytes = await read();
            var made = size == Share ? TurboJpeg.Cut(bytes, PictureNames.ShareWidth, PictureNames.ShareHeight)
                : TurboJpeg.Narrow(bytes, int.Parse(size, CultureInfo.InvariantCulture));
            if (made is null) { return null; }
            await WholeFile.WriteAsync(path, made, ct);
            return (made, mediaType);
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}
