namespace HaiDang.Ui;

/// <summary>Something that happened: what, when (as written, and as yyyy-MM-dd for machines), by whom, in more words.</summary>
public sealed record TimelineItem(
    string Title, string When, string? Machine = null, string? Who = null, string? Text = null, Tone Tone = Tone.Neutral);
