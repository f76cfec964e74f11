using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Reporting;

/// <summary>Fills in the letterhead as far as the plan and the officer's body tell it; the officer corrects the rest.</summary>
internal sealed class ProposeLetterhead(IPlans plans, IOrganisations organisations, ReportDeadlines deadlines, ICurrentPerson who)
{
    // A subject that begins with a verb follows the issuer directly ("của Bộ … hướng dẫn …"); a noun needs "về".
    private static readonly string[] Verbs = ["quy dinh", "huong dan", "ban hanh", "phe duyet", "sua doi", "ve "];

    public async Task<Letterhead> RunAsync(PlanRow plan, int year, CancellationToken ct)
    {
        var office = who.Office is { } id ? await organisations.FindAsync(new BodyId(id), ct) : null;
        var outline = await plans.FindOutlineAsync(plan.PlanId, year, ct);
        var deadline = await deadlines.ConsolidatedAsync(plan.PlanId, year, ct);
        var issuer = office?.Name ?? plan.Issuer;
        return new(
            issuer == plan.Issuer ? null : plan.Issuer, issuer, "BC-" + ReportWording.Initials(office?.ShortForm ?? issuer), plan.Place ?? "",
            [.. Addressees(deadline.To, plan.Issuer)], [.. (outline?.Bases ?? []).Where(b => b.Kind != "Tờ trình").Select(Citation)],
            "", [], null, ["Như trên", "Các cơ quan chủ trì nhiệm vụ", "Lưu: VT"]);
    }

    private static string[] Addressees(string? to, string issuer) =>
        to is null ? [issuer] : [.. to.Replace(" và Bộ ", "\nBộ ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries)];

    private static string Citation(PlanBasis basis)
    {
        var date = basis.Date is { } d ? " " + OfficeDate.Long(d) : "";
        if (basis.Citation is null) { return $"Căn cứ {basis.Kind} {basis.Subject}{date}"; }
        var folded = VietnameseText.Fold(basis.Subject ?? "");
        var about = basis.Subject is not { Length: > 0 } ? ""
            : (Verbs.Any(v => folded.StartsWith(v, StringComparison.Ordinal)) ? " " : " về ") + basis.Subject;
        return $"Căn cứ {basis.Kind} số {basis.Citation}{date}{(basis.Issuer is null ? "" : " của " + basis.Issuer)}{about}";
    }
}
