namespace HaiDang.Ui;

/// <summary>A story as shown in lists: where it is, what it says, its picture, the stream it belongs to, its day.</summary>
public sealed record StoryView(
    string Href,
    string Title,
    string? Lead = null,
    PictureView? Picture = null,
    string? Kicker = null,
    string? When = null,
    string? Machine = null);

/// <summary>A picture: address, words for those who cannot see it, caption, and its size in pixels when known.</summary>
public sealed record PictureView(string Src, string Alt, string? Caption = null, int? Width = null, int? Height = null);
