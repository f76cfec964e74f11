using HaiDang.Access.Contracts;

namespace HaiDang.Plans;

internal static class Permissions
{
    public const string Import = "plans.import";
    public const string Submit = "plans.submit";
    public const string Appraise = "plans.appraise";
    public const string Sign = "plans.sign";
    public const string Issue = "plans.issue";
    public const string Adjust = "plans.adjust";
    public const string Decide = "plans.decide";
    public const string TakeUp = "plans.take-up";
    public const string Propose = "plans.propose";
    public const string SeeAllTasks = "plans.see-all-tasks";
    public const string Report = "plans.report";
    public const string ReportForAll = "plans.report-for-all";
    public const string Urge = "plans.urge";
    public const string Instruct = "plans.instruct";
    public const string Send = "plans.send";
    public const string Publish = "plans.publish";
    public const string RecordBases = "plans.record-bases";
    public const string RouteObstacle = "plans.route-obstacle";
    public const string DecideObstacle = "plans.decide-obstacle";

    public static readonly string[] Importers = [Roles.FocalOfficer];

    public static readonly string[] Submitters = [Roles.FocalOfficer, Roles.UnitCoordinator];

    public static readonly string[] Appraisers = [Roles.FocalOfficer, Roles.Finance, Roles.Propaganda];


    public static readonly string[] Overseers =
        [Roles.FocalOfficer, Roles.Leader, Roles.Propaganda, Roles.Finance, Roles.Inspector, Roles.RecordsClerk, Roles.Admin];

    public static readonly string[] Keepers = [Roles.FocalOfficer, Roles.RecordsClerk];

    public static readonly string[] Deciders = [Roles.Leader, Roles.FocalOfficer];

    public static readonly string[] Reporters =
        [Roles.UnitCoordinator, Roles.FocalOfficer, Roles.PressBody, Roles.CommuneOfficer, Roles.ForeignAffairs];
}
