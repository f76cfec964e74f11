namespace HaiDang.ArchitectureTests;

internal static class Guard
{
    /// <summary>Fails with everything found, a line each: a guard owes the whole list.</summary>
    public static void FindsNothing(IEnumerable<string?> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
