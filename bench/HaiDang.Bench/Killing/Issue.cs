using HaiDang.Plans.Contracts;
using HaiDang.Plans.Issuing;
using HaiDang.Plans.Submitting;

namespace HaiDang.Bench.Killing;

/// <summary>The records clerk issues a signed, numbered plan; then it is cited and sent to its recipients.</summary>
internal sealed class Issue(Province province) : KilledAct(province)
{
    private const int Recipients = 3;
    private PlanId plan;

    public override string Name => "issue";

    public override string Email => "nhan@bienbac.example";

    public override (string, string, IReadOnlyDictionary<string, string>) Request => ($"/plans/{plan.Value}", "issue", new Dictionary<string, string>());

    public override async Task PrepareAsync(int round)
    {
        plan = await Province.ImportAsync(Texts.Draft("Sở Công Thương"));
        await Province.MustAsync<SubmitPlan>(a => a.RunAsync(plan, GivenPaper.Without with { Body = "Sở Công Thương", Number = $"{round}/TTr-SCT", Date = new(2026, 11, 2) }, default));
        await Province.MustAsync<SignPlan>(a => a.RunAsync(plan, "Tạ Hải Triều", null, default));
        await Province.MustAsync<NumberPlan>(a => a.RunAsync(plan, $"{10_000 + round}", new(2026, 11, 3), default));
    }

    public override async Task<Outcome> LookAsync()
    {
        var id = plan.Value;
        var issued = await Province.CountAsync("select count(*) from plans.plan where id = $1 and state = 'Issued'", id);
        var steps = await Province.CountAsync("select count(*) from plans.plan_trail where plan_id = $1 and kind = 'Issued'", id);
        var told = await Province.CountAsync("select count(*) from kernel.announcement where fact like '%PlanIssued' and payload::text like $1", $"%{id}%");
        var audited = await Province.CountAsync("select count(*) from kernel.audit_entry where subject = 'Plan' and subject_id = $1 and changes::jsonb -> 'State' ->> 1 = 'Issued'", $"{id}");
        var sent = await Province.ReadAsync("select name from plans.delivery where plan = $1", id);
        Must(sent.Distinct().Count() == sent.Count, $"a recipient has it twice: {string.Join("; ", sent)}");
        Must((issued, steps, told, audited, sent.Count) is (0, 0, 0, 0, 0) or (1, 1, 1, 1, Recipients), $"issued {issued}, steps {steps}, told {told}, audited {audited}, sent {sent.Count}");
        return issued == 1 ? Outcome.Whole : Outcome.Nothing;
    }
}
