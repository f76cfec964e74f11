using HaiDang.Kernel.Files;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom;

/// <summary>The picture of an item. What it shows and who made it is told per language, in the edition.</summary>
internal sealed record Picture(FileId File, string Sha256, string MediaType, long Size, int Width, int Height)
{
    public PictureMaking Making { get; init; }

    /// <summary>Public file name: enough of the hash to be unique, nothing of the name somebody gave the file.</summary>
    public string Name => Sha256[..24] + MediaType switch { "image/png" => ".png", "image/webp" => ".webp", _ => ".jpg" };
}
