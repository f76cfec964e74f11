using System.Text;
using HaiDang.Language;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;

namespace HaiDang.Tests.Plans;

/// <summary>The same tasks as a matrix of bodies and as a month.</summary>
public sealed class MatrixAndCalendarTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task The_matrix_marks_lead_and_helpers_of_each_clause()
    {
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.With("Sở Công Thương", "Sở Tài chính, Sở Ngoại vụ")), "nho.txt", default)).Value;
        var matrix = await TaskMatrix.OfAsync(plan, scene.Get<PlansDb>(), new(2026, 3, 10), default);
        var column = Assert.Single(matrix.Columns);
        Assert.Equal("I.1", column.Path);
        Assert.Equal(["Sở Công Thương", "Sở Ngoại vụ", "Sở Tài chính"], matrix.Rows.Select(r => r.Name));
        Assert.Equal([true, false, false], matrix.Rows.Select(r => Assert.Single(r.Marks[column.Clause]).IsLead));
    }

    [Fact]
    public void A_month_has_weeks_from_Monday_and_shows_days_off()
    {
        var month = MonthOfDeadlines.Of(new(2026, 2, 1), [new(new(2026, 2, 17), "Báo cáo", "/tasks", "not-started")]);
        Assert.Equal(new DateOnly(2026, 1, 26), month.Weeks[0][0].Day);
        Assert.All(month.Weeks, w => Assert.Equal((DayOfWeek.Monday, 7), (w[0].Day.DayOfWeek, w.Count)));
        Assert.Equal(new DateOnly(2026, 3, 1), month.Weeks[^1][6].Day);
        var tet = month.Weeks.SelectMany(w => w).Single(d => d.Items.Count > 0);
        Assert.Equal((new DateOnly(2026, 2, 17), PublicHoliday.Tet, true), (tet.Day, tet.Holiday!.Value, tet.IsDayOff));
    }

    [Theory]
    [InlineData("2026-11", 2026, 11)]
    [InlineData("0000-99", 2026, 3)]
    [InlineData("'; drop table", 2026, 3)]
    [InlineData(null, 2026, 3)]
    public void What_is_no_month_is_this_month(string? asked, int year, int month) =>
        Assert.Equal(new DateOnly(year, month, 1), MonthOfDeadlines.FirstOf(asked, new(2026, 3, 10)));
}
