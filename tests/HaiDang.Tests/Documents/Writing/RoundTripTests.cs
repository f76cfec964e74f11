using HaiDang.Documents;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Inspecting;
using HaiDang.Documents.Reading;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Extracting;

namespace HaiDang.Tests.Documents.Writing;

/// <summary>Writing a plan that was read, and reading it again, gives the same structure.</summary>
public sealed class RoundTripTests
{
    // A date that the text does not name is left blank for a pen, and a blank date is what a draft has.
    private static readonly Dictionary<string, string[]> KnownInHeader = new()
    {
        ["binh-phuoc"] = ["draft"],
        ["s4-"] = ["draft"],
    };

    public static TheoryData<string> Plans => [.. SourcePlans.Paths.Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_that_was_read_is_read_again_the_same(string name)
    {
        var (before, after) = Twice(name);
        var known = KnownInHeader.FirstOrDefault(k => name.StartsWith(k.Key, StringComparison.Ordinal)).Value ?? [];
        Assert.Equal(Header(before).Where(f => !known.Contains(f.Field)), Header(after).Where(f => !known.Contains(f.Field)));
        Assert.Equal(before.Bases.Select(b => b with { Line = 0 }), after.Bases.Select(b => b with { Line = 0 }));
        Assert.Equal(before.Clauses.Select(c => (c.Path, c.Number)), after.Clauses.Select(c => (c.Path, c.Number)));
        Assert.Equal(before.Clauses.Select(Said), after.Clauses.Select(Said));
        Assert.Equal(Sorted(before.Assignments.Select(a => (a with { Line = 0 }).ToString())), Sorted(after.Assignments.Select(a => (a with { Line = 0 }).ToString())));
        // Who owes it (By) follows from which bodies are named nearby, which a list of them on one line tells less finely.
        Assert.Equal(Sorted(before.Deadlines.Select(d => (d with { Line = 0, By = null }).ToString())), Sorted(after.Deadlines.Select(d => (d with { Line = 0, By = null }).ToString())));
        // A paragraph that cites and issues is set as two; bases stand together.
        Assert.Equal(Sorted(before.Preamble.SelectMany(Words)), Sorted(after.Preamble.SelectMany(Words)));
        Assert.Equal(before.Closing.Select(Plain), after.Closing.Select(Plain));
        Assert.Equal(before.Messages.Select(m => (m.Language, m.Text)), after.Messages.Select(m => (m.Language, m.Text)));
        Assert.Equal(before.Audiences.Select(a => a.Text), after.Audiences.Select(a => a.Text));
        Assert.Equal(before.Recipients.Select(r => (r.Name, r.Purpose)), after.Recipients.Select(r => (r.Name, r.Purpose)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void What_is_written_from_a_reading_breaks_no_rule_but_those_its_words_break(string name)
    {
        var reading = Read(name);
        string[] ofTheWords = ["subject.capitals", "point.order", "recipient.archive", "authority.missing", "recipients-word.missing"];
        var inspection = Inspector.Inspect(DocxWriter.ToBytes(PlanDocument.Of(reading)));
        Assert.Empty(inspection.Breaches.Where(b => !ofTheWords.Contains(b.Rule)).Select(b => $"{b.Rule} {b.Text}: {b.Is}"));
        Assert.Equal(name.StartsWith("s4-", StringComparison.Ordinal) || name.StartsWith("dang-doan", StringComparison.Ordinal) ? DocumentForm.Party : DocumentForm.State, inspection.Form);
    }

    [Theory]
    [InlineData("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH")]
    [InlineData("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC")]
    [InlineData("KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG", "KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG")]
    [InlineData("T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ", "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ")]
    [InlineData("CHỦ TỊCH", "CHỦ TỊCH")]
    [InlineData(null, "")]
    public void The_capacity_of_a_signer_is_set_on_its_lines(string? capacity, string lines) =>
        Assert.Equal(lines, string.Join('|', PlanDocument.CapacityLines(capacity)));

    private static (PlanReading Before, PlanReading After) Twice(string name)
    {
        var before = Read(name);
        return (before, PlanReader.Read(TextExtractor.Extract(DocxWriter.ToBytes(PlanDocument.Of(before)), "ke-hoach.docx").Text!));
    }

    private static PlanReading Read(string name) =>
        PlanReader.Read(TextExtractor.Extract(File.ReadAllBytes(SourcePlans.Paths.Single(p => Path.GetFileName(p) == name)), name).Text!);

    private static IEnumerable<(string Field, string? Value)> Header(PlanReading reading)
    {
        var d = reading.Document;
        return
        [
            ("kind", d.Kind), ("number", d.Number), ("symbol", d.Symbol), ("issuer", d.Issuer), ("place", d.Place), ("date", $"{d.Date:yyyy-MM-dd}"),
            ("title", d.Title), ("period", $"{d.PeriodFrom}-{d.PeriodTo}"), ("signer", d.Signer.Name), ("capacity", d.Signer.Capacity), ("draft", $"{d.IsDraft}"),
        ];
    }

    // Headings numbered with Roman numerals are set in capitals, and the text closes with "./.": both are the layout's, not the plan's.
    private static string Said(Clause clause) =>
        $"{clause.Path}: {clause.Title.TrimEnd('.', '/').ToUpperInvariant()}\n{clause.Text}".TrimEnd('.', '/', ';', ',', ' ');

    private static IEnumerable<string> Words(Passage passage) => passage.Text.Split([' ', ';', ',', '.', ':', '/', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(Passage passage) => passage.Text.TrimStart('-', ' ').TrimEnd('.', '/', ';', ',', ' ');

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Distinct().Order(StringComparer.Ordinal);
}
