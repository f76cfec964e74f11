using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Portal.Building;

namespace HaiDang.Portal.Serving;

/// <summary>
/// Style, script and letters of the public site: one file of each kind, made small at start, under a name that changes with what is in it, so that
/// browsers keep it for ever.
/// </summary>
internal sealed class SiteFiles
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "/site/";

    private const string Script = "text/javascript; charset=utf-8";
    private static readonly string[] Faces = ["be-vietnam-pro-400.woff2", "be-vietnam-pro-700.woff2"];
    private static readonly string[] Styles = ["faces.css", "haidang.css", "portal.css", "site.css", "search.css", "reading.css"];
    private static readonly string[] Scripts = ["haidang.js", "search.js", "share.js", "zoom.js", "offline.js"];
    private readonly FrozenDictionary<string, BuiltPage> files;
    private readonly FrozenDictionary<string, BuiltPage>.AlternateLookup<ReadOnlySpan<char>> byPath;

    public SiteFiles()
    {
        var made = new Dictionary<string, BuiltPage>();
        string Add(string name, string mediaType, byte[] bytes)
        {
            var dot = name.LastIndexOf('.');
            var path = $"{Folder}{name[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{name[dot..]}";
            made[path] = BuiltPage.ForEver(mediaType, bytes);
            return path;
        }

        var faces = Faces.ToDictionary(f => f, f => Add(f, "font/woff2", Read(f)));
        FacePaths = [.. faces.Values];
        var style = string.Join('\n', Styles.Select(s => Encoding.UTF8.GetString(Read(s))));
        foreach (var (name, path) in faces) { style = style.Replace($"url(\"{name}\")", $"url({path})", StringComparison.Ordinal); }
        StylePath = Add("site.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(SmallStyle.Of(style.Replace("url(\"../", "url(\"/_content/HaiDang.Ui/", StringComparison.Ordinal))));
        PlainStylePath = Add("plain.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(SmallStyle.Of(Encoding.UTF8.GetString(Read("plain.css")))));
        // Each script in braces of its own: what one names is nothing to the next.
        ScriptPath = Add("site.js", Script, Encoding.UTF8.GetBytes(string.Concat(Scripts.Select(s => $"{{\n{Encoding.UTF8.GetString(Read(s))}}}\n"))));
        Worker = new(200, Script, Read("sw.js"), new HashSet<string>());
        files = made.ToFrozenDictionary();
        byPath = files.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string StylePath { get; }

    /// <summary>Of frames in other sites and of lite pages.</summary>
    public string PlainStylePath { get; }

    public string ScriptPath { get; }

    /// <summary>The letters that nearly every page needs at once.</summary>
    public IReadOnlyList<string> FacePaths { get; }

    /// <summary>/sw.js, which keeps pages readable without a network; browsers ask for it anew.</summary>
    public BuiltPage Worker { get; }

    /// <summary>All of them by address.</summary>
    public IReadOnlyDictionary<string, BuiltPage> All => files;

    public bool TryGet(ReadOnlySpan<char> path, [NotNullWhen(true)] out BuiltPage? file) => byPath.TryGetValue(path, out file);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("site/" + name) ?? throw new FileNotFoundException($"{name} is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
