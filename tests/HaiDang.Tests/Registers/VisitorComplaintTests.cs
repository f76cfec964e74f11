using HaiDang.Kernel;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Handing;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Receiving;
using HaiDang.Ui.Workbench;

namespace HaiDang.Tests.Registers;

/// <summary>A visitor follows her complaint to the body that decides about it (THM-05). Today is Tuesday, 10 March 2026.</summary>
public sealed class VisitorComplaintTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task It_lies_on_the_desk_of_the_body_it_was_handed_to_whose_name_and_answer_the_visitor_reads_when_they_stand()
    {
        var office = Guid.NewGuid();
        var mien = new Somebody("Vũ Thu Miên", null, "registers.visitor-complaints.keep", "registers.visitor-complaints.move.handed");
        var sinh = new Somebody("Mai Đảo Sinh", office, "registers.visitor-complaints.keep-own");
        var answers = new Dictionary<string, string> { ["subject"] = "Thu tiền thuyền hai lần", ["kind"] = "Price", ["where"] = "Bến Bạc Hải", ["happened_on"] = "2026-03-09", ["message"] = "Trả ở quầy rồi còn bị thu trên thuyền." };
        string code;
        using (var visitor = province.As(new Nobody())) { code = (await visitor.Get<IIntake>().SendAsync("visitor-complaints", "vi", Guid.NewGuid(), answers.GetValueOrDefault, [], default)).Value!; }
        Assert.Equal((new DateOnly(2026, 3, 11), 0), await ReceiptAsync());

        answers["received_on"] = "2026-03-10";
        var id = await ChangeAsync(mien, ("body", $"{office}"));
        Assert.Equal(0, (await ReceiptAsync()).Answers);
        await MoveAsync(mien, "handed");
        Assert.Equal((new DateOnly(2026, 3, 19), 1), await ReceiptAsync());
        // Nine days are left: it is there from the day it was handed over.
        using (var desk = province.As(sinh)) { Assert.Contains("“Thu tiền thuyền hai lần”", Assert.Single(await desk.Get<IEnumerable<IWaits>>().OfType<Desk>().Single().ForMeAsync(default)).Text, StringComparison.Ordinal); }
        await ChangeAsync(sinh, ("answer", "Đã hoàn 180.000 đồng"));
        Assert.Equal(1, (await ReceiptAsync()).Answers);
        await MoveAsync(sinh, "answered");
        Assert.Equal((null, 2), await ReceiptAsync());

        async Task<(DateOnly? Due, int Answers)> ReceiptAsync()
        {
            using var visitor = province.As(new Nobody());
            var receipt = (await visitor.Get<IIntake>().FindAsync(code, "vi", default))!;
            return (receipt.Due, receipt.Answers.Count);
        }

        async Task<RecordId> ChangeAsync(Somebody person, params (string Key, string Value)[] changed)
        {
            foreach (var (key, value) in changed) { answers[key] = value; }
            using var scene = province.As(person);
            var complaints = scene.Get<RegisterBook>().Find("visitor-complaints")!;
            var found = complaints.In(scene.Get<RegistersDb>()).Single(r => r.Title == "Thu tiền thuyền hai lần").Id;
            Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(complaints, found, new(answers.GetValueOrDefault), default)).Refusals);
            return found;
        }

        async Task MoveAsync(Somebody person, string to)
        {
            using var scene = province.As(person);
            Assert.Null(await scene.Get<MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find("visitor-complaints")!, id, to, null, null, default));
        }
    }
}
