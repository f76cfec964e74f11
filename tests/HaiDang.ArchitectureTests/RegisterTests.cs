using System.Text.RegularExpressions;
using HaiDang.Registers.Contracts;

namespace HaiDang.ArchitectureTests;

/// <summary>A register is one file that says what is in a book; how it is kept is the machine's business.</summary>
public sealed partial class RegisterTests
{
    private const int MostLines = 80;

    public static TheoryData<string> Files => [.. Sources().Select(s => s.Path)];

    [Theory, MemberData(nameof(Files))]
    public void A_register_touches_neither_database_nor_markup(string path) => Guard.FindsNothing(Machinery().Matches(Text(path)).Select(m => m.Value));

    [Theory, MemberData(nameof(Files))]
    public void A_register_is_a_file_of_eighty_lines_at_most(string path) => Assert.InRange(Text(path).Split('\n').Length, 1, MostLines);

    [Fact]
    public void A_register_has_every_word_it_needs_and_no_other()
    {
        var needed = All().SelectMany(r => r.WordKeys()).ToHashSet();
        var there = WordTests.Keys("vi").Keys.ToHashSet();
        Assert.NotEmpty(needed);
        Guard.FindsNothing(needed.Except(there).Select(k => "missing in the module's Resources/vi.json: " + k));
        Guard.FindsNothing(there.Where(k => All().Any(r => k.StartsWith(r.Words + ".", StringComparison.Ordinal)) && !needed.Contains(k)).Select(k => "unused: " + k));
    }

    /// <summary>Charter 2, at start-up already: see HaiDang.Tests.Registers.CharterTests for the refusal itself.</summary>
    [Fact]
    public void No_two_registers_share_an_address() => Assert.Distinct(All().Select(r => r.Key));

    internal static IEnumerable<Register> All() => HaiDang.Web.House.Modules.SelectMany(m => m.Assembly.GetTypes())
        .Where(t => t.IsSubclassOf(typeof(Register)) && !t.IsAbstract).Select(Register.Of);

    private static IEnumerable<(string Path, string Text)> Sources() => Product.Sources(".cs").Where(s => Declares().IsMatch(s.Text));

    private static string Text(string path) => File.ReadAllText(Path.Combine(Product.Root, path));

    [GeneratedRegex(@": Register<\w+>")]
    private static partial Regex Declares();

    [GeneratedRegex("EntityFrameworkCore|Npgsql|DbContext|RenderFragment|MarkupString|HttpContext|IEndpoint|<(div|p|span|a|table|form)[ >]")]
    private static partial Regex Machinery();
}
