using System.Text.Encodings.Web;
using System.Text.Json;

namespace HaiDang.Documents.Reading;

/// <summary>The reading as JSON, in the shape that docs/reference/plan-read.md promises.</summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // For files and terminals, where Vietnamese must stay readable. Never paste this into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the reading, indented, Vietnamese letters as they are.</summary>
    public static string Write(PlanReading reading) => JsonSerializer.Serialize(reading, Options);
}
