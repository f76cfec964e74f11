namespace HaiDang.Documents.Reading;

/// <summary>The reading as JSON, in the shape that docs/reference/plan-read.md promises.</summary>
public static class PlanJson
{
    /// <summary>Writes the reading, indented, Vietnamese letters as they are.</summary>
    public static string Write(PlanReading reading) => ReadableJson.Write(reading);
}
