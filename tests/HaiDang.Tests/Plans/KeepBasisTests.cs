using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Resting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Plans;

/// <summary>Bases that were read without number or date are completed by a person; a draft gets more of them.</summary>
public sealed class KeepBasisTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, Permissions.Import, Permissions.SeeAllTasks, "organisations.register");

    [Fact]
    public async Task What_is_missing_of_a_basis_is_filled_in_and_what_was_read_stays()
    {
        var plan = await ImportAsync("Số: 7/KH-UBND");
        Assert.True((await BasesAsync(plan))[0].IsIncomplete);
        Assert.Equal(("plans.bases.no_date", "Date"), Said(await KeepAsync(Mien, plan, 0, new("", null, null, null, null))));
        Assert.Equal(Refusal.NotAllowed, await KeepAsync(new("Phạm Dung", null, Permissions.SeeAllTasks), plan, 0, new("", null, new(2023, 6, 15), null, null)));
        Assert.Null(await KeepAsync(Mien, plan, 0, new("Luật", "1/KL", new(2023, 6, 15), "Ban khác", "khác")));

        var kept = (await BasesAsync(plan))[0];
        Assert.Equal(("Kết luận", "57-KL/TW", new DateOnly(2023, 6, 15), "Bộ Chính trị"), (kept.Kind, kept.Citation, kept.Date, kept.Issuer));
        Assert.Equal("plans.bases.complete", (await KeepAsync(Mien, plan, 0, kept))?.Key);
        await province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
        using var scene = province.AsSystem();
        Assert.NotNull(await scene.Get<PlansDb>().LegalDocuments.SingleOrDefaultAsync(d => d.Citation == "57-KL/TW" && d.Date == new DateOnly(2023, 6, 15)));
    }

    [Fact]
    public async Task A_draft_gets_another_basis_once_and_an_issued_plan_none()
    {
        var (draft, issued) = (await ImportAsync("Số:     /KH-UBND"), await ImportAsync("Số: 7/KH-UBND"));
        var basis = new LegalBasis("Nghị định", "72/2015/NĐ-CP", new(2015, 9, 7), "Chính phủ", "về quản lý hoạt động thông tin đối ngoại");
        Assert.Equal(("plans.bases.no_number", "Citation"), Said(await KeepAsync(Mien, draft, null, basis with { Citation = " " })));
        Assert.Null(await KeepAsync(Mien, draft, null, basis));
        Assert.Contains(basis, await BasesAsync(draft));
        Assert.Equal("plans.bases.known", (await KeepAsync(Mien, draft, null, basis))?.Key);
        Assert.Equal("plans.issue.already", (await KeepAsync(Mien, issued, null, basis))?.Key);
    }

    private static (string? Key, string? Field) Said(Refusal? refusal) => (refusal?.Key, refusal?.Field);

    private async Task<PlanId> ImportAsync(string number)
    {
        using var scene = province.As(Mien);
        var text = SmallPlan.With("Sở Tài chính", "Sở Ngoại vụ").Replace("Số: 7/KH-UBND", number, StringComparison.Ordinal)
            .Replace("I. NHIỆM VỤ", "Căn cứ Kết luận số 57-KL/TW của Bộ Chính trị về công tác thông tin đối ngoại;\n\nI. NHIỆM VỤ", StringComparison.Ordinal);
        return (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "ke-hoach.txt", default)).Value;
    }

    private async Task<List<LegalBasis>> BasesAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<PlansDb>().Plans.AsNoTracking().SingleAsync(p => p.Id == plan)).Bases;
    }

    private async Task<Refusal?> KeepAsync(Somebody person, PlanId plan, int? at, LegalBasis basis)
    {
        using var scene = province.As(person);
        return await scene.Get<KeepBasis>().RunAsync(plan, at, basis, null, default);
    }
}
