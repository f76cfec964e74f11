using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>What is public only in a later stage: the result of an event.</summary>
public sealed class ResultTests(Province province) : IClassFixture<Province>
{
    private const string Said = "Ba mươi thuyền, hai kỷ lục";

    private static readonly Guid Office = Guid.NewGuid();

    private static Somebody Lan { get; } = new("Trần Thị Lan", null, "registers.events.keep");

    private static Somebody Minh { get; } = new("Vũ Minh", null, "registers.events.keep");

    private readonly Dictionary<string, string?> form = new()
    {
        ["name.vi"] = "Đua thuyền đêm rằm", ["name.en"] = "Full-moon regatta", ["kind"] = "Sport", ["begins"] = "02/04/2026", ["ends"] = "03/04/2026", ["programme.vi"] = "Xuất phát lúc trăng lên.", ["body"] = $"{Office}",
    };

    [Fact]
    public async Task A_result_is_written_while_the_page_stands_and_is_news_when_a_second_person_has_approved_it()
    {
        var id = await ConfirmedAsync();
        await ChangeAsync(Lan, id, "result", Said);
        await ChangeAsync(Lan, id, "result", Said + ", ba giải.");
        Assert.Equal("confirmed", await StageAsync(id));
        Assert.DoesNotContain(Said, await FactsAsync(id), StringComparison.Ordinal);

        Assert.Equal("registers.refusal.four_eyes", await MoveAsync(Lan, id, "held"));
        Assert.Null(await MoveAsync(Minh, id, "held"));
        Assert.Contains(Said, await FactsAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_is_rewritten_leaves_the_page_and_a_programme_takes_the_page_with_it()
    {
        var id = await ConfirmedAsync();
        await ChangeAsync(Lan, id, "result", Said);
        Assert.Null(await MoveAsync(Minh, id, "held"));

        await ChangeAsync(Minh, id, "result", "Ba mươi mốt thuyền");
        Assert.Equal("confirmed", await StageAsync(id));
        Assert.DoesNotContain("thuyền,", await FactsAsync(id), StringComparison.Ordinal);
        Assert.DoesNotContain("mốt", await FactsAsync(id), StringComparison.Ordinal);
        Assert.Equal("registers.refusal.four_eyes", await MoveAsync(Minh, id, "held"));
        Assert.Null(await MoveAsync(Lan, id, "held"));

        // What the stage before would show as well is seen by a second person before the public sees it again.
        await ChangeAsync(Lan, id, "programme.vi", "Hoãn vì bão.");
        Assert.Equal("planned", await StageAsync(id));
    }

    private async Task<RecordId> ConfirmedAsync()
    {
        using var scene = province.As(Lan);
        var kept = await scene.Get<KeepRecord>().EnterAsync(Events(scene), new(form.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        Assert.Equal("registers.refusal.four_eyes", await MoveAsync(Lan, kept.Record!.Id, "confirmed"));
        Assert.Null(await MoveAsync(Minh, kept.Record.Id, "confirmed"));
        return kept.Record.Id;
    }

    private async Task ChangeAsync(Somebody who, RecordId id, string field, string value)
    {
        form[field] = value;
        using var scene = province.As(who);
        Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(Events(scene), id, new(form.GetValueOrDefault), default)).Refusals);
    }

    private async Task<string?> MoveAsync(Somebody who, RecordId id, string to)
    {
        using var scene = province.As(who);
        return (await scene.Get<MoveRecord>().RunAsync(Events(scene), id, to, null, null, default))?.Key;
    }

    private async Task<string> StageAsync(RecordId id)
    {
        using var scene = province.As(Lan);
        return (await Events(scene).In(scene.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == id)).Stage;
    }

    private async Task<string> FactsAsync(RecordId id)
    {
        using var scene = province.As(Lan);
        return string.Join('\n', (await scene.Get<PublicRegisters>().FindAsync("events", "vi", id, default))!.Facts.Select(f => f.Text));
    }

    private static Register Events(Scene scene) => scene.Get<RegisterBook>().Find("events")!;
}
