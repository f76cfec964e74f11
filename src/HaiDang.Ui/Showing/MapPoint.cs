namespace HaiDang.Ui;

/// <summary>A point of a map: degrees north and east, its name, where it leads, on which layer it stands.</summary>
public sealed record MapPoint(double Latitude, double Longitude, string Text, string? Href = null, Tone Tone = Tone.Neutral, MapLayer? Layer = null);

/// <summary>A layer of a map: its name, and the address of the same map with this layer alone.</summary>
public sealed record MapLayer(string Name, string? Href = null);
