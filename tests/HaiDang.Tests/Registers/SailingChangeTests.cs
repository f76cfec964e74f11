using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;

namespace HaiDang.Tests.Registers;

/// <summary>A boat that leaves at another time says when, and a change ends after it begins. Today is Tuesday, 10 March 2026.</summary>
public sealed class SailingChangeTests(Province province) : IClassFixture<Province>
{
    private static Somebody Mien { get; } = new("Vũ Miên", null, "registers.sailing-changes.keep");

    private static Somebody Nguyet { get; } = new("Lâm Nguyệt", null, "registers.sailing-changes.keep");

    private readonly Dictionary<string, string> form = new()
    {
        ["name.vi"] = "Chuyến 7 giờ dời sang 9 giờ", ["name.en"] = "The 7:00 boat leaves at 9:00", ["kind"] = "Retimed", ["line"] = "ToIsland", ["from"] = "12/03/2026", ["until"] = "14/03/2026", ["leaves_at"] = "9h00", ["body"] = $"{Guid.NewGuid()}",
    };

    [Theory]
    [InlineData("leaves_at", "", "sailing_changes.rule.says_when_it_leaves")]
    [InlineData("until", "11/03/2026", "sailing_changes.rule.ends_after_it_begins")]
    public async Task A_change_without_its_hour_or_that_ends_before_it_begins_is_refused(string field, string typed, string refusal)
    {
        form[field] = typed;
        Assert.Equal((field, refusal), Assert.Single((await EnterAsync()).Refusals) is { } no ? (no.Field, no.Key) : default);
    }

    [Fact]
    public async Task A_boat_that_does_not_run_needs_no_hour()
    {
        (form["kind"], form["leaves_at"]) = ("Cancelled", "");
        Assert.Null(await MoveAsync(Nguyet, (await EnterAsync()).Record!.Id));
    }

    private async Task<Kept> EnterAsync()
    {
        using var scene = province.As(Mien);
        return await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find("sailing-changes")!, new(form.GetValueOrDefault), default);
    }

    private async Task<string?> MoveAsync(Somebody who, RecordId id)
    {
        using var scene = province.As(who);
        return (await scene.Get<MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find("sailing-changes")!, id, "announced", null, null, default))?.Key;
    }
}
