using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class RuleBookTests
{
    [Fact]
    public void A_duty_has_one_rule_on_any_day() =>
        Assert.All(RuleBook.Rules, rule => Assert.Single(RuleBook.Rules, other => other.Duty == rule.Duty && other.IsInForce(rule.From ?? new(2026, 1, 1))));

    [Theory]
    [InlineData("2026-06-30", "Nghị định 09/2017/NĐ-CP")]
    [InlineData("2026-07-01", "Nghị định 244/2026/NĐ-CP")]
    public void What_happened_is_judged_by_the_rule_of_its_day(string day, string act) =>
        Assert.Equal(act, RuleBook.InForce(Duty.FirstInformation, Day(day))?.Act);

    [Fact]
    public void A_rule_that_was_not_there_yet_asks_nothing() =>
        Assert.Null(RuleBook.InForce(Duty.SpokespersonReport, Day("2026-06-30")));

    [Fact]
    public void Before_20_12_ends_with_19_12() =>
        Assert.Equal(new DateOnly(2026, 12, 19), RuleBook.InForce(Duty.SpokespersonReport, Day("2026-12-31"))!.LastDay(2026));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
