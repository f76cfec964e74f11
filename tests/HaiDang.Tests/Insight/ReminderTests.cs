using HaiDang.Access.Contracts;
using HaiDang.Insight;
using HaiDang.Insight.Contracts;
using HaiDang.Insight.Reminding;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Insight;

public sealed class ReminderTests(Province province) : IClassFixture<Province>
{
    // Asks for reports "trước ngày 15 tháng 12": the last allowed day is Saturday, 14/12/2024.
    private const string Asking = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt";

    [Theory]
    [InlineData("2024-11-13", null)]
    [InlineData("2024-11-14", 30)]
    [InlineData("2024-11-28", 30)]
    [InlineData("2024-11-29", 14)] // the thirtieth is a Saturday
    [InlineData("2024-12-06", 7)]
    [InlineData("2024-12-13", 1)]
    [InlineData("2024-12-14", 1)]
    [InlineData("2024-12-15", 0)]
    public void A_mark_on_a_day_off_is_kept_on_the_office_day_before(string today, int? mark) =>
        Assert.Equal(mark, RemindBodies.MarkOf(new(2024, 12, 14), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-11-14T02:00:00Z", "2024-11-14")]
    [InlineData("2024-11-14T23:00:00Z", "2024-11-14")] // six in the morning of the fifteenth
    [InlineData("2024-11-17T02:00:00Z", "2024-11-15")] // a Sunday makes up for the Friday
    [InlineData("2024-09-02T02:00:00Z", "2024-08-30")] // a public holiday
    public void The_round_belongs_to_an_office_day(string now, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            MorningRound.DayOf(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Each_body_is_reminded_once_at_each_mark_however_often_the_round_runs()
    {
        var plan = await Office.ImportAsync(province, Asking);
        Assert.Empty(await OnAsync("2024-11-13", plan));
        var first = await OnAsync("2024-11-14", plan);
        Assert.NotEmpty(first);
        Assert.Equal(first.Count, (await OnAsync("2024-11-14", plan)).Count);
        Assert.Equal(first.Count, (await OnAsync("2024-11-20", plan)).Count);

        // The machine slept from the twentieth to the sixth: the week's mark goes out, the fortnight's does not.
        var later = await OnAsync("2024-12-06", plan);
        Assert.Equal(first.Count * 2, later.Count);
        Assert.Equal([7, 30], later.Select(r => r.Mark).Distinct().Order());
    }

    [Fact]
    public async Task Who_has_sent_is_not_reminded_and_who_is_late_is_told_once()
    {
        var plan = await Office.ImportAsync(province, Asking);
        await OnAsync("2024-12-06", plan);
        var task = (await Office.TasksAsync(province, plan)).First(t => t.LeadName != "Sở Thông tin và Truyền thông");
        using (var scene = province.As(new Somebody("Lê Thu Hà", task.Lead.Value, HaiDang.Insight.Permissions.WriteUnitReport)))
        {
            Assert.Null(await scene.Get<IUnitReports>().SendAsync(plan, 2024, new("Đã làm.", "", "", ""), default));
        }

        var late = (await OnAsync("2024-12-16", plan)).Where(r => r.Mark == Reminder.Late).ToList();
        Assert.NotEmpty(late);
        Assert.DoesNotContain(late, r => r.Body == task.Lead);
        Assert.Equal(late.Count, (await OnAsync("2024-12-23", plan)).Count(r => r.Mark == Reminder.Late));
    }

    [Fact]
    public async Task Reminders_go_by_the_interim_date_once_one_is_confirmed()
    {
        // S3 wants the consolidated report before 15/11; S1's bodies would report a month later.
        province.Clock.Now = new(2024, 9, 25, 2, 0, 0, TimeSpan.Zero);
        await Office.ImportAsync(province, "s3-dong-nai-160-kh-ubnd-2023.txt");
        var plan = await Office.ImportAsync(province, Asking);
        Assert.Empty(await OnAsync("2024-10-01", plan));
        using (var scene = province.As(new Somebody("Vũ Thu Miên", null, "plans.urge", "plans.see-all-tasks")))
        {
            Assert.Null(await scene.Get<HaiDang.Plans.Following.ConfirmInterim>().RunAsync(plan, 2024, new(2024, 10, 31), null, default));
        }

        var reminders = await OnAsync("2024-10-01", plan);
        Assert.NotEmpty(reminders);
        Assert.All(reminders, r => Assert.Equal((30, new DateOnly(2024, 10, 31)), (r.Mark, r.LastDay)));
    }

    [Fact]
    public async Task A_round_is_made_once_a_day_and_a_missed_day_is_made_up_for()
    {
        province.Clock.Now = new(2031, 3, 10, 2, 0, 0, TimeSpan.Zero);
        Assert.True(await RoundAsync());
        Assert.False(await RoundAsync());
        province.Clock.Now = new(2031, 3, 16, 2, 0, 0, TimeSpan.Zero); // Sunday; Friday's was missed
        Assert.True(await RoundAsync());
        Assert.False(await RoundAsync());
    }

    [Fact]
    public async Task A_digest_says_how_much_waits_and_how_long_and_is_ready_to_be_mailed()
    {
        var plan = await Office.ImportAsync(province, Asking);
        var task = (await Office.TasksAsync(province, plan)).First(t => t.LeadName != "Sở Thông tin và Truyền thông");
        using var scene = province.AsSystem();
        var email = $"ha-{plan.Value:N}@bienbac.example";
        var her = (await scene.Get<IPeople>().RegisterAsync(new("Lê Thu Hà", email, "Hai-Dang-2026", task.Lead.Value, [Roles.UnitCoordinator]), default)).Value;
        province.Clock.Now = new(2024, 12, 19, 2, 0, 0, TimeSpan.Zero);
        Assert.True(await RoundAsync());

        var digest = await scene.Get<InsightDb>().Digests.AsNoTracking().SingleAsync(d => d.Person == her && d.Day == new DateOnly(2024, 12, 19));
        Assert.Matches(@"^\d+ việc chờ, lâu nhất \d+ ngày$", digest.Subject);
        Assert.Contains(digest.Things, t => t.Text == "Gửi báo cáo về Kế hoạch 93/KH-UBND, hạn 14/12/2024" && t.Since == new DateOnly(2024, 12, 14));
        var mail = scene.Get<Outbox>().Mail(digest);
        Assert.All(mail, c => Assert.True(char.IsAscii(c)));
        Assert.Contains($"<{email}>", mail, StringComparison.Ordinal);

        // Nothing new the day after, so no second mail; next week again.
        province.Clock.Now = new(2024, 12, 20, 2, 0, 0, TimeSpan.Zero);
        Assert.True(await RoundAsync());
        province.Clock.Now = new(2024, 12, 23, 2, 0, 0, TimeSpan.Zero);
        Assert.True(await RoundAsync());
        Assert.Equal([new(2024, 12, 19), new DateOnly(2024, 12, 23)],
            await scene.Get<InsightDb>().Digests.Where(d => d.Person == her).OrderBy(d => d.Day).Select(d => d.Day).ToListAsync());
    }

    private async Task<bool> RoundAsync()
    {
        using var scene = province.AsSystem();
        // Rounds of other stories in this class were made on other days of other years.
        var day = MorningRound.DayOf(province.Clock.Now);
        await scene.Get<InsightDb>().Rounds.Where(r => r.Day > day).ExecuteDeleteAsync();
        return await scene.Get<MorningRound>().RunAsync(default);
    }

    private async Task<List<Reminder>> OnAsync(string day, PlanId plan)
    {
        province.Clock.Now = OfficeClock.BeginOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).AddHours(9);
        using var scene = province.AsSystem();
        await scene.Get<RemindBodies>().RunAsync(default);
        return await scene.Get<InsightDb>().Reminders.AsNoTracking().Where(r => r.Plan == plan).ToListAsync();
    }
}
