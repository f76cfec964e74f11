using System.Reflection;
using System.Runtime.CompilerServices;

namespace HaiDang.ArchitectureTests;

/// <summary>The product as the guards see it: its assemblies, its types, its sources.</summary>
internal static class Product
{
    /// <summary>The whole architecture in one line: a project may use only what stands before it.</summary>
    public static readonly string[] Order =
        ["Language", "Documents", "Kernel", "Ui", "Organisations", "Access", "Registers", "Plans", "Newsroom", "Press", "Showcase", "Engagement", "Channels", "Portal", "Insight", "Web"];

    /// <summary>The modules proper: they are public only through their contracts.</summary>
    public static readonly string[] Modules = ["Organisations", "Access", "Registers", "Plans", "Newsroom", "Press", "Showcase", "Engagement", "Channels", "Portal", "Insight"];

    public static string Root { get; } = FindRoot();

    public static Assembly Assembly(string project) => System.Reflection.Assembly.Load("HaiDang." + project);

    /// <summary>The types somebody wrote in a project; compilers' and EF's own are left out.</summary>
    public static IEnumerable<Type> Types(string project) => Assembly(project).GetTypes().Where(t =>
        t.Namespace?.StartsWith("HaiDang", StringComparison.Ordinal) == true && !t.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
        && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !t.Name.Contains('<', StringComparison.Ordinal) && t.Name != "_Imports");

    /// <summary>Source files of the product, path and text.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] extensions) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
        where extensions.Contains(Path.GetExtension(file)) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        select (Path.GetRelativePath(Root, file), File.ReadAllText(file));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "HaiDang.slnx"))) { directory = directory.Parent; }
        return directory.FullName;
    }
}
