namespace HaiDang.Bench;

/// <summary>Where the repository lies, and what the build left in it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Product => Path.Combine(Root, "src/HaiDang.Web/bin/Release/net10.0/HaiDang.Web.dll");

    public static string Demo => Path.Combine(Root, "demo");

    /// <summary>The public plan used by the tests when it lies beside the repository, else the demo's.</summary>
    public static string SamplePlan
    {
        get
        {
            var real = Path.Combine(Root, "..", "shared", "plans", "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt");
            return File.Exists(real) ? real : Path.Combine(Demo, "plan.txt");
        }
    }

    /// <summary>All public plans beside the repository, or the demo's plan.</summary>
    public static IReadOnlyList<string> SamplePlans
    {
        get
        {
            var folder = Path.Combine(Root, "..", "shared", "plans");
            return Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
                : [Path.Combine(Demo, "plan.txt")];
        }
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "HaiDang.slnx"))) { directory = directory.Parent; }
        return directory.FullName;
    }
}
