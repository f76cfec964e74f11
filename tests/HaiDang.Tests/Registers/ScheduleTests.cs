using HaiDang.Kernel;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Scheduling;
using HaiDang.Registers.Turning;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>Columns and their issues (CHN-02, CHN-04). Today is Tuesday, 10 March 2026.</summary>
public sealed class ScheduleTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Phong = new("Hà Phong Nhã", null, "registers.outlets.keep", "registers.columns.keep", "registers.placements.keep");

    [Fact]
    public async Task Issues_follow_from_the_schedule_once_each_and_one_that_was_not_aired_is_missed_the_day_after()
    {
        var column = await ColumnAsync("Truyền thông chính sách", "Wednesday", "2");
        // Every other Wednesday from the 11th: 11 and 25 March, 8 and 22 April.
        Assert.Equal(4, (await PlanAsync(column, new(2026, 3, 10), new(2026, 4, 30))).Value);
        Assert.Equal(0, (await PlanAsync(column, new(2026, 3, 10), new(2026, 4, 30))).Value);
        Assert.Equal(["22/04/2026", "08/04/2026", "25/03/2026", "11/03/2026"], (await IssuesAsync(column)).Issues.Select(i => i.Day));
        // Planned on from a day between two issues, the rhythm goes on: 6 May, not 29 April.
        Assert.Equal(1, (await PlanAsync(column, new(2026, 4, 27), new(2026, 5, 10))).Value);
        Assert.Equal("06/05/2026", (await IssuesAsync(column)).Issues[0].Day);
        Assert.Equal(1, (await PlanAsync(column, new(2026, 2, 20), new(2026, 3, 10))).Value);
        Assert.Equal("25/02/2026", (await IssuesAsync(column)).Issues[^1].Day);
        var first = (await IssuesAsync(column)).Issues[^2];
        Assert.Equal("Truyền thông chính sách, 11/03/2026", first.Title);
        Assert.Equal(["19:45", "15"], first.Details);

        var now = province.Clock.Now;
        try
        {
            province.Clock.Now = now.AddDays(2);
            using (var scene = province.AsSystem()) { await scene.Get<TurnStages>().RunAsync(default); }
            Assert.Equal(["Dự kiến", "Dự kiến", "Dự kiến", "Dự kiến", "Chưa đăng đúng hẹn", "Chưa đăng đúng hẹn"], (await IssuesAsync(column)).Issues.Select(i => i.Stage));
        }
        finally { province.Clock.Now = now; }
    }

    [Fact]
    public async Task What_was_published_in_time_and_is_entered_late_was_not_missed()
    {
        async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
        {
            using var scene = province.As(Phong);
            return (await scene.Get<IRegisters>().EnterAsync(register, typed, default)).Value;
        }

        var outlet = await EnterAsync("outlets", new() { ["name"] = "Báo vào sổ muộn", ["kind"] = "Newspaper", ["scope"] = "Province", ["country"] = "Việt Nam" });
        Dictionary<string, string> Clipping(string headline, string published) => new()
        {
            ["headline"] = headline, ["outlet"] = $"/registers/outlets/{outlet.Value}", ["origin"] = "Independent", ["form"] = "Article", ["planned_on"] = "02/03/2026", ["published_on"] = published,
            ["language"] = "tiếng Việt", ["country"] = "Việt Nam",
        };
        var published = await EnterAsync("placements", Clipping("Đã đăng", "02/03/2026"));
        var promised = await EnterAsync("placements", Clipping("Mới hứa", ""));
        using var scene = province.AsSystem();
        await scene.Get<TurnStages>().RunAsync(default);
        var placements = scene.Get<RegisterBook>().Find("placements")!.In(scene.Get<RegistersDb>());
        Assert.Equal(["planned", "missed"], new[] { published, promised }.Select(id => placements.Single(r => r.Id == id).Stage));
    }

    [Fact]
    public async Task A_span_without_two_days_or_with_too_many_issues_is_refused()
    {
        var column = await ColumnAsync("Biển đảo quê hương", "Monday", "1");
        Assert.Equal("registers.schedule.no_days", (await PlanAsync(column, new(2026, 3, 10), null)).Refusal?.Key);
        Assert.Equal("registers.schedule.no_days", (await PlanAsync(column, new(2026, 3, 10), new(2026, 3, 9))).Refusal?.Key);
        Assert.Equal("registers.schedule.too_many", (await PlanAsync(column, new(2026, 3, 10), new(2028, 3, 10))).Refusal?.Key);
        Assert.Empty((await IssuesAsync(column)).Issues);
    }

    [Theory]
    [InlineData("19:45", "19:45")]
    [InlineData("7h05", "07:05")]
    [InlineData("19 giờ 45", "19:45")]
    [InlineData("8 h", "08:00")]
    [InlineData("24:00", null)]
    [InlineData("tối", null)]
    public void A_time_of_the_day_is_read_as_offices_write_it(string typed, string? read)
    {
        var refusal = new HaiDang.Registers.Filling.TimeValue().Read(_ => typed, out var value);
        Assert.Equal(read, (value as TimeOnly?)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(read is null ? "registers.refusal.not_time" : null, refusal?.Key);
    }

    private async Task<RecordId> ColumnAsync(string name, string weekday, string weeks)
    {
        using var scene = province.As(Phong);
        async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
        {
            var kept = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find(register)!, new(typed.GetValueOrDefault), default);
            Assert.Empty(kept.Refusals);
            return kept.Record!.Id;
        }

        var outlet = await EnterAsync("outlets", new() { ["name"] = "Đài " + name, ["kind"] = "Television", ["scope"] = "Province", ["country"] = "Việt Nam" });
        return await EnterAsync("columns", new()
        {
            ["name"] = name, ["outlet"] = $"/registers/outlets/{outlet.Value}", ["form"] = "Column", ["origin"] = "Own", ["language"] = "tiếng Việt", ["country"] = "Việt Nam", ["weekday"] = weekday, ["every_weeks"] = weeks,
            ["airs_at"] = "19h45", ["minutes"] = "15",
        });
    }

    private async Task<Outcome<int>> PlanAsync(RecordId column, DateOnly from, DateOnly? until)
    {
        using var scene = province.As(Phong);
        return await scene.Get<PlanIssues>().RunAsync(scene.Get<RegisterBook>().Find("columns")!, column, from, until, default);
    }

    private async Task<IssuesView> IssuesAsync(RecordId column)
    {
        using var scene = province.As(Phong);
        return (await scene.Get<PlanIssues>().ListAsync(scene.Get<RegisterBook>().Find("columns")!, column, default))!;
    }
}
