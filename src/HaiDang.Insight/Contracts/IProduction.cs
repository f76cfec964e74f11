using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Insight.Contracts;

/// <summary>What press bodies made, for whoever brings figures in without the pages; pieces and minutes apart, re-runs beside.</summary>
public interface IProduction
{
    /// <summary>The figures of the year before the one the target is of, with their source.</summary>
    Task<Refusal?> SetBaselineAsync(BodyId body, int targetYear, int items, int minutes, string source, CancellationToken ct);

    /// <summary>The figures of a month.</summary>
    Task<Refusal?> RecordMonthAsync(BodyId body, int year, int month, int items, int minutes, int rerunItems, int rerunMinutes, CancellationToken ct);
}
