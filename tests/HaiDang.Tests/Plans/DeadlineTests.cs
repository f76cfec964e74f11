using HaiDang.Plans;

namespace HaiDang.Tests.Plans;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("trước ngày 15/11", "2026-11-14")]
    [InlineData("Trước ngày 15 tháng 11", "2026-11-14")]
    [InlineData("chậm nhất ngày 15/11", "2026-11-15")]
    [InlineData("ngày 15/11", "2026-11-15")]
    public void Before_a_day_means_the_day_before(string text, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), new Deadline(null, text, 15, 11, null, null, null, null).LastDay(2026));

    [Fact]
    public void A_day_that_does_not_exist_is_no_deadline() =>
        Assert.Null(new Deadline(null, "trước ngày 31/2", 31, 2, null, null, null, null).LastDay(2026));
}
