using HaiDang.Kernel;
using HaiDang.Plans;
using HaiDang.Plans.Adjusting;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Bench.Killing;

/// <summary>The leader approves an adjustment that rewords a clause, gives it another lead, withdraws one and adds one.</summary>
internal sealed class Adjust(Province province) : KilledAct(province)
{
    private PlanId plan;
    private AdjustmentId adjustment;
    private int round;
    private uint seen;

    public override string Name => "adjustment";

    public override string Email => "trieu@bienbac.example";

    public override (string, string, IReadOnlyDictionary<string, string>) Request => ($"/plans/{plan.Value}/adjustments/{adjustment.Value}", "approve",
        new Dictionary<string, string> { ["Version"] = $"{seen}", ["Number"] = $"{round}/QĐ-UBND", ["Date"] = "20/11/2026" });

    public override async Task PrepareAsync(int round)
    {
        this.round = round;
        plan = await Province.ImportAsync(Texts.Signed($"{20_000 + round}", "Sở Công Thương"));
        var (clauses, tasks) = await Province.DoAsync<PlansDb, (List<Clause>, List<PlanTask>)>(async db => (await db.Clauses.AsNoTracking().Where(c => c.Plan == plan).ToListAsync(), await db.Tasks.AsNoTracking().Where(t => t.Plan == plan).ToListAsync()));
        var (one, two) = (clauses.Single(c => c.Path == "I.1"), clauses.Single(c => c.Path == "I.2"));
        adjustment = (await Province.DoAsync<ProposeAdjustment, Outcome<AdjustmentId>>(a => a.RunAsync(plan, "Kinh phí giảm", null, default))).Value;
        await Province.MustAsync<WriteChange>(a => a.RunAsync(adjustment, new(ChangeKind.Reword, one.Id, null, one.Number, "Giới thiệu muối biển qua mạng", one.Text,
            [new(tasks.Single(t => t.Clause == one.Id).Id, "Sở Ngoại vụ", Texts.Helper, new(2026, 12, 1))], 1), null, default));
        await Province.MustAsync<WriteChange>(a => a.RunAsync(adjustment, new(ChangeKind.Withdraw, two.Id, null, "", "", "", [], 1), null, default));
        await Province.MustAsync<WriteChange>(a => a.RunAsync(adjustment, new(ChangeKind.Add, null, two.Id, "2a", "Làm phim về nghề muối", "", [new(null, "Sở Công Thương", "", null)], 1), null, default));
        await Province.MustAsync<SubmitAdjustment>(a => a.RunAsync(adjustment, default));
        seen = await Province.DoAsync<PlansDb, uint>(db => db.Adjustments.Where(a => a.Id == adjustment).Select(a => a.Version).SingleAsync());
    }

    public override async Task<Outcome> LookAsync()
    {
        var id = plan.Value;
        var version = await Province.CountAsync("select text_version from plans.plan where id = $1", id);
        var approved = await Province.CountAsync("select count(*) from plans.adjustment where id = $1 and state = 'Approved' and text_version = 2", adjustment.Value);
        var reworded = await Province.CountAsync("select coalesce(sum(jsonb_array_length(earlier)), 0) from plans.clause where plan = $1", id);
        var handed = await Province.CountAsync("select coalesce(sum(jsonb_array_length(handovers)), 0) from plans.task where plan = $1", id);
        var withdrawn = await Province.CountAsync("select (select count(*) from plans.clause where plan = $1 and withdrawn_in = 2) + (select count(*) from plans.task where plan = $1 and withdrawn_in = 2)", id);
        var added = await Province.CountAsync("select count(*) from plans.task t join plans.clause c on c.id = t.clause where t.plan = $1 and c.path = 'I.2a'", id);
        var audited = await Province.CountAsync("select count(*) from kernel.audit_entry where subject = 'Adjustment' and subject_id = $1 and changes::jsonb -> 'State' ->> 1 = 'Approved'", $"{adjustment.Value}");
        Must((version, approved, reworded, handed, withdrawn, added, audited) is (1, 0, 0, 0, 0, 0, 0) or (2, 1, 1, 1, 2, 1, 1),
            $"version {version}, approved {approved}, reworded {reworded}, handed over {handed}, withdrawn {withdrawn}, added {added}, audited {audited}");
        return version == 2 ? Outcome.Whole : Outcome.Nothing;
    }
}
