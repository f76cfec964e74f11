using System.Text.Encodings.Web;
using System.Text.Json;

namespace HaiDang.Documents.Inspecting;

/// <summary>An inspection as JSON, Vietnamese letters as they are.</summary>
public static class InspectionJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes form, elements and breaches.</summary>
    public static string Write(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        return JsonSerializer.Serialize(new { inspection.Form, inspection.Elements, inspection.Breaches }, Options);
    }
}
