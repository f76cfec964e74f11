using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Files;

/// <summary>
/// Files between the door and the moment somebody has read them: outside the file store and its copies, and gone as soon as they are
/// let go, whatever came out. What a dead process left is swept after <paramref name="longest"/>, where one is set.
/// </summary>
public sealed class PassingFiles(string folder, TimeSpan? longest, IOptions<KernelOptions> options, TimeProvider time)
{
    /// <summary>Takes one in.</summary>
    public async Task KeepAsync(Guid file, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var place = Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        foreach (var left in place.EnumerateFiles().Where(f => f.LastWriteTimeUtc < time.GetUtcNow() - longest)) { left.Delete(); }
        await File.WriteAllBytesAsync(PathOf(file), bytes, ct);
    }

    /// <summary>Its bytes; null when it has gone.</summary>
    public async Task<byte[]?> BytesAsync(Guid file, CancellationToken ct) => File.Exists(PathOf(file)) ? await File.ReadAllBytesAsync(PathOf(file), ct) : null;

    /// <summary>It is needed no more.</summary>
    public void LetGo(Guid file) => File.Delete(PathOf(file));

    private string PathOf(Guid file) => Path.Combine(options.Value.DataDirectory, folder, $"{file}");
}

/// <summary>Registers places for files that pass.</summary>
public static class PassingFilesRegistration
{
    /// <summary>A folder of the data directory, asked for by its name as key.</summary>
    public static IServiceCollection AddPassingFiles(this IServiceCollection services, string folder, TimeSpan? longest = null) =>
        services.AddKeyedSingleton(folder, (provider, _) => new PassingFiles(folder, longest, provider.GetRequiredService<IOptions<KernelOptions>>(), provider.GetRequiredService<TimeProvider>()));
}
