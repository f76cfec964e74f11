using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Insight.Targeting;

/// <summary>What a press body made anew in a year before: the measure of its target, with where the figures are from.</summary>
internal sealed class Baseline
{
    public const int LongestSource = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    public required int Year { get; init; }

    /// <summary>News items and articles made anew; re-runs do not count.</summary>
    public required int Items { get; set; }

    /// <summary>Minutes of radio and television made anew; re-runs do not count.</summary>
    public required int Minutes { get; set; }

    public required string Source { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }

    public uint Version { get; private set; }
}

/// <summary>What a press body made in a month. Re-runs are written down, too, so that nobody wonders where they went; they never count.</summary>
internal sealed class Production
{
    public const int Most = 1_000_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    public required int Year { get; init; }

    public required int Month { get; init; }

    public required int Items { get; set; }

    public required int Minutes { get; set; }

    public required int RerunItems { get; set; }

    public required int RerunMinutes { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }

    public uint Version { get; private set; }
}
