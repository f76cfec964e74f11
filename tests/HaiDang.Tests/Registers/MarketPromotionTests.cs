using HaiDang.Registers.Contracts;

namespace HaiDang.Tests.Registers;

/// <summary>A result per market names its sources, and somebody else than who wrote it says so (EVT-09).</summary>
public sealed class MarketPromotionTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_result_has_reach_enquiries_orders_and_cost_and_orders_say_which_producers_reported_them()
    {
        var (lam, mien) = (new Somebody("Đinh Lam", null, "registers.market-promotions.keep"), new Somebody("Vũ Thu Miên", null, "registers.market-promotions.keep"));
        using var scene = province.As(lam);
        using var other = province.As(mien);
        var plan = new Dictionary<string, string> { ["name"] = "Tuần hải sản", ["market"] = "Đức", ["promotes"] = "Seafood", ["audience"] = "Nhà nhập khẩu", ["begins"] = "02/02/2026", ["budget"] = "420.000.000", ["body"] = $"{Guid.NewGuid()}" };
        var planned = (await scene.Get<IRegisters>().EnterAsync("market-promotions", plan, default)).Value;
        Assert.Equal(("registers.refusal.missing", "reach"), await other.Get<IRegisters>().MoveAsync("market-promotions", planned, "reported", null, default) is { } no ? (no.Key, no.Field) : default);

        var result = new Dictionary<string, string>(plan) { ["reach"] = "38000", ["reach_source"] = "Siêu thị", ["enquiries"] = "17", ["orders"] = "615.000.000", ["cost"] = "397.500.000" };
        Assert.Equal(("market_promotions.rule.orders_have_a_source", "orders_source"), (await scene.Get<IRegisters>().EnterAsync("market-promotions", result, default)).Refusal is { } unsaid ? (unsaid.Key, unsaid.Field) : default);
        var told = (await scene.Get<IRegisters>().EnterAsync("market-promotions", new Dictionary<string, string>(result) { ["orders_source"] = "Hợp tác xã Mỹ Sa" }, default)).Value;
        Assert.Equal("registers.refusal.four_eyes", (await scene.Get<IRegisters>().MoveAsync("market-promotions", told, "reported", null, default))?.Key);
        Assert.Null(await other.Get<IRegisters>().MoveAsync("market-promotions", told, "reported", null, default));
    }
}
