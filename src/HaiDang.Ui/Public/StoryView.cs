namespace HaiDang.Ui;

/// <summary>A story as shown in lists: where it is, what it says, its picture, the stream it belongs to, its day.</summary>
public sealed record StoryView(
    string Href,
    string Title,
    string? Lead = null,
    PictureView? Picture = null,
    string? Kicker = null,
    string? When = null,
    string? Machine = null)
{
    /// <summary>What must be said before anything else: that somebody paid for it.</summary>
    public string? Label { get; init; }
}

/// <summary>A picture: address, words for those who cannot see it, caption, its size in pixels when known, the addresses of
/// its smaller forms ("/a-400.jpg 400w, /a-800.jpg 800w") and how wide it is shown ("(min-width: 56rem) 43rem, 100vw").</summary>
public sealed record PictureView(string Src, string Alt, string? Caption = null, int? Width = null, int? Height = null,
    string? SrcSet = null, string? Sizes = null);
