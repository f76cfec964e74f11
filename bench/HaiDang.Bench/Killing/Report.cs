using System.Security.Cryptography;
using HaiDang.Plans.Contracts;

namespace HaiDang.Bench.Killing;

/// <summary>The officer has the yearly report built: a job counts, writes a document and a workbook, and keeps all three.</summary>
internal sealed class Report(Province province) : KilledAct(province)
{
    private PlanId plan;
    private Guid report;

    public override string Name => "report";

    public override string Email => "mien@bienbac.example";

    public override (string, string, IReadOnlyDictionary<string, string>) Request => ($"/reports/plans/{plan.Value}/2026", "report", new Dictionary<string, string>
    {
        ["Report"] = $"{report}", ["Form"] = "Province", ["IssuingBody"] = "Ủy ban nhân dân tỉnh Biển Bạc", ["Symbol"] = "BC-UBND", ["Place"] = "Biển Bạc",
    });

    public override async Task PrepareAsync(int round)
    {
        // The demo's plan, with unit reports and evidence.
        plan = new(Guid.Parse((await Province.ReadAsync("select id from plans.plan where header_number = '45'"))[0]));
        report = Guid.CreateVersion7();
    }

    public override async Task<Outcome> LookAsync()
    {
        var jobs = await Province.ReadAsync("select state from kernel.job where arguments ->> 'Report' = $1", $"{report}");
        var made = await Province.ReadAsync("select concat_ws(' ', f.sha256, w.sha256) from insight.report r left join kernel.file f on f.id = r.file left join kernel.file w on w.id = r.workbook where r.id = $1", report);
        var audited = await Province.CountAsync("select count(*) from kernel.audit_entry where subject = 'YearlyReport' and subject_id = $1 and action = 'added'", $"{report}");
        const string done = "2";
        Must((jobs.Count, made.Count, audited) is (0, 0, 0) or (1, 1, 1) && jobs.All(j => j == done), $"jobs {string.Join(",", jobs)}, made {made.Count}, audited {audited}");
        foreach (var hash in made.SelectMany(m => m.Split(' ')))
        {
            var path = Path.Combine(Province.Files, hash[..2], hash);
            Must(File.Exists(path) && Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path))) == hash, "a file of the report is not what it was");
        }

        return made.Count == 1 ? Outcome.Whole : Outcome.Nothing;
    }
}
