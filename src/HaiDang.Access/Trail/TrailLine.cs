using System.Globalization;
using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Words;

namespace HaiDang.Access.Trail;

/// <summary>An audit entry as people read it: nouns and properties by name, ids of people and bodies as their names.</summary>
internal sealed record TrailLine(AuditEntry Entry, string Subject, IReadOnlyList<TrailChange> Changes);

/// <summary>One property: what it was, what it became.</summary>
internal sealed record TrailChange(string Property, string? Before, string? After);

/// <summary>Turns entries into lines. A noun without a word of its own keeps the name it has in the trail.</summary>
internal sealed class TrailReader(Words words, IReadOnlyDictionary<Guid, string> names)
{
    private const int LongestShown = 300;
    private readonly HashSet<string> known = [.. words.Keys("vi").Where(k => k.StartsWith("audit.", StringComparison.Ordinal))];

    public IEnumerable<string> Subjects => known.Where(k => k.StartsWith("audit.subject.", StringComparison.Ordinal)).Select(k => k["audit.subject.".Length..]);

    public TrailLine Read(AuditEntry entry)
    {
        using var changes = JsonDocument.Parse(entry.Changes);
        return new(entry, Subject(entry.Subject), [.. changes.RootElement.EnumerateObject().Select(Read).Where(c => c.Before != c.After)]);
    }

    public string Subject(string name) => Word("audit.subject.", name);

    private TrailChange Read(JsonProperty change) => new(Word("audit.property.", change.Name),
        Text(change.Name, change.Value[0].GetString()), Text(change.Name, change.Value[1].GetString()));

    private string? Text(string property, string? value) => value switch
    {
        null or "" or "[]" => null,
        _ when DateTimeOffset.TryParseExact(value, "MM/dd/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            => OfficeClock.Show(moment),
        "True" => words["access.trail.yes"],
        "False" => words["access.trail.no"],
        _ when Guid.TryParse(value, out var id) => names.GetValueOrDefault(id, value),
        _ when property == nameof(Person.Roles) => string.Join(", ", JsonSerializer.Deserialize<string[]>(value)!.Select(role => words["access.role." + role])),
        { Length: > LongestShown } => string.Concat(value.AsSpan(0, LongestShown), "…"),
        _ => value,
    };

    private string Word(string prefix, string name) => known.Contains(prefix + name) ? words[prefix + name] : name;
}
