namespace HaiDang.ArchitectureTests;

public sealed class ModuleTests
{
    public static TheoryData<string> Projects => [.. Product.Order];

    [Fact]
    public void Every_project_stands_in_the_order()
    {
        var onDisk = Directory.GetDirectories(Path.Combine(Product.Root, "src"), "HaiDang.*").Select(d => Path.GetFileName(d)["HaiDang.".Length..]);
        Assert.Equal(Product.Order.Order(), onDisk.Order());
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_module_calls_down_only(string project)
    {
        var allowed = Product.Order.TakeWhile(p => p != project).Select(p => "HaiDang." + p);
        var used = Product.Assembly(project).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("HaiDang.", StringComparison.Ordinal));
        Guard.FindsNothing(used.Except(allowed));
    }
}
