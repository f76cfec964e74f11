using System.Text.RegularExpressions;

namespace HaiDang.ArchitectureTests;

/// <summary>docs/reference/vietnamese.md names a test for each rule: the tests exist, so the list stays true.</summary>
public sealed partial class VietnameseListTests
{
    [Fact]
    public void Every_test_that_the_list_of_rules_names_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Product.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        var missing = new List<string>();
        var named = 0;
        foreach (var row in File.ReadLines(Path.Combine(Product.Root, "docs", "reference", "vietnamese.md")).Where(l => l.StartsWith('|')))
        {
            var (suite, cell) = ("", row.Split('|')[^2]);
            foreach (var code in Code().Matches(cell).Select(m => m.Groups[1].Value))
            {
                // "XTests", "XTests.What_it_says", "…What_it_says" of the same class, and "What_it_…" where the rest is left out.
                var match = Named().Match(code);
                if (!match.Success) { continue; }
                suite = match.Groups[1].Success ? match.Groups[1].Value : suite;
                named++;
                var parts = match.Groups[2].Value.Split('…', StringSplitOptions.RemoveEmptyEntries);
                if (!sources.Contains(suite) || !sources[suite].Any(s => parts.All(p => s.Contains(p, StringComparison.Ordinal)))) { missing.Add(code); }
            }
        }

        Assert.True(named > 30, "The list names hardly any test.");
        Guard.FindsNothing(missing);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:(\w+Tests)(?:\.|$)|…)([\w…]*)$")]
    private static partial Regex Named();
}
