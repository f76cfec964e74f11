using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Portal.Pages;

/// <summary>The entries of a public register that have a place, as points of a map; a layer leads to the register narrowed to it.</summary>
internal static class MapPoints
{
    public static List<MapPoint> Of(PublicList book, string folder) => [.. book.Entries.Where(e => e.Spot is not null).Select(e => Of(e, folder))];

    public static MapPoint Of(PublicEntry entry, string folder) => new(entry.Spot!.Latitude, entry.Spot.Longitude, entry.Title, entry.Under(folder),
        Layer: entry.Layer is { } layer ? new(layer.Name, $"{folder}/filter?{layer.Field}={Uri.EscapeDataString(layer.Value)}") : null);
}
