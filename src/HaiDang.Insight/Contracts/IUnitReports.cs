using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Contracts;

/// <summary>The words of a unit report; what it says of each task comes from the body's own evidence.</summary>
public sealed record UnitReportText(string? Results, string Difficulties, string Proposals, string NextYear);

/// <summary>Reports of bodies (báo cáo của đơn vị), for whoever brings them in without the pages.</summary>
public interface IUnitReports
{
    /// <summary>Writes and sends the report of the current person's body; without results the proposed ones stand.</summary>
    Task<Refusal?> SendAsync(PlanId plan, int year, UnitReportText text, CancellationToken ct);

    /// <summary>Accepts what the body sent.</summary>
    Task<Refusal?> AcceptAsync(PlanId plan, BodyId body, int year, CancellationToken ct);

    /// <summary>Sends it back.</summary>
    Task<Refusal?> ReturnAsync(PlanId plan, BodyId body, int year, string reason, CancellationToken ct);
}
