using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Portal.Pages;

namespace HaiDang.Portal.Feeds;

/// <summary>Public places as GeoJSON (RFC 7946): for the maps of others, with the address of each.</summary>
internal static class PlaceFeed
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>One part; <paramref name="next"/> is where the part after it stands, null of the last.</summary>
    public static byte[] Of(IReadOnlyList<BookPartView> books, int part, int parts, string? next, string root, string owner) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "FeatureCollection",
        attribution = owner,
        part,
        parts,
        // As other services of places name it.
        links = next is null ? null : new[] { new { rel = "next", href = next, type = "application/geo+json" } },
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
