namespace HaiDang.Ui;

/// <summary>A point of a map: degrees north and east, its name, where it leads.</summary>
public sealed record MapPoint(double Latitude, double Longitude, string Text, string? Href = null, Tone Tone = Tone.Neutral);
