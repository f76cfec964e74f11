using HaiDang.Newsroom.Contracts;
using HaiDang.Ui;

namespace HaiDang.Portal.Pictures;

/// <summary>The picture that goes with a shared link.</summary>
internal sealed record SharePicture(string Path, int Width, int Height, string Alt);

/// <summary>
/// Public names of pictures. "{hash}.jpg" is the picture as released, "{hash}-800.jpg" the same 800 pixels wide,
/// "{hash}-share.jpg" cut to 1200 by 630. A name says all about the bytes, so they may be kept for ever.
/// </summary>
internal static class PictureNames
{
    public const string Folder = "/media/";
    public const int ShareWidth = 1200;
    public const int ShareHeight = 630;
    public static readonly IReadOnlyList<int> Widths = [400, 800, 1200];

    public static string Path(string name) => Folder + name;

    public static PictureView View(ReleasedPicture picture, string sizes)
    {
        var set = Set(picture.Name, picture.Width);
        return new(Path(picture.Name), picture.Alt, picture.Credit, picture.Width, picture.Height, set, set is null ? null : sizes);
    }

    /// <summary>Only JPEG pictures have smaller forms; those that are drawn sharp stay as they are.</summary>
    public static string? Set(string name, int width) => Set(name, width, Path);

    /// <summary>The same under addresses of another kind.</summary>
    public static string? Set(string name, int width, Func<string, string> path)
    {
        if (!TurboJpeg.IsThere || !name.EndsWith(".jpg", StringComparison.Ordinal)) { return null; }
        var smaller = Widths.Where(w => w < width).Select(w => $"{path(Sized(name, w))} {w}w").ToList();
        return smaller.Count == 0 ? null : string.Join(", ", smaller.Append($"{path(name)} {width}w"));
    }

    public static SharePicture Share(ReleasedPicture picture) =>
        TurboJpeg.IsThere && picture.Name.EndsWith(".jpg", StringComparison.Ordinal) && picture is { Width: >= ShareWidth, Height: >= ShareHeight }
            ? new(Path(picture.Name.Replace(".jpg", "-share.jpg", StringComparison.Ordinal)), ShareWidth, ShareHeight, picture.Alt)
            : new(Path(picture.Name), picture.Width, picture.Height, picture.Alt);

    /// <summary>"0f3a…-800.jpg" is "0f3a….jpg" in size "800".</summary>
    public static (string Whole, string? Size) Split(string name)
    {
        var (dash, dot) = (name.IndexOf('-', StringComparison.Ordinal), name.LastIndexOf('.'));
        return dash > 0 && dot > dash ? (name[..dash] + name[dot..], name[(dash + 1)..dot]) : (name, null);
    }

    private static string Sized(string name, int width) => name.Replace(".jpg", $"-{width}.jpg", StringComparison.Ordinal);
}
