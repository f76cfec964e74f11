namespace HaiDang.Portal.Serving;

/// <summary>Which pages show a thing: what <see cref="Building.Shown"/> noted, the other way round.</summary>
internal sealed class Showing
{
    private readonly Dictionary<string, HashSet<string>> pagesOf = [];
    private readonly Lock gate = new();

    public void Add(string path, IEnumerable<string> keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (!pagesOf.TryGetValue(key, out var paths)) { pagesOf[key] = paths = []; }
                paths.Add(path);
            }
        }
    }

    public void Remove(string path, IEnumerable<string> keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (pagesOf.TryGetValue(key, out var paths) && paths.Remove(path) && paths.Count == 0) { pagesOf.Remove(key); }
            }
        }
    }

    /// <summary>Addresses of the pages that show any of the things.</summary>
    public List<string> Of(IEnumerable<string> keys)
    {
        lock (gate) { return [.. keys.SelectMany(k => pagesOf.TryGetValue(k, out var paths) ? paths : Enumerable.Empty<string>()).Distinct()]; }
    }
}
