using HaiDang.Kernel;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>A question that went to the wrong body comes back with a reason, and its first day runs anew (PRS-09). Today is Tuesday, 10 March 2026.</summary>
public sealed class RoutingTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task The_body_it_was_routed_to_gives_a_question_back_and_says_why()
    {
        var office = Guid.NewGuid();
        var mien = new Somebody("Vũ Thu Miên", null, "registers.press-questions.keep", "registers.press-questions.move.routed");
        var khue = new Somebody("Phan Bảo Khuê", office, "registers.press-questions.keep-own");
        using var desk = province.As(mien);
        var id = (await desk.Get<IRegisters>().EnterAsync("press-questions", new Dictionary<string, string> { ["subject"] = "Giá điện", ["outlet"] = "Báo Biển", ["received_on"] = "10/03/2026", ["question"] = "Vì sao tăng?", ["body"] = $"{office}" }, default)).Value;
        Assert.Null(await desk.Get<IRegisters>().MoveAsync("press-questions", id, "routed", null, default));

        using var body = province.As(khue);
        Assert.Equal("registers.refusal.no_reason", (await body.Get<IRegisters>().MoveAsync("press-questions", id, "received", " ", default))?.Key);
        Assert.Null(await body.Get<IRegisters>().MoveAsync("press-questions", id, "received", "Việc của điện lực, không phải của sở", default));
        using var other = province.As(new Somebody("Người khác", Guid.NewGuid(), "registers.press-questions.keep-own"));
        Assert.Equal(Refusal.NotAllowed, await other.Get<IRegisters>().MoveAsync("press-questions", id, "routed", null, default));
        var record = await desk.Get<RegisterBook>().Find("press-questions")!.In(desk.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == id);
        Assert.Equal(("received", new DateOnly(2026, 3, 11)), (record.Stage, record.Due));
        using var again = province.As(mien);
        Assert.Null(await again.Get<IRegisters>().MoveAsync("press-questions", id, "routed", null, default));
    }
}
