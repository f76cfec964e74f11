namespace HaiDang.Tests.Documents.Extracting;

/// <summary>The real plans that lie beside the repository; they are read in place and never copied.</summary>
internal static class SourcePlans
{
    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories);

    public static string PathOf(string start) =>
        Directory.EnumerateFiles(Folder, start + "*.txt", SearchOption.AllDirectories).Single();

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "HaiDang.slnx")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
            }

            // A linked worktree may lie one folder deeper than the repository itself.
            for (var parent = folder.Parent; parent is not null; parent = parent.Parent)
            {
                var plans = Path.Combine(parent.FullName, "shared", "plans");
                if (Directory.Exists(plans)) { return plans; }
            }

            throw new InvalidOperationException("../shared/plans is missing.");
        }
    }
}
