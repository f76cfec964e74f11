using System.Text.Encodings.Web;
using System.Text.Json;

namespace HaiDang.Documents;

/// <summary>JSON for files and terminals, where Vietnamese must stay readable. Never paste it into HTML unescaped.</summary>
internal static class ReadableJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
