using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace HaiDang.Insight.Counting;

/// <summary>Figures as they are kept with a report.</summary>
internal static class FrozenFigures
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(Figures figures) => JsonSerializer.Serialize(figures, Options);

    public static Figures Read(string json) => JsonSerializer.Deserialize<Figures>(json, Options)!;
}
