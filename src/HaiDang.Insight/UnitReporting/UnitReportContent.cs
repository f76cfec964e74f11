using HaiDang.Insight.Counting;
using HaiDang.Kernel;

namespace HaiDang.Insight.UnitReporting;

/// <summary>A task in a unit report: the facts as they stood, and what the body says of it.</summary>
internal sealed record ReportLine(Guid Task, string Clause, string Title, string? Scope, DateOnly? Due, int Percent, Progress Progress, bool IsLate,
    bool IsRequest, IReadOnlyList<string> Evidence, string Text);

/// <summary>A task of another body that this one helped with.</summary>
internal sealed record HelpLine(Guid Task, string Clause, string Title, string LeadName, IReadOnlyList<string> Given);

/// <summary>
/// What a unit report says: a line for each task, and the parts that concern the whole. <c>TextVersion</c>: the version of the plan whose wording
/// the lines have; what was sent keeps it.
/// </summary>
internal sealed record UnitReportContent(IReadOnlyList<ReportLine> Lines, IReadOnlyList<HelpLine> Helped, string Results, string Difficulties,
    string Proposals, string NextYear, int TextVersion = 1)
{
    public const int LongestText = 8000;

    public static readonly UnitReportContent Empty = new([], [], "", "", "", "");

    /// <summary>The four parts by the name of their field, in the order in which they are written.</summary>
    public IReadOnlyList<(string Name, string Text)> Parts =>
        [(nameof(Results), Results), (nameof(Difficulties), Difficulties), (nameof(Proposals), Proposals), (nameof(NextYear), NextYear)];

    public int Done => Lines.Count(l => l.Progress is Progress.Done);

    /// <summary>The same facts with the words of another.</summary>
    public UnitReportContent WithWordsOf(UnitReportContent written)
    {
        var texts = written.Lines.ToDictionary(l => l.Task, l => l.Text);
        return this with
        {
            Lines = [.. Lines.Select(l => texts.TryGetValue(l.Task, out var text) ? l with { Text = text } : l)],
            Results = written.Results,
            Difficulties = written.Difficulties,
            Proposals = written.Proposals,
            NextYear = written.NextYear,
        };
    }

    public Refusal? TooLong()
    {
        if (Parts.FirstOrDefault(p => p.Text.Length > LongestText) is { Name: { } part }) { return new Refusal("insight.unit.refusal.long", LongestText) { Field = part }; }
        return Lines.FirstOrDefault(l => l.Text.Length > LongestText) is { } line
            ? new Refusal("insight.unit.refusal.long", LongestText) { Field = FieldOf(line.Task) } : null;
    }

    public static string FieldOf(Guid task) => $"Text.{task}";

    /// <summary>Where the words of two versions differ, part by part; the facts count only beside words.</summary>
    public static IReadOnlyList<PartDifference> Differences(UnitReportContent before, UnitReportContent after) =>
    [
        .. before.Parts.Zip(after.Parts).Where(p => p.First.Text != p.Second.Text).Select(p => new PartDifference(p.First.Name, null, p.First.Text, p.Second.Text)),
        .. from task in before.Lines.Concat(after.Lines).DistinctBy(l => l.Task)
           let was = before.Lines.FirstOrDefault(l => l.Task == task.Task)
           let now = after.Lines.FirstOrDefault(l => l.Task == task.Task)
           where Said(was) != Said(now)
           select new PartDifference(null, $"{task.Clause} {task.Title}", Said(was), Said(now)),
    ];

    private static string Said(ReportLine? line) => line is null ? "" : $"{line.Percent}% · {line.Text}";
}

/// <summary>One place where two versions differ: a general part, or a task by its name.</summary>
internal sealed record PartDifference(string? Part, string? Task, string Before, string After);
