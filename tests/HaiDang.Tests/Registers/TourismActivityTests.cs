using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Counting;
using HaiDang.Registers.Turning;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>Contacts made with consent, and agreements, are counted per activity (EVT-07). Today is Tuesday, 10 March 2026.</summary>
public sealed class TourismActivityTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.tourism-activities.keep");

    [Fact]
    public async Task An_activity_whose_last_day_is_over_waits_for_its_report_which_counts_no_more_consents_than_contacts()
    {
        Assert.Equal(("tourism_activities.rule.consent_of_those_met", "contacts_with_consent"), (await RefusedAsync(("contacts_made", "12"), ("contacts_with_consent", "13"))));
        using var scene = province.As(Mien);
        var registers = scene.Get<IRegisters>();
        var bare = (await registers.EnterAsync("tourism-activities", Typed(), default)).Value;
        using (var system = province.AsSystem()) { await system.Get<TurnStages>().RunAsync(default); }
        Assert.Equal("report_due", await StageAsync(bare));
        Assert.Equal(("registers.refusal.missing", "contacts_made"), await registers.MoveAsync("tourism-activities", bare, "reported", null, default) is { } no ? (no.Key, no.Field) : default);
        // All that has yet to be written is said at once.
        Assert.Equal(["Số đầu mối đã gặp”, “Trong đó đồng ý cho liên lạc”, “Số thỏa thuận”, “Kết quả"], (await registers.MoveAsync("tourism-activities", bare, "reported", null, default))?.Args);

        var counted = (await registers.EnterAsync("tourism-activities", Typed(("contacts_made", "12"), ("contacts_with_consent", "7"), ("agreements_signed", "2"), ("result", "Hai hãng ký")), default)).Value;
        var sums = await RecordCounts.ByAsync(scene.Get<RegistersDb>(), CountedBy.Of(scene.Get<RegisterBook>().Find("tourism-activities")!, "stage", 2026), default);
        Assert.Equal([("planned", [12m, 7m, 2m, 0m]), ("report_due", [0m, 0m, 0m, 0m])], sums.OrderBy(c => c.Value, StringComparer.Ordinal).Select(c => (c.Value!, c.Sums)));
        // Numbers alone are no proof.
        Assert.Equal("registers.refusal.no_evidence", (await registers.MoveAsync("tourism-activities", counted, "reported", null, default))?.Key);
    }

    private async Task<(string, string?)> RefusedAsync(params (string Key, string Value)[] more)
    {
        using var scene = province.As(Mien);
        var refusal = (await scene.Get<IRegisters>().EnterAsync("tourism-activities", Typed(more), default)).Refusal!;
        return (refusal.Key, refusal.Field);
    }

    private async Task<string> StageAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegisterBook>().Find("tourism-activities")!.In(scene.Get<RegistersDb>()).Where(r => r.Id == id).Select(r => r.Stage).SingleAsync();
    }

    private static Dictionary<string, string> Typed(params (string Key, string Value)[] more)
    {
        var typed = new Dictionary<string, string> { ["name"] = "Hội chợ du lịch biển", ["kind"] = "Fair", ["begins"] = "05/03/2026", ["ends"] = "08/03/2026", ["country"] = "Việt Nam", ["body"] = $"{Guid.NewGuid()}" };
        foreach (var (key, value) in more) { typed[key] = value; }
        return typed;
    }
}
