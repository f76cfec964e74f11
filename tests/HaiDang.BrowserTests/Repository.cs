namespace HaiDang.BrowserTests;

/// <summary>Where the repository and the shared public data beside it lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Plan(string file) => File.ReadAllText(Path.Combine(Root, "..", "shared", "plans", file));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "HaiDang.slnx"))) { directory = directory.Parent; }
        return directory.FullName;
    }
}
