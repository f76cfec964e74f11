using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Rounds;

/// <summary>Accepted proposals become the draft of next year's plan, each a clause with its task and lead; the plan then goes the way of every draft.</summary>
internal sealed class ConsolidateRound(PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    private const string Money = "#,0";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<Outcome<PlanId>> RunAsync(RoundId id, CancellationToken ct)
    {
        if (!who.May(Permissions.Import)) { return Refusal.NotAllowed; }
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round) { return Refusal.NotFound; }
        var accepted = await db.Proposals.AsNoTracking().Where(p => p.Round == id && p.State == ProposalState.Accepted).OrderBy(p => p.BodyName).ThenBy(p => p.At).ToListAsync(ct);
        if (accepted.Count == 0) { return new Refusal("plans.round.nothing_accepted"); }

        var model = await db.Plans.AsNoTracking().Where(p => p.State == PlanState.Issued).OrderByDescending(p => p.Header.Date).FirstOrDefaultAsync(ct);
        var (plan, tasks) = Draft(round, accepted, model?.Header);
        if (round.Consolidate(plan.Id, clock.Now) is { } refusal) { return refusal; }

        db.Add(plan);
        db.AddRange(tasks);
        await db.IndexAsync(plan, tasks, organisations, ct);
        return await db.SaveOrRefuseAsync(ct) is null ? plan.Id : new Refusal("plans.round.consolidated");
    }

    private (Plan Plan, List<PlanTask> Tasks) Draft(PlanningRound round, List<Proposal> accepted, PlanHeader? model)
    {
        var plan = new Plan
        {
            Header = new("Kế hoạch", null, model?.Symbol ?? "KH-UBND", model?.Issuer ?? "", model?.Place, null, TitleFor(round.Year, model), round.Year, round.Year, null, null),
            EnteredAt = clock.Now,
            BroughtInBy = who.Office,
        };
        Add(plan, "I", "MỤC ĐÍCH, YÊU CẦU", round.Guidance);
        Add(plan, "II", "NHIỆM VỤ", "");
        var tasks = new List<PlanTask>();
        foreach (var (proposal, at) in accepted.Select((p, i) => (p, i + 1)))
        {
            var clause = Add(plan, $"II.{at}", proposal.Title, proposal.Text);
            tasks.Add(new PlanTask { Plan = plan.Id, Clause = clause.Id, Title = proposal.Title, Lead = proposal.Body, LeadName = proposal.BodyName });
        }

        var named = accepted.Where(p => p.Amount is not null).ToList();
        Add(plan, "III", "KINH PHÍ THỰC HIỆN", named.Count == 0 ? "Từ nguồn ngân sách được giao hằng năm và các nguồn hợp pháp khác."
            : $"Dự kiến {named.Sum(p => p.Amount)!.Value.ToString(Money, Vietnamese)} đồng cho {named.Count} nhiệm vụ đã có dự kiến kinh phí:\n"
              + string.Join('\n', named.Select(p => $"- {p.Title} ({p.BodyName}): {p.Amount!.Value.ToString(Money, Vietnamese)} đồng.")));
        Add(plan, "IV", "TỔ CHỨC THỰC HIỆN", "Các cơ quan được phân công triển khai nhiệm vụ, báo cáo kết quả theo thời hạn của Kế hoạch này.");
        return (plan, tasks);
    }

    // The plan of this year under the name of the next.
    private static string TitleFor(int year, PlanHeader? model) =>
        model is { PeriodFrom: { } from } && from == model.PeriodTo && model.Title.Contains($"năm {from}", StringComparison.Ordinal)
            ? model.Title.Replace($"năm {from}", $"năm {year}", StringComparison.Ordinal) : $"Công tác thông tin đối ngoại năm {year}";

    private static Clause Add(Plan plan, string path, string title, string text)
    {
        var clause = new Clause { Path = path, Number = path[(path.LastIndexOf('.') + 1)..], Title = title, Text = text, Position = plan.Clauses.Count };
        plan.Clauses.Add(clause);
        return clause;
    }
}
