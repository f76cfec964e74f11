using HaiDang.Kernel;
using HaiDang.Kernel.Words;

namespace HaiDang.Plans.Instructing;

/// <summary>One line that says where work beside the signed text comes from: who, when.</summary>
internal static class AddedLine
{
    public static string Of(Clause clause, Words words) => clause is { AddedAs: { } added, AddedBy: { } by, AddedAt: { } at }
        ? words["plans.added." + added, by, OfficeClock.Show(at)] : "";
}
