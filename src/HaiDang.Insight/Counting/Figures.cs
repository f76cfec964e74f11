using HaiDang.Insight.Targeting;
using HaiDang.Registers.Contracts;

namespace HaiDang.Insight.Counting;

/// <summary>How far a task is.</summary>
internal enum Progress
{
    NotStarted,
    InProgress,
    Done,
}

/// <summary>The plan that is reported on, and the version of its text at that moment.</summary>
internal sealed record PlanFigure(Guid Id, string Number, string Kind, string Title, string Issuer, string? Place, DateOnly? Date,
    bool IsOfOneYear, int TextVersion = 1);

/// <summary>A task as it stood; <c>Evidence</c> holds the titles of its proofs.</summary>
internal sealed record TaskFigure(Guid Id, Guid LeadId, string LeadName, string Clause, string Title, string? Scope, DateOnly? Due, int Percent,
    Progress Progress, bool IsLate, IReadOnlyList<string> Evidence);

/// <summary>A task of another plan that serves a clause of this one as well: told here, counted there.</summary>
internal sealed record SharedFigure(string Clause, string PlanNumber, TaskFigure Task);

/// <summary>Items of a stream: distinct ones, and how many are public in each language.</summary>
internal sealed record StreamFigure(string Name, int Items, IReadOnlyDictionary<string, int> PerLanguage);

/// <summary>Openings of public pages in a language.</summary>
internal sealed record VisitFigure(string Language, long Count);

/// <summary>A clause that names nobody to lead it.</summary>
internal sealed record ClauseFigure(string Path, string Title, string Url);

/// <summary>A body's tasks added up; <c>HasReported</c>: somebody of that body reported on one of them since the year began.</summary>
internal sealed record BodyFigure(Guid Id, string Name, int Tasks, int Done, int InProgress, int NotStarted, int Late, bool HasReported);

/// <summary>How a body stands with its report: <c>State</c> none, Draft, Submitted, Returned, Accepted.</summary>
internal sealed record UnitFigure(Guid Id, string Name, string State, DateOnly? SentOn, int DaysLate, UnitWords? Words)
{
    public bool IsAccepted => State == "Accepted";
}

/// <summary>What an accepted unit report says beside its tasks; nothing is quoted from one that is not accepted.</summary>
internal sealed record UnitWords(string Results, string Difficulties, string Proposals, string NextYear);

/// <summary>
/// The figures of one plan in one year at one moment. Counted once, kept with the report: what the document says stays
/// comparable with what the database said. <c>Requests</c> ("đề nghị") are no tasks: they are told apart, never late; null in
/// reports made before they were. <c>Units</c>: null when the plan asks bodies for no reports; <c>Targets</c>: of press bodies;
/// <c>Shared</c>: tasks that other plans count.
/// </summary>
internal sealed record Figures(DateTimeOffset AsOf, int Year, PlanFigure Plan, IReadOnlyList<TaskFigure> Tasks, IReadOnlyList<Guid> Reported,
    IReadOnlyList<StreamFigure> Streams, IReadOnlyList<string> Languages, int ReleasesForPlan, int Withdrawn,
    IReadOnlyList<ClauseFigure> WithoutLead, IReadOnlyList<string> Drafts, IReadOnlyList<TaskFigure>? Requests = null,
    IReadOnlyList<UnitFigure>? Units = null, IReadOnlyList<TargetFigure>? Targets = null, IReadOnlyList<SharedFigure>? Shared = null)
{
    /// <summary>How often public pages were opened in the year, by language, most first; null in reports made before this was counted.</summary>
    public IReadOnlyList<VisitFigure>? Visits { get; init; }

    /// <summary>What the registers say of the year, over the whole province; null in reports made before they were asked.</summary>
    public IReadOnlyList<BookFigure>? Books { get; init; }

    /// <summary>Entries of a register in the year, as it tells them apart by a field; null when there are none.</summary>
    public BookFigure? Book(string key, string field) => Books?.FirstOrDefault(b => b.Key == key && b.Field == field && b.Rows.Count > 0);

    public int Done => Tasks.Count(t => t.Progress is Progress.Done);

    public int InProgress => Tasks.Count(t => t.Progress is Progress.InProgress);

    public int NotStarted => Tasks.Count(t => t.Progress is Progress.NotStarted);

    public int Late => Tasks.Count(t => t.IsLate);

    public int Items => Streams.Sum(s => s.Items);

    public int Releases => Languages.Sum(ReleasesIn);

    public IReadOnlyList<TaskFigure> WithoutEvidence => [.. Tasks.Where(t => t.Evidence.Count == 0)];

    /// <summary>In the order in which the plan first names them.</summary>
    public IReadOnlyList<BodyFigure> Bodies => [.. Tasks.GroupBy(t => t.LeadId).Select(g => new BodyFigure(g.Key, g.First().LeadName, g.Count(),
        g.Count(t => t.Progress is Progress.Done), g.Count(t => t.Progress is Progress.InProgress), g.Count(t => t.Progress is Progress.NotStarted),
        g.Count(t => t.IsLate), Reported.Contains(g.Key)))];

    /// <summary>Bodies whose report is not accepted: not sent, returned, or still to be read.</summary>
    public IReadOnlyList<UnitFigure> MissingUnits => [.. (Units ?? []).Where(u => !u.IsAccepted)];

    public IReadOnlyList<BodyFigure> Silent => [.. Bodies.Where(b => !b.HasReported)];

    public int ReleasesIn(string language) => Streams.Sum(s => s.PerLanguage.GetValueOrDefault(language));
}
