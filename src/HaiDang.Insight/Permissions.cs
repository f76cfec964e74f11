using HaiDang.Access.Contracts;

namespace HaiDang.Insight;

internal static class Permissions
{
    /// <summary>Sees figures, lists and made reports of the whole province.</summary>
    public const string Read = "insight.read";

    /// <summary>Builds a report.</summary>
    public const string Build = "insight.build";

    /// <summary>Writes and sends the report of one's own body.</summary>
    public const string WriteUnitReport = "insight.write-unit-report";

    /// <summary>Accepts unit reports or sends them back.</summary>
    public const string AnswerUnitReports = "insight.answer-unit-reports";

    /// <summary>Sees targets of press bodies: all of them with <see cref="Read"/>, else one's own.</summary>
    public const string SeeTargets = "insight.see-targets";

    /// <summary>Writes down what a press body made, for one's own body; who builds reports does for any.</summary>
    public const string RecordProduction = "insight.record-production";

    /// <summary>Is told in the morning of clauses without a lead and of bodies that have not reported.</summary>
    public const string Watch = "insight.watch";

    /// <summary>Permissions of the plans, under the names they give them.</summary>
    public const string Instruct = "plans.instruct", IssuePlans = "plans.issue";

    /// <summary>The newsroom's own permissions, under the names it gives them.</summary>
    public const string ApproveItems = "newsroom.approve", SeeAllItems = "newsroom.see-all";

    public static readonly string[] Readers =
        [Roles.FocalOfficer, Roles.Leader, Roles.Propaganda, Roles.Finance, Roles.Inspector, Roles.Oversight, Roles.MinistryReader, Roles.RecordsClerk, Roles.Admin];

    public static readonly string[] UnitReporters =
        [Roles.UnitCoordinator, Roles.FocalOfficer, Roles.PressBody, Roles.CommuneOfficer, Roles.ForeignAffairs];

    public static readonly string[] Watchers = [Roles.FocalOfficer, Roles.Leader];
}
