using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations.Succeeding;

/// <summary>A change that the law made to a kind of body everywhere; each province sets day and decision of its own.</summary>
internal sealed record Reform(string From, SuccessionKind Kind, DateOnly On, string Basis, IReadOnlyList<ReformHeir> Heirs)
{
    /// <summary>The change of one province's body: of the names an heir may bear, the one its register knows, else the first.</summary>
    public GivenChange For(Func<string, bool> isRegistered) => new(Kind, On, Basis, null,
        [.. Heirs.Select(h => new GivenHeir(h.Names.FirstOrDefault(isRegistered) ?? h.Names[0], h.Fields))], RegisterHeirs: true);
}

/// <summary>Names an heir bears in one province or another, and the functions it takes.</summary>
internal sealed record ReformHeir(IReadOnlyList<string> Names, IReadOnlyList<string> Fields);

/// <summary>The reforms of 2025, as data: what became of departments, offices of the Party and press bodies.</summary>
internal static class Reforms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<Reform> All { get; } = Load();

    /// <summary>What became of a body of this name, or null.</summary>
    public static Reform? Of(string name)
    {
        var key = NameKey.Of(name);
        return All.FirstOrDefault(r => NameKey.Of(r.From) == key);
    }

    private static List<Reform> Load()
    {
        using var stream = typeof(Reforms).Assembly.GetManifestResourceStream("HaiDang.Organisations.Succeeding.reforms-2025.json")!;
        return JsonSerializer.Deserialize<List<Reform>>(stream, Json)!;
    }
}
