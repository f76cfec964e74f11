using HaiDang.Kernel;
using Microsoft.Extensions.Options;

namespace HaiDang.Registers.Importing;

/// <summary>Tables between upload and save; gone as soon as they are saved or given up.</summary>
internal sealed class ImportFiles(IOptions<KernelOptions> options)
{
    public async Task KeepAsync(Guid import, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(import))!);
        await File.WriteAllBytesAsync(PathOf(import), bytes, ct);
    }

    public async Task<byte[]?> BytesAsync(Guid import, CancellationToken ct) =>
        File.Exists(PathOf(import)) ? await File.ReadAllBytesAsync(PathOf(import), ct) : null;

    public void LetGo(Guid import) => File.Delete(PathOf(import));

    private string PathOf(Guid import) => Path.Combine(options.Value.DataDirectory, "imports", $"{import}");
}
