using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Bench.Killing;

/// <summary>The officer records that a body merges into another today; its open tasks pass to the heir, what is done keeps the old name.</summary>
internal sealed class Merge(Province province) : KilledAct(province)
{
    private const string Heir = "Sở Công Thương";
    private PlanId plan;
    private BodyId body;
    private long tasks;

    public override string Name => "merger";

    public override string Email => "mien@bienbac.example";

    public override (string, string, IReadOnlyDictionary<string, string>) Request => ($"/bodies/{body.Value}/change", "change", new Dictionary<string, string>
    {
        ["Kind"] = "Merge", ["On"] = "2026-11-01", ["Basis"] = "Nghị quyết 31/NQ-HĐND", ["NewName"] = "", ["Heir"] = Heir, ["Fields"] = "", ["act"] = "record",
    });

    public override async Task PrepareAsync(int round)
    {
        var name = $"Sở Thử nghiệm {round} Muối";
        plan = await Province.ImportAsync(Texts.Signed($"{30_000 + round}", name));
        body = (await Province.DoAsync<IOrganisations, BodySummary?>(o => o.RecogniseAsync(name, default)))!.Id;
        var done = await Province.DoAsync<PlansDb, PlanTask>(db => db.Tasks.AsNoTracking().Where(t => t.Plan == plan).OrderBy(t => t.Id).FirstAsync());
        await Province.MustAsync<ReportProgress>(a => a.RunAsync(done.Id, new(100, "Xong", "Biên bản", "https://bienbac.example/bb", null, null, null), null, default));
        tasks = await CountTasksAsync();
    }

    public override async Task<Outcome> LookAsync()
    {
        var recorded = await Province.CountAsync("select count(*) from organisations.succession where \"from\" = $1", body.Value);
        var ended = await Province.CountAsync("select count(*) from organisations.body where id = $1 and active_to is not null", body.Value);
        var told = await Province.CountAsync("select count(*) from kernel.announcement where fact like '%BodySucceeded' and payload::text like $1", $"%{body.Value}%");
        var audited = await Province.CountAsync("select count(*) from kernel.audit_entry where subject = 'Succession' and action = 'added' and changes::text like $1", $"%{body.Value}%");
        var passed = await Province.CountAsync("select count(*) from plans.task where plan = $1 and lead_name = $2 and jsonb_array_length(handovers) = 1", plan.Value, Heir);
        var kept = await Province.CountAsync("select count(*) from plans.task where plan = $1 and lead = $2 and jsonb_array_length(handovers) = 0", plan.Value, body.Value);
        Must(await CountTasksAsync() == tasks, "the province has more or fewer tasks than before");
        Must((recorded, ended, told, audited, passed, kept) is (0, 0, 0, 0, 0, 3) or (1, 1, 1, 1, 2, 1),
            $"recorded {recorded}, ended {ended}, told {told}, audited {audited}, passed {passed}, kept {kept}");
        return recorded == 1 ? Outcome.Whole : Outcome.Nothing;
    }

    private Task<long> CountTasksAsync() => Province.CountAsync("select count(*) from report.task");
}
