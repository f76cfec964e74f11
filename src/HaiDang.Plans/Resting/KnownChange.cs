using System.Text.Json;
using System.Text.Json.Serialization;

namespace HaiDang.Plans.Resting;

/// <summary>What is known to have become of a document that plans often rest on: a proposal with its source, which a person records or not.</summary>
internal sealed record KnownChange(string Citation, LegalStatus Status, DateOnly From, string? By, string Source)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<KnownChange> All { get; } = Load();

    /// <summary>What is known of a document and not recorded on it.</summary>
    public static IEnumerable<KnownChange> Of(LegalDocument document) => All.Where(known => LegalDocument.KeyOf(known.Citation, null) == document.Key
        && !document.Changes.Exists(c => c.Status == known.Status && c.From == known.From));

    private static List<KnownChange> Load()
    {
        using var stream = typeof(KnownChange).Assembly.GetManifestResourceStream("HaiDang.Plans.Resting.known-changes.json")!;
        return JsonSerializer.Deserialize<List<KnownChange>>(stream, Json)!;
    }
}
