using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>Whatever comes in, the reader answers, soon, and never with an exception.</summary>
public sealed class RobustnessTests
{
    // 300 KB of any piece take a fraction of a second while the effort grows with the text, and 20 s once it grows with its square.
    private const int Long = 300_000;

    public static TheoryData<string> Plans => [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "..", "shared", "plans"), "*.txt", SearchOption.AllDirectories)
        .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_cut_or_damaged_plan_is_still_read(string plan)
    {
        var text = File.ReadAllText(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "..", "shared", "plans"), plan, SearchOption.AllDirectories).Single());
        var chance = new Random(1945);
        for (var i = 0; i < 25; i++) { AssertSound(Damage(text, chance)); }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("KẾ HOẠCH")]
    [InlineData("I.")]
    [InlineData("- ")]
    [InlineData("* * *")]
    [InlineData("|")]
    [InlineData("Nơi nhận:")]
    [InlineData("\uD800 nửa ký tự \uDC00")]
    [InlineData("1. 2. 3. 4. 5.")]
    [InlineData("99999999999999999999. Số quá lớn")]
    [InlineData("KẾ HOẠCH\nA\n\n1. Trước ngày 99/99/9999")]
    public void A_scrap_is_read_without_complaint(string text) => AssertSound(text);

    [Theory]
    [InlineData("a")]
    [InlineData("Sở A, ")]
    [InlineData("các ")]
    [InlineData("1.1.1. A\n")]
    [InlineData("I. A\n- Cơ quan chủ trì:\n+ a: b: c: Sở A\n")]
    [InlineData("Cơ quan chủ trì: Sở A; ")]
    [InlineData("Sở A chủ trì; ")]
    [InlineData("Sở A chủ trì, phối hợp với Sở B làm. ")]
    [InlineData("trước ngày 1/1 ")]
    [InlineData("Căn cứ Nghị định số 1/2020/NĐ-CP ngày 1/1/2020 của Chính phủ về a; ")]
    [InlineData("thông điệp “a” ")]
    [InlineData("(1) a; ")]
    [InlineData("|\nSTT\n|\nchủ trì\n|\n1\n")]
    [InlineData("e\u0302\u0323")]
    public void Endless_repetition_ends(string piece)
    {
        foreach (var opening in new[] { "KẾ HOẠCH\nA\n\nCăn cứ ", "KẾ HOẠCH\nA\n\nI. A\n- Cơ quan chủ trì:\n+ ", "IV. TỔ CHỨC THỰC HIỆN\n1. Theo a, " })
        {
            // Were a rule to take quadratic time here, the whole run would notice; bench/ tells how fast it is.
            AssertSound(opening + string.Concat(Enumerable.Repeat(piece, Long / piece.Length)));
        }
    }

    // A million of them run in bench/ ("./haidang bench mutations").
    [Fact]
    public void Whatever_damage_is_done_ends_in_a_reading_or_a_refusal()
    {
        var mutations = new Mutations([.. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "..", "shared", "plans"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], longest: 6_000);
        Parallel.For(0, 3_000, number =>
        {
            var text = TextExtractor.Extract(mutations.Make(number), "plan.txt").Text;
            Assert.Null(text is null ? null : Soundness.Fault(text, PlanReader.Read(text)) is { } fault ? $"input {number}: {fault}" : null);
        });
    }

    private static void AssertSound(string text) => Assert.Null(Soundness.Fault(text, PlanReader.Read(text)));

    private static string Damage(string text, Random chance)
    {
        var at = chance.Next(text.Length);
        var length = chance.Next(1, 200);
        return chance.Next(8) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Remove(at, Math.Min(length, text.Length - at)),
            3 => text.Insert(at, text.Substring(chance.Next(text.Length - 200), length)),
            4 => text.Insert(at, ":;.,-+|*()“”\n\r\t\0"[chance.Next(16)].ToString()),
            5 => text.Replace("\n", chance.Next(2) == 0 ? " " : "\n\n", StringComparison.Ordinal),
            6 => new string([.. text.Select(c => chance.Next(60) == 0 ? text[chance.Next(text.Length)] : c)]),
            _ => string.Join('\n', text.Split('\n').OrderBy(_ => chance.Next())),
        };
    }
}
