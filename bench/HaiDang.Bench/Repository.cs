namespace HaiDang.Bench;

/// <summary>Where the repository lies, and what the build left in it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Product => Path.Combine(Root, "src/HaiDang.Web/bin/Release/net10.0/HaiDang.Web.dll");

    public static string Demo => Path.Combine(Root, "demo");

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "HaiDang.slnx"))) { directory = directory.Parent; }
        return directory.FullName;
    }
}
