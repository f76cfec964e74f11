using System.IO.Compression;
using System.Text;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Urging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Plans;

/// <summary>Late bodies are urged: one polite letter with all their late tasks, once a day, recorded.</summary>
public sealed class UrgingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Officer = new("Nguyễn Thị Miên", null, Permissions.Urge, Permissions.SeeAllTasks, Permissions.Report, Permissions.ReportForAll);

    private static readonly LetterForm Form = new("Ủy ban nhân dân tỉnh Biển Bạc", "Sở Văn hóa", "SVH", "Biển Bạc", null, null, new(2026, 4, 20), null, null);

    [Fact]
    public async Task A_letter_lists_every_late_task_of_the_body_and_is_recorded_with_who_and_when()
    {
        var (first, second) = (await TaskAsync("Sở Muối"), await TaskAsync("Sở Muối"));
        var other = await TaskAsync("Sở Gạo");
        using var scene = province.As(Officer);
        var id = (await scene.Get<UrgeBody>().RunAsync(first.Lead, Form with { Number = "12", Date = new(2026, 4, 10) }, default)).Value;

        var sent = await scene.Get<PlansDb>().Urgings.AsNoTracking().SingleAsync(u => u.Id == id);
        Assert.Equal(("Sở Muối", "Nguyễn Thị Miên", new DateOnly(2026, 4, 10), "12"), (sent.BodyName, sent.ByName, sent.Day, sent.Number));
        Assert.Equal([first.Id, second.Id], sent.Tasks.Select(t => t.Task).OrderBy(t => t.Value));
        Assert.DoesNotContain(other.Id, sent.Tasks.Select(t => t.Task));
        var text = await TextOfAsync(sent.File);
        Assert.Contains("Sở Muối", text, StringComparison.Ordinal);
        Assert.Contains("02 nhiệm vụ chưa hoàn thành", text, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch số 7/KH-UBND ngày 05 tháng 02 năm 2026 của", text, StringComparison.Ordinal);
        Assert.Contains("Quá hạn 27 ngày; đạt 0%", text, StringComparison.Ordinal);
        Assert.Contains("trước ngày 20 tháng 4 năm 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_tasks_are_urged_once_a_day_even_by_two_officers_at_once()
    {
        var task = await TaskAsync("Sở Nắng");
        using var one = province.As(Officer);
        using var two = province.As(Officer);
        var outcomes = await Task.WhenAll(one.Get<UrgeBody>().RunAsync(task.Lead, Form, default), two.Get<UrgeBody>().RunAsync(task.Lead, Form, default));
        var refused = Assert.Single(outcomes, o => o.Refusal is not null);
        Assert.Equal("plans.urge.already", refused.Refusal!.Key);
        Assert.Equal(1, await LettersAsync(task.Lead));

        // Another day, or one task more, is another letter.
        province.Clock.Now += TimeSpan.FromDays(1);
        Assert.Null((await one.Get<UrgeBody>().RunAsync(task.Lead, Form, default)).Refusal);
        await TaskAsync("Sở Nắng");
        using var three = province.As(Officer);
        Assert.Null((await three.Get<UrgeBody>().RunAsync(task.Lead, Form, default)).Refusal);
        Assert.Equal(3, await LettersAsync(task.Lead));
    }

    [Fact]
    public async Task What_is_done_not_due_yet_or_only_asked_for_is_never_urged()
    {
        var task = await TaskAsync("Sở Mưa");
        using (var early = province.As(Officer))
        {
            province.Clock.Now = new(2026, 3, 14, 16, 59, 0, TimeSpan.Zero);
            // "Trước ngày 15/3" is kept until the 14th ends in Viet Nam.
            Assert.Equal("plans.urge.nothing", (await early.Get<UrgeBody>().RunAsync(task.Lead, Form, default)).Refusal?.Key);
            province.Clock.Now = new(2026, 3, 14, 17, 1, 0, TimeSpan.Zero);
            Assert.Single(await early.Get<PlansDb>().LateOn(new(2026, 3, 15)).Where(t => t.Lead == task.Lead).ToListAsync());
        }

        using var scene = province.As(Officer);
        Assert.Null(await scene.Get<ReportProgress>().RunAsync(task.Id, new(100, "Xong", "Biên bản", "https://bienbac.example/bb", null, null, null), null, default));
        Assert.Equal("plans.urge.nothing", (await scene.Get<UrgeBody>().RunAsync(task.Lead, Form, default)).Refusal?.Key);

        var asked = Assert.Single(await scene.Get<PlansDb>().Tasks.AsNoTracking().Where(t => t.Plan == task.Plan && t.LeadName == "Ban Tuyên giáo Tỉnh ủy").ToListAsync());
        Assert.True(asked.IsRequest);
        province.Clock.Now = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);
        Assert.Empty(await scene.Get<PlansDb>().LateOn(new(2027, 3, 1)).Where(t => t.Lead == asked.Lead).ToListAsync());
    }

    [Fact]
    public async Task Only_the_focal_officer_urges_and_a_letter_needs_a_day_to_answer_by()
    {
        var task = await TaskAsync("Sở Gió");
        using var stranger = province.As(new Somebody("Lê Thu Hà", task.Lead.Value, Permissions.Report));
        Assert.Equal("kernel.refusal.not_allowed", (await stranger.Get<UrgeBody>().RunAsync(task.Lead, Form, default)).Refusal?.Key);
        Assert.Equal("kernel.refusal.not_allowed", (await stranger.Get<StartUrging>().RunAsync(Form, default)).Refusal?.Key);
        using var scene = province.As(Officer);
        Assert.Equal("plans.urge.no_answer_by", (await scene.Get<UrgeBody>().RunAsync(task.Lead, Form with { AnswerBy = null }, default)).Refusal?.Key);
        Assert.Equal("plans.urge.answer_by_past", (await scene.Get<UrgeBody>().RunAsync(task.Lead, Form with { AnswerBy = new(2026, 4, 10) }, default)).Refusal?.Key);
        Assert.Equal("plans.urge.no_symbol", (await scene.Get<StartUrging>().RunAsync(Form with { Symbol = " " }, default)).Refusal?.Key);
        Assert.Equal(0, await LettersAsync(task.Lead));
    }

    [Fact]
    public async Task Letters_to_all_late_bodies_are_made_in_one_go_and_only_the_missing_ones_the_second_time()
    {
        var (first, second) = (await TaskAsync("Sở Cát"), await TaskAsync("Sở Đá"));
        using var scene = province.As(Officer);
        Assert.Null((await scene.Get<UrgeBody>().RunAsync(first.Lead, Form, default)).Refusal);
        // Other stories of this province have late bodies too.
        var before = await scene.Get<PlansDb>().Urgings.CountAsync();
        var job = (await scene.Get<StartUrging>().RunAsync(Form, default)).Value;
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();

        var done = await scene.Get<JobQueue>().FindAsync(job, default);
        Assert.Equal((JobState.Done, 100), (done!.State, done.Percent));
        Assert.StartsWith($"{await scene.Get<PlansDb>().Urgings.CountAsync() - before}|", done.Result, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await LettersAsync(first.Lead), await LettersAsync(second.Lead)));

        var again = (await scene.Get<StartUrging>().RunAsync(Form, default)).Value;
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        Assert.StartsWith("0|", (await scene.Get<JobQueue>().FindAsync(again, default))!.Result, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await LettersAsync(first.Lead), await LettersAsync(second.Lead)));
    }

    [Fact]
    public async Task A_body_reads_its_own_letters_and_no_others()
    {
        var task = await TaskAsync("Sở Sóng");
        using var officer = province.As(Officer);
        var id = (await officer.Get<UrgeBody>().RunAsync(task.Lead, Form, default)).Value;
        using var own = province.As(new Somebody("Lê Thu Hà", task.Lead.Value));
        Assert.Equal(id, Assert.Single(await own.Get<PlansDb>().Urgings.SeenBy(new Somebody("Lê Thu Hà", task.Lead.Value)).ToListAsync()).Id);
        Assert.Empty(await own.Get<PlansDb>().Urgings.SeenBy(new Somebody("Trần Văn Bảo", Guid.NewGuid())).ToListAsync());
    }

    private async Task<int> LettersAsync(BodyId body)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Urgings.CountAsync(u => u.Body == body);
    }

    private async Task<string> TextOfAsync(FileId file)
    {
        using var scene = province.AsSystem();
        await using var bytes = (await scene.Get<FileStore>().OpenAsync(file, default))!.Value.Bytes;
        using var zip = new ZipArchive(bytes);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }

    // A plan of its own, with one task due "trước ngày 15/3/2026"; the clock then stands on 10/4.
    private async Task<PlanTask> TaskAsync(string lead)
    {
        province.Clock.Now = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);
        using var scene = province.AsSystem();
        var text = SmallPlan.With(lead, "Sở Tài chính").Replace("2. In sách ảnh", "- Thời hạn: trước ngày 15/3/2026.\n\n2. In sách ảnh", StringComparison.Ordinal)
            .Replace("bố trí kinh phí.", "bố trí kinh phí.\n\n2. Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng nội dung tuyên truyền.", StringComparison.Ordinal)
            .Replace("TM. ỦY", "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY", StringComparison.Ordinal);
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "nho.txt", default)).Value;
        province.Clock.Now = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero);
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().SingleAsync(t => t.Plan == plan && t.Manner == HaiDang.Documents.Reading.Manner.Order);
    }
}
