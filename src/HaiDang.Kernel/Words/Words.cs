using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace HaiDang.Kernel.Words;

/// <summary>
/// Every text shown to people, by key, from the modules' embedded <c>Resources/{language}.json</c> files (flat objects,
/// key → text with {0} places). Vietnamese is the first language; the current UI culture chooses.
/// </summary>
public sealed class Words
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> languages;

    /// <summary>Reads the resource files of the assemblies.</summary>
    /// <exception cref="InvalidOperationException">Two modules claim the same key.</exception>
    public Words(IEnumerable<Assembly> assemblies)
    {
        var all = new Dictionary<string, Dictionary<string, string>>();
        foreach (var assembly in assemblies.Distinct())
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Resources.", StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal)))
            {
                var language = name.Split('.')[^2];
                var words = all.TryGetValue(language, out var known) ? known : all[language] = [];
                using var stream = assembly.GetManifestResourceStream(name)!;
                foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                {
                    if (!words.TryAdd(key, text)) { throw new InvalidOperationException($"Word key '{key}' ({language}) is defined twice."); }
                }
            }
        }

        languages = all.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary());
    }

    /// <summary>The text in the current language; a missing key shows as ⟦key⟧ so that it is seen and mended.</summary>
    public string this[string key, params object?[] args] => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key, args);

    /// <summary>The refusal in the current language.</summary>
    public string this[Refusal refusal] => this[refusal.Key, refusal.Args];

    /// <summary>The text in a given language, English when a language of the public lacks it, else Vietnamese.</summary>
    public string In(string language, string key, params object?[] args)
    {
        // No language at all is the office's own: Vietnamese.
        var text = Find(language, key) ?? (PublicLanguages.Codes.Contains(language) ? Find("en", key) : null) ?? Find("vi", key) ?? $"⟦{key}⟧";
        return args.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(PublicLanguages.Codes.Contains(language) ? PublicLanguages.Of(language).Culture : "en-GB"), text, args);
    }

    /// <summary>Whether a language has the text.</summary>
    public bool Has(string language, string key) => Find(language, key) is not null;

    /// <summary>All keys of a language.</summary>
    public IReadOnlyCollection<string> Keys(string language) => languages[language].Keys;

    private string? Find(string language, string key) => languages.GetValueOrDefault(language)?.GetValueOrDefault(key);
}
