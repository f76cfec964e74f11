namespace HaiDang.Documents.Reading;

/// <summary>Which bodies lead a clause, to say who owes what a time label leaves unsaid.</summary>
internal sealed class LeadsByClause
{
    private readonly Dictionary<string, List<Assignment>> leads = [];

    public LeadsByClause(IEnumerable<Assignment> assignments)
    {
        foreach (var lead in assignments.Where(a => a.Role == AssignmentRole.Lead))
        {
            for (var path = lead.Clause; path is not null; path = DeadlineReader.Parent(path))
            {
                if (!leads.TryGetValue(path, out var list)) { leads[path] = list = []; }
                list.Add(lead);
            }
        }
    }

    /// <summary>All leads of a clause and those inside it: "3. Thời gian thực hiện" speaks for its siblings.</summary>
    public string? Below(string? path) => path is not null && leads.TryGetValue(path, out var list) ? Join(list) : null;

    /// <summary>A clause may hold several tasks one after the other: the time is that of the leads named last.</summary>
    public string? LastBefore(string? path, int line)
    {
        if (path is null || !leads.TryGetValue(path, out var list)) { return null; }
        var last = list.FindLastIndex(a => a.Line <= line);
        var first = last;
        while (first > 0 && list[first - 1].Line >= list[last].Line - 1) { first--; }
        return last < 0 ? null : Join(list.GetRange(first, last - first + 1));
    }

    /// <summary>The leads of this very clause that its prose comes before.</summary>
    public string? FirstAfter(string path, int line)
    {
        if (!leads.TryGetValue(path, out var list)) { return null; }
        var here = list.Where(a => a.Clause == path && a.Line >= line).ToList();
        var more = 1;
        while (more < here.Count && here[more].Line <= here[more - 1].Line + 2) { more++; }
        return here.Count == 0 ? null : Join(here.GetRange(0, more));
    }

    private static string Join(List<Assignment> list) => string.Join("; ", list.Select(a => a.Body).Distinct());
}
