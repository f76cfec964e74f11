using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Following;

/// <summary>Tasks shared with bodies of the centre: a ministry, one of its departments, the national portal.</summary>
internal static class JointTasks
{
    public const string Level = "centre-gov";

    public static async Task<IReadOnlyList<BodyId?>> CentralAsync(IOrganisations organisations, CancellationToken ct) =>
        [.. (await organisations.AllAsync(ct)).Where(b => b.Level == Level).Select(b => (BodyId?)b.Id)];
}
