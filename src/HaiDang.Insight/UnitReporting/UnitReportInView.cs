using HaiDang.Insight.Counting;

namespace HaiDang.Insight.UnitReporting;

/// <summary>The unit report a page shows, loaded once for all its parts; no <c>Report</c> while nobody has saved one.</summary>
internal sealed record UnitReportInView(PlanRow Plan, int Year, ReportDeadline? Deadline, UnitReport? Report, UnitReportContent Content);
