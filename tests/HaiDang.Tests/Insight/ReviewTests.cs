using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using HaiDang.Documents.Writing;
using HaiDang.Insight;
using HaiDang.Insight.Reviewing;
using HaiDang.Kernel.Jobs;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Insight;

public sealed class ReviewTests(Province province) : IClassFixture<Province>
{
    // Đồng Nai's plan of 2023 runs to 2025.
    private const string ThreeYears = "s3-dong-nai-160-kh-ubnd-2023.txt";

    [Fact]
    public async Task Each_year_is_told_as_it_stood_at_its_end()
    {
        var figures = await CountAsync(await PlanOfThreeYearsAsync());

        Assert.Equal([2023, 2024, 2025], figures.Years.Select(y => y.Year));
        Assert.Equal([0, 1, 2], figures.Years.Select(y => y.Done));
        Assert.Equal([1, 0, 0], figures.Years.Select(y => y.InProgress));
        Assert.Equal([true, true, false], figures.Years.Select(y => y.IsOver));
        Assert.Equal(2, figures.Bodies.Sum(b => b.Done));
    }

    [Fact]
    public async Task The_dossier_tells_the_trend_and_follows_the_prescribed_layout()
    {
        var figures = await CountAsync(await PlanOfThreeYearsAsync());
        var bytes = DocxWriter.ToBytes(new ReviewDocument(figures, ReviewKind.Final, Office.Letterhead).Write());
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;

        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.Contains("Tổng kết thực hiện Kế hoạch số 160/KH-UBND", text, StringComparison.Ordinal);
        Assert.Contains("giai đoạn 2023 - 2025", text, StringComparison.Ordinal);
        Assert.Contains("So với năm 2023, tỷ lệ hoàn thành tăng", text, StringComparison.Ordinal);
        Assert.Contains("2025 (đang thực hiện)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_order_sent_twice_makes_one_dossier_and_years_outside_the_plan_are_refused()
    {
        var plan = await PlanOfThreeYearsAsync();
        var order = new ReviewOrder(Guid.CreateVersion7(), plan.Value, ReviewKind.Preliminary, 2023, 2024, Office.Letterhead);
        using var scene = province.As(Office.Officer);
        Assert.Equal("insight.review.refusal.years", (await scene.Get<StartReview>().RunAsync(order with { From = 2022 }, default)).Refusal?.Key);
        Assert.Null((await scene.Get<StartReview>().RunAsync(order, default)).Refusal);
        Assert.Null((await scene.Get<StartReview>().RunAsync(order, default)).Refusal);
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        Assert.Equal("so-ket-2023-2024-ke-hoach-160-KH-UBND.docx", (await scene.Get<InsightDb>().Reviews.SingleAsync(r => r.Plan == plan)).FileName);
    }

    private async Task<PlanId> PlanOfThreeYearsAsync()
    {
        province.Clock.Now = new(2023, 9, 5, 2, 0, 0, TimeSpan.Zero);
        var plan = await Office.ImportAsync(province, ThreeYears);
        var tasks = await Office.TasksAsync(province, plan);
        await Office.ReportAsync(province, tasks[0], 40);
        province.Clock.Now = new(2024, 6, 5, 2, 0, 0, TimeSpan.Zero);
        await Office.ReportAsync(province, tasks[0], 100, "https://bienbac.example/tin");
        province.Clock.Now = new(2025, 6, 5, 2, 0, 0, TimeSpan.Zero);
        await Office.ReportAsync(province, tasks[1], 100, "https://bienbac.example/bai");
        return plan;
    }

    private async Task<ReviewFigures> CountAsync(PlanId id)
    {
        using var scene = province.AsSystem();
        var plan = await scene.Get<InsightDb>().Plans.SingleAsync(p => p.PlanId == id);
        return await scene.Get<CountReview>().RunAsync(plan, 2023, 2025, default);
    }
}
