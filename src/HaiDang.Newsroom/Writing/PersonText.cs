using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>The people of a picture as they are typed: one a line, "name | title | body". A name is printed as typed.</summary>
internal static class PersonText
{
    public static IReadOnlyList<ShownPerson> Parse(string? text) =>
        [.. (text ?? "").Normalize().ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Any(p => p.Length > 0)).Select(parts => new ShownPerson(parts[0], Part(parts, 1), Part(parts, 2)))];

    public static string Print(IEnumerable<ShownPerson> persons) => string.Join('\n', persons.Select(p => p switch
    {
        { Body: { } body } => $"{p.Name} | {p.Title} | {body}",
        { Title: { } title } => $"{p.Name} | {title}",
        _ => p.Name,
    }));

    private static string? Part(string[] parts, int at) => parts.Length > at && parts[at].Length > 0 ? parts[at] : null;
}
