using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Handing;
using HaiDang.Registers.Turning;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>A promise has an owner and a last day, and is kept only with proof (EVT-05). Today is Tuesday, 10 March 2026.</summary>
public sealed class TripPromiseTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task A_promise_without_an_owner_is_refused_one_past_its_day_is_late_and_kept_is_what_has_proof()
    {
        using var scene = province.As(new Somebody("Đinh Lam", null, "registers.trip-promises.keep", "registers.events.keep"));
        var registers = scene.Get<IRegisters>();
        var trip = (await registers.EnterAsync("events", new Dictionary<string, string> { ["name.vi"] = "Đoàn đi Osaka", ["kind"] = "Visit", ["begins"] = "02/03/2026", ["body"] = $"{Guid.NewGuid()}" }, default)).Value;
        var typed = new Dictionary<string, string> { ["promise"] = "Gửi danh mục đất", ["event"] = $"/registers/events/{trip.Value}", ["to_whom"] = "Umi Foods", ["due_on"] = "09/03/2026" };
        Assert.Equal("body", (await registers.EnterAsync("trip-promises", typed, default)).Refusal?.Field);
        typed["body"] = $"{Guid.NewGuid()}";
        var promise = (await registers.EnterAsync("trip-promises", typed, default)).Value;
        using (var system = province.AsSystem()) { await system.Get<TurnStages>().RunAsync(default); }
        Assert.Equal("late", await scene.Get<RegisterBook>().Find("trip-promises")!.In(scene.Get<RegistersDb>()).Where(r => r.Id == promise).Select(r => r.Stage).SingleAsync());
        var done = (await registers.EnterAsync("trip-promises", new Dictionary<string, string>(typed) { ["outcome"] = "Đã gửi", ["due_on"] = "20/03/2026" }, default)).Value;
        Assert.Equal("registers.refusal.no_evidence", (await registers.MoveAsync("trip-promises", done, "kept", null, default))?.Key);
        var shown = (await registers.EnterAsync("trip-promises", new Dictionary<string, string>(typed) { ["outcome"] = "Đã gửi", ["due_on"] = "20/03/2026", ["proof"] = "https://bienbac.example/dat" }, default)).Value;
        Assert.Null(await registers.MoveAsync("trip-promises", shown, "kept", null, default));
    }

    [Fact]
    public async Task A_promise_lies_on_the_desk_of_the_body_that_made_it_when_its_day_is_near_or_past()
    {
        var (mine, theirs) = (Guid.NewGuid(), Guid.NewGuid());
        using (var scene = province.As(new Somebody("Đinh Lam", null, "registers.trip-promises.keep", "registers.events.keep")))
        {
            var registers = scene.Get<IRegisters>();
            var trip = (await registers.EnterAsync("events", new Dictionary<string, string> { ["name.vi"] = "Đoàn đi Busan", ["kind"] = "Visit", ["begins"] = "02/03/2026", ["body"] = $"{theirs}" }, default)).Value;
            foreach (var (promise, body, day) in new[] { ("Gửi bảng giá", mine, "12/03/2026"), ("Mời khảo sát", mine, "09/03/2026"), ("Dịch hồ sơ", mine, "20/03/2026"), ("Mở đường bay", theirs, "11/03/2026") })
            {
                Assert.Null((await registers.EnterAsync("trip-promises", new Dictionary<string, string> { ["promise"] = promise, ["event"] = $"/registers/events/{trip.Value}", ["to_whom"] = "Cảng Busan", ["body"] = $"{body}", ["due_on"] = day }, default)).Refusal);
            }
        }

        using (var system = province.AsSystem()) { await system.Get<TurnStages>().RunAsync(default); }
        using var desk = province.As(new Somebody("Phan Khuê", mine, "registers.trip-promises.keep-own"));
        var waiting = await desk.Get<IEnumerable<IWaits>>().OfType<Desk>().Single().ForMeAsync(default);
        Assert.Equal(["Quá hạn 09/03/2026: lời hứa “Mời khảo sát”", "Hạn 12/03/2026: lời hứa “Gửi bảng giá”"], waiting.Select(w => w.Text));

        // Who alone may answer is told, whichever body the question was sent to.
        var tra = new Somebody("Bùi Thanh Trà", mine, "registers.press-questions.keep", "registers.press-questions.move.answered");
        using (var scene = province.As(tra))
        {
            Assert.Null((await scene.Get<IRegisters>().EnterAsync("press-questions", new Dictionary<string, string> { ["subject"] = "Cảng khách", ["outlet"] = "Báo Sóng", ["question"] = "Bao giờ xong?", ["contact"] = "hoi@song.example", ["received_on"] = "10/03/2026", ["body"] = $"{theirs}" }, default)).Refusal);
            Assert.Contains("“Cảng khách”", Assert.Single(await scene.Get<IEnumerable<IWaits>>().OfType<Desk>().Single().ForMeAsync(default)).Text, StringComparison.Ordinal);
        }
    }
}
