using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Portal.Pages;

namespace HaiDang.Portal.Feeds;

/// <summary>Public places as GeoJSON (RFC 7946): for the maps of others, with the address of each.</summary>
internal static class PlaceFeed
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<BookPartView> books, string root, string owner) => JsonSerializer.Serialize(new
    {
        type = "FeatureCollection",
        attribution = owner,
        // How many entries of the registers are not among these.
        left = books.Sum(b => b.List.Total - b.List.Entries.Count),
        features = from book in books
                   from entry in book.List.Entries
                   where entry.Spot is not null
                   select new
                   {
                       type = "Feature",
                       id = root + entry.Under(book.Folder),
                       // Degrees east, then north.
                       geometry = new { type = "Point", coordinates = new[] { entry.Spot!.Longitude, entry.Spot.Latitude } },
                       properties = new { name = entry.Title, register = book.List.Title, url = root + entry.Under(book.Folder) },
                   },
    }, Readable);
}
