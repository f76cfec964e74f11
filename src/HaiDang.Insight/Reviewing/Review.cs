using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Reviewing;

/// <summary>Identifies a review dossier.</summary>
internal readonly record struct ReviewId(Guid Value) : IEntityId<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);
}

/// <summary>A review of a plan half-way (sơ kết) or at its end (tổng kết).</summary>
internal enum ReviewKind
{
    Preliminary,
    Final,
}

/// <summary>How a plan stood at the end of a year, or stands now while the year runs (<c>IsOver</c> false).</summary>
internal sealed record YearFigure(int Year, bool IsOver, int Tasks, int Done, int InProgress, int NotStarted, int Late, int Items, int Releases,
    int UnitsAccepted, int UnitsOwed)
{
    public int DonePercent => Tasks == 0 ? 0 : Done * 100 / Tasks;
}

/// <summary>What accepted unit reports said in a year, to be quoted in a review.</summary>
internal sealed record UnitWord(int Year, string Body, string Text);

/// <summary>The figures of a review: every year since the plan began.</summary>
internal sealed record ReviewFigures(DateTimeOffset AsOf, PlanFigure Plan, int From, int To, IReadOnlyList<YearFigure> Years,
    IReadOnlyList<BodyFigure> Bodies, IReadOnlyList<UnitWord> Difficulties, IReadOnlyList<UnitWord> Proposals);

/// <summary>A review that was made: document and figures stay as they were.</summary>
internal sealed class Review
{
    /// <summary>Given by the form, so that sending it twice makes one review.</summary>
    public required ReviewId Id { get; init; }

    public required PlanId Plan { get; init; }

    public required ReviewKind Kind { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required string MadeByName { get; init; }

    public required FileId File { get; init; }

    public required string FileName { get; init; }

    [NotAudited]
    public required ReviewFigures Figures { get; init; }
}
