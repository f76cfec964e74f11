using HaiDang.Registers.Contracts;

namespace HaiDang.Tests.Registers;

/// <summary>A programme is offered with what it takes to bring it, or not at all (EVT-04).</summary>
public sealed class RepertoireTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_programme_is_offered_with_duration_crew_rider_and_video_and_the_public_reads_them()
    {
        var writer = new Somebody("Trần Nguyệt", null, "registers.repertoire.keep");
        var approver = new Somebody("Lê Thúy", null, "registers.repertoire.move.offered");
        var typed = new Dictionary<string, string>
        {
            ["name.vi"] = "Hò kéo lưới", ["name.en"] = "Net-hauling songs", ["kind"] = "Music", ["about.vi"] = "Hò đối đáp", ["about.en"] = "Songs in answer", ["troupe"] = "Đoàn Ca múa", ["minutes"] = "45", ["crew"] = "18",
            ["technical_rider.vi"] = "Sân khấu 8 × 6 m", ["technical_rider.en"] = "Stage of 8 by 6 m", ["body"] = $"{Guid.NewGuid()}",
        };
        using var scene = province.As(writer);
        using var other = province.As(approver);
        var lacking = (await scene.Get<IRegisters>().EnterAsync("repertoire", typed, default)).Value;
        Assert.Equal(("registers.refusal.missing", "video"), (await other.Get<IRegisters>().MoveAsync("repertoire", lacking, "offered", null, default)) is { } no ? (no.Key, no.Field) : default);

        var whole = (await scene.Get<IRegisters>().EnterAsync("repertoire", new Dictionary<string, string>(typed) { ["video"] = "https://video.example/ho" }, default)).Value;
        Assert.Null(await other.Get<IRegisters>().MoveAsync("repertoire", whole, "offered", null, default));
        var facts = (await other.Get<IRegisters>().FindPublicAsync("repertoire", "en", whole, default))!.Facts.ToDictionary(f => f.Label, f => f.Text);
        Assert.Equal(("45", "18", "Stage of 8 by 6 m", "https://video.example/ho"), (facts["Duration (minutes)"], facts["People travelling"], facts["Technical rider"], facts["Video"]));
        Assert.Null(await other.Get<IRegisters>().FindPublicAsync("repertoire", "en", lacking, default));
    }
}
