namespace HaiDang.Ui;

/// <summary>Something on a day of a month, and the page that tells more.</summary>
public sealed record MonthItem(DateOnly Day, string Text, string Href, Tone Tone = Tone.Neutral);
