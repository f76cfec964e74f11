using System.Reflection;

namespace HaiDang.ArchitectureTests;

public sealed class ModuleTests
{
    /// <summary>The whole architecture in one line: a project may use only what stands before it.</summary>
    private static readonly string[] Order =
        ["Language", "Documents", "Kernel", "Ui", "Organisations", "Access", "Plans", "Newsroom", "Portal", "Insight", "Web"];

    public static TheoryData<string> Projects => [.. Order];

    [Fact]
    public void Every_project_stands_in_the_order()
    {
        var onDisk = Directory.GetDirectories(Path.Combine(Root, "src"), "HaiDang.*").Select(d => Path.GetFileName(d)["HaiDang.".Length..]);
        Assert.Equal(Order.Order(), onDisk.Order());
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_module_calls_down_only(string project)
    {
        var allowed = Order.TakeWhile(p => p != project).Select(p => "HaiDang." + p);
        var used = Assembly.Load("HaiDang." + project).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("HaiDang.", StringComparison.Ordinal));
        Assert.Empty(used.Except(allowed));
    }

    private static string Root
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory!.FullName, "HaiDang.slnx"))) { directory = directory.Parent; }
            return directory.FullName;
        }
    }
}
