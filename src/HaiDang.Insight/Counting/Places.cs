using HaiDang.Language;

namespace HaiDang.Insight.Counting;

/// <summary>The place of each name in a list sorted as Vietnamese sorts: many rows name few bodies, and each name is compared once.</summary>
internal static class Places
{
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> names) =>
        names.Distinct().Order(VietnameseComparer.Instance).Index().ToDictionary(n => n.Item, n => n.Index);
}
