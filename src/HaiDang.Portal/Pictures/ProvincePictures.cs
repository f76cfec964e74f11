using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Pictures;

/// <summary>The province's own pictures, from the settings: the wide one of the home pages and the one for shared links.</summary>
internal sealed partial class ProvincePictures
{
    /// <summary>The width that the settings ask of the wide picture.</summary>
    private const int HeroWidth = 1600;
    private readonly Dictionary<string, byte[]> pictures = [];

    public ProvincePictures(IOptions<PortalOptions> options, ILogger<ProvincePictures> log)
    {
        var hero = Read(options.Value.Hero, log);
        var share = Read(options.Value.ShareCard, log);
        HeroPath = hero is null ? null : PictureNames.Path(hero);
        HeroSet = hero is null ? null : PictureNames.Set(hero, HeroWidth);
        SharePath = share is null ? null : PictureNames.Path(share);
    }

    public string? HeroPath { get; }

    public string? HeroSet { get; }

    private string? SharePath { get; }

    public SharePicture? Share(string alt) =>
        SharePath is null ? null : new(SharePath, PictureNames.ShareWidth, PictureNames.ShareHeight, alt);

    /// <summary>The bytes of one of them, by public name.</summary>
    public byte[]? Find(string name) => pictures.GetValueOrDefault(name);

    private string? Read(string? path, ILogger log)
    {
        if (string.IsNullOrEmpty(path)) { return null; }
        if (!File.Exists(path))
        {
            Missing(log, path);
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes))[..24] + ".jpg";
        pictures[name] = bytes;
        return name;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The portal's picture {Path} is not there")]
    private static partial void Missing(ILogger log, string path);
}
