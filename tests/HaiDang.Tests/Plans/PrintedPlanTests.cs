using HaiDang.Kernel;
using HaiDang.Documents;
using HaiDang.Documents.Inspecting;
using HaiDang.Documents.Writing;
using HaiDang.Plans;
using HaiDang.Plans.Issuing;
using HaiDang.Tests.Insight;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

public sealed class PrintedPlanTests(Province province) : IClassFixture<Province>
{
    [Theory]
    [InlineData("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt", DocumentForm.State)]
    [InlineData("s3-dong-nai-160-kh-ubnd-2023.txt", DocumentForm.State)]
    [InlineData("s4-thanh-uy-vung-tau-138-kh-tu.txt", DocumentForm.Party)]
    public async Task A_plan_of_the_register_is_printed_by_the_rules_of_its_form(string file, DocumentForm form)
    {
        var plan = await Office.ImportAsync(province, file);
        using var scene = province.AsSystem();
        var (stored, text) = (await scene.Get<PlansDb>().TextAsync(plan, null, new TheSystem(), default))!.Value;
        var document = PrintedPlan.Of(stored, text);

        var inspection = Inspector.Inspect(DocxWriter.ToBytes(document));
        // What the plan itself left out or wrote otherwise stays as it is.
        string[] ofTheWords = ["authority.missing", "recipient.archive", "subject.capitals"];
        Assert.Equal(form, inspection.Form);
        Assert.Empty(inspection.Breaches.Where(b => !ofTheWords.Contains(b.Rule)).Select(b => $"{b.Rule} {b.Text}: {b.Is}"));

        // A clause whose words begin with its title says them once.
        var texts = document.Blocks.Select(b => b switch { Heading h => h.Text, Paragraph p => p.Text, _ => "" }).Where(t => t.Length > 40).ToList();
        Assert.DoesNotContain(texts.Zip(texts.Skip(1)), pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_yearly_report_keeps_every_rule()
    {
        var plan = await Office.ImportAsync(province, "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt");
        var report = await Office.BuildAsync(province, plan, 2024);
        using var scene = province.AsSystem();
        var kept = (await scene.Get<HaiDang.Kernel.Files.FileStore>().OpenAsync(report.File, default))!.Value;
        var bytes = new byte[kept.File.Size];
        await using (kept.Bytes) { await kept.Bytes.ReadExactlyAsync(bytes); }
        Assert.Empty(Inspector.Inspect(bytes).Breaches.Select(b => $"{b.Rule} {b.Text}: {b.Is}"));
    }
}
