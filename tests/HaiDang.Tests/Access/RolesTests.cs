using System.Text;
using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Access;

public sealed class RolesTests(Province province) : IClassFixture<Province>
{
    /// <summary>Set to write the document anew instead of comparing it.</summary>
    private const string Write = "HAIDANG_WRITE_DOCS";

    private static string Document => Path.Combine(Repository.Root, "docs", "reference", "roles.md");

    [Fact]
    public void Every_role_has_a_name_in_both_languages()
    {
        var words = province.Services.GetRequiredService<Words>();
        Assert.All(HaiDang.Access.Person.Languages, language => Assert.All(Roles.All, role => Assert.Contains("access.role." + role, words.Keys(language))));
    }

    [Fact]
    public void Permissions_are_given_only_to_roles_that_exist() =>
        Assert.Empty(province.Services.GetServices<Grant>().Select(g => g.Role).Except(Roles.All));

    [Fact]
    public void The_document_says_what_the_modules_grant()
    {
        var truth = Describe(province.Services.GetRequiredService<Words>(), [.. province.Services.GetServices<Grant>().Distinct()]);
        if (Environment.GetEnvironmentVariable(Write) is not null) { File.WriteAllText(Document, truth); }

        Assert.True(File.Exists(Document) && File.ReadAllText(Document) == truth, $"docs/reference/roles.md is out of date; run this test with {Write}=1 to write it anew.");
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);

    private static string Describe(Words words, List<Grant> grants)
    {
        var text = new StringBuilder("""
            # Roles and permissions

            Written by a test from what the modules register (`AddGrant`). A person may hold several roles; what she may do is the
            sum. Roles are given under *Quản trị › Người dùng*. A role without permissions of its own still opens the pages that
            everybody who has signed in may read.

            | role | tên | key | permissions |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var role in Roles.All)
        {
            var held = grants.Where(g => g.Role == role).Select(g => g.Permission).Order(StringComparer.Ordinal).Select(p => $"`{p}`");
            text.Append(Inv($"| {words.In("en", "access.role." + role)} | {words.In("vi", "access.role." + role)} | `{role}` | {string.Join(" ", held)} |\n"));
        }

        text.Append("\n| permission | roles |\n|---|---|\n");
        foreach (var permission in grants.GroupBy(g => g.Permission).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(Inv($"| `{permission.Key}` | {string.Join(", ", Roles.All.Where(r => permission.Any(g => g.Role == r)).Select(r => words.In("en", "access.role." + r)))} |\n"));
        }

        return text.ToString();
    }
}
