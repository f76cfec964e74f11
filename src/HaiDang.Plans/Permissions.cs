using HaiDang.Access.Contracts;

namespace HaiDang.Plans;

internal static class Permissions
{
    public const string Import = "plans.import";
    public const string Issue = "plans.issue";
    public const string SeeAllTasks = "plans.see-all-tasks";
    public const string Report = "plans.report";
    public const string ReportForAll = "plans.report-for-all";
    public const string Urge = "plans.urge";
    public const string Instruct = "plans.instruct";

    public static readonly string[] Importers = [Roles.FocalOfficer];

    public static readonly string[] Issuers = [Roles.RecordsClerk, Roles.FocalOfficer];

    public static readonly string[] Overseers =
        [Roles.FocalOfficer, Roles.Leader, Roles.Propaganda, Roles.Finance, Roles.Inspector, Roles.RecordsClerk, Roles.Admin];

    public static readonly string[] Reporters =
        [Roles.UnitCoordinator, Roles.FocalOfficer, Roles.PressBody, Roles.CommuneOfficer, Roles.ForeignAffairs];
}
