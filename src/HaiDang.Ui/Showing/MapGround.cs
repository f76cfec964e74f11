using System.Text.Json;

namespace HaiDang.Ui;

/// <summary>A piece of land: its ring, in degrees east and north.</summary>
public sealed record Land(IReadOnlyList<(double East, double North)> Ring)
{
    /// <summary>Whether any of it may lie within bounds.</summary>
    public bool Touches(double west, double east, double south, double north) =>
        Ring.Max(p => p.East) >= west && Ring.Min(p => p.East) <= east && Ring.Max(p => p.North) >= south && Ring.Min(p => p.North) <= north;
}

/// <summary>An archipelago of Việt Nam, named on every map that reaches it.</summary>
public sealed record Archipelago(string Name, string NameEn, double North, double East, IReadOnlyList<(double East, double North)> Islands);

/// <summary>
/// What maps are drawn on. The coast of the province comes from a GeoJSON file that the province gives; around it Việt Nam and the East Sea, from the public-domain
/// outlines of Natural Earth (1:10 million, simplified), with Hoàng Sa and Trường Sa.
/// </summary>
public sealed class MapGround
{
    private MapGround(IReadOnlyList<Land> province)
    {
        Province = province;
        using var sea = JsonDocument.Parse(typeof(MapGround).Assembly.GetManifestResourceStream("HaiDang.Ui.Showing.sea.json")!);
        Sea = [.. sea.RootElement.GetProperty("land").EnumerateArray().Select(Ring)];
        Archipelagos = [.. sea.RootElement.GetProperty("archipelagos").EnumerateArray().Select(a => new Archipelago(a.GetProperty("name").GetString()!, a.GetProperty("nameEn").GetString()!,
            a.GetProperty("north").GetDouble(), a.GetProperty("east").GetDouble(), [.. a.GetProperty("islands").EnumerateArray().Select(Point)]))];
    }

    /// <summary>The land of the province and what lies next to it; empty when no file was given.</summary>
    public IReadOnlyList<Land> Province { get; }

    /// <summary>From its westernmost to its easternmost point, in degrees.</summary>
    public double ProvinceWidth => Province.Count == 0 ? 0 : Province.Max(l => l.Ring.Max(p => p.East)) - Province.Min(l => l.Ring.Min(p => p.East));

    /// <summary>The bounds within which the outlines of the sea are whole, in degrees.</summary>
    public const double West = 90, East = 132, South = -4, North = 31;

    /// <summary>The land around the East Sea.</summary>
    public IReadOnlyList<Land> Sea { get; }

    /// <summary>Hoàng Sa and Trường Sa.</summary>
    public IReadOnlyList<Archipelago> Archipelagos { get; }

    /// <summary>Reads the coast of a province.</summary>
    /// <param name="file">GeoJSON with polygons in WGS 84 degrees; none when null.</param>
    /// <exception cref="InvalidDataException">The file is no such GeoJSON.</exception>
    public static MapGround Read(string? file)
    {
        if (file is null) { return new([]); }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return new([.. Geometries(json.RootElement).SelectMany(Rings)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new InvalidDataException($"Map:Ground: '{file}' không phải GeoJSON có đa giác theo độ WGS 84. / '{file}' is no GeoJSON with polygons in WGS 84 degrees.", e);
        }
    }

    private static IEnumerable<JsonElement> Geometries(JsonElement node) => node.GetProperty("type").GetString() switch
    {
        "FeatureCollection" => node.GetProperty("features").EnumerateArray().SelectMany(Geometries),
        "Feature" => Geometries(node.GetProperty("geometry")),
        _ => [node],
    };

    // The outer ring of each polygon; lakes are left to larger maps.
    private static IEnumerable<Land> Rings(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "Polygon" => [Ring(geometry.GetProperty("coordinates")[0])],
        "MultiPolygon" => [.. geometry.GetProperty("coordinates").EnumerateArray().Select(p => Ring(p[0]))],
        _ => [],
    };

    private static Land Ring(JsonElement ring) => new([.. ring.EnumerateArray().Select(Point)]);

    private static (double East, double North) Point(JsonElement point) => (point[0].GetDouble(), point[1].GetDouble());
}
