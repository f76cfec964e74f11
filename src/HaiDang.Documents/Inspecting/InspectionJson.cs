namespace HaiDang.Documents.Inspecting;

/// <summary>An inspection as JSON, Vietnamese letters as they are.</summary>
public static class InspectionJson
{
    /// <summary>Writes form, elements and breaches.</summary>
    public static string Write(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        return ReadableJson.Write(new { inspection.Form, inspection.Elements, inspection.Breaches });
    }
}
