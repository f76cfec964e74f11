using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations.Grouping;

/// <summary>
/// Which bodies a catch-all phrase stands for on a day. A group that answers to the phrase gives its members; otherwise each
/// part of the phrase is answered by the group that stands for it, or, where nobody keeps one, by the register's kinds and levels.
/// </summary>
internal static class Expansion
{
    public static GroupMembers Of(string phrase, DateOnly on, IReadOnlyList<Body> bodies, IReadOnlyList<BodyGroup> groups, DateOnly today)
    {
        var key = CatchAll.KeyOf(phrase);
        var meaning = CatchAll.Of(phrase);
        if (groups.FirstOrDefault(g => g.Phrases.Any(p => p.Key == key)) is { } named && named.On(on, groups).ToHashSet() is { Count: > 0 } members)
        {
            return Answer(b => members.Contains(b.Id), [named.Name]);
        }

        var departments = Group("departments", meaning.Departments);
        var localities = Group("localities", meaning.Localities);
        return Answer(
            b => Holds(departments, b, meaning.Departments && CatchAll.IsDepartment(b)) || Holds(localities, b, meaning.Localities && CatchAll.IsLocality(b)),
            [.. new[] { departments, localities }.OfType<BodyGroup>().Select(g => g.Name)]);

        GroupMembers Answer(Func<Body, bool> belongs, IReadOnlyList<string> names) =>
            new(phrase, [.. bodies.Where(b => b.ExistsOn(on) && belongs(b)).Select(b => b.Summary(today))], meaning.IsOpen, names);

        BodyGroup? Group(string standsFor, bool isMeant) =>
            isMeant ? groups.FirstOrDefault(g => g.StandsFor == standsFor && g.On(on, groups).Any()) : null;

        bool Holds(BodyGroup? group, Body body, bool byKind) => group is null ? byKind : group.On(on, groups).Contains(body.Id);
    }
}
