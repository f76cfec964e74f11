using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Organisations.Ranking;

/// <summary>One issue of the protocol list. Never changed: the next issue takes its place, so that it can be told who ranked whom when.</summary>
internal sealed class ProtocolList
{
    public required int Number { get; init; }

    /// <summary>A line per position, the highest first; its names parted by |.</summary>
    public required string Lines { get; init; }

    public PersonId? KeptById { get; init; }

    public required string KeptBy { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    public IReadOnlyList<ProtocolRank> Ranks() => Read(Lines);

    public static IReadOnlyList<ProtocolRank> Read(string? lines) =>
        [.. (lines ?? "").Normalize().ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(names => names.Length > 0).Select(names => new ProtocolRank(names))];

    public static string Print(IEnumerable<ProtocolRank> ranks) => string.Join('\n', ranks.Select(r => string.Join(" | ", r.Names)));
}
