using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Issuing;
using HaiDang.Plans.Submitting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>A plan on its way from the submission to issue.</summary>
public sealed class TrailTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, Permissions.Import, Permissions.Submit, Permissions.Appraise, Permissions.SeeAllTasks, "organisations.register");
    private static readonly Somebody Trieu = new("Tạ Hải Triều", null, Permissions.Sign, Permissions.SeeAllTasks);
    private static readonly Somebody Nhan = new("Lý Văn Nhân", null, Permissions.Issue);

    [Fact]
    public async Task A_draft_goes_from_submission_to_issue_and_each_step_is_kept_with_its_paper()
    {
        var plan = await DraftAsync();
        Assert.Null(await SubmitAsync(plan));
        Assert.Null(await AsAsync<AppraisePlan>(Mien, a => a.RunAsync(plan, Paper("Sở Tài chính", null, "Thống nhất, đề nghị làm rõ kinh phí", "y-kien.pdf"), default)));
        Assert.Null(await AsAsync<SignPlan>(Trieu, a => a.RunAsync(plan, "Tạ Hải Triều", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", default)));
        Assert.Null(await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(plan, "31", new(2026, 3, 12), default)));
        Assert.Equal("plans.issue.unassigned", (await AsAsync<IssuePlan>(Nhan, a => a.RunAsync(plan, default)))?.Key);
        await TakeAllAsync(plan);
        Assert.Null(await AsAsync<IssuePlan>(Nhan, a => a.RunAsync(plan, default)));

        using var scene = province.AsSystem();
        var issued = await scene.Get<PlansDb>().Plans.Include(p => p.Trail).SingleAsync(p => p.Id == plan);
        Assert.Equal(("31/KH-UBND", PlanState.Issued, "Tạ Hải Triều"), (issued.NumberAndSymbol, issued.State, issued.Header.SignerName));
        var trail = TrailInText.Of(issued);
        Assert.Equal([TrailKind.Submitted, TrailKind.Appraised, TrailKind.Signed, TrailKind.Numbered, TrailKind.Issued], trail.Select(s => s.Kind));
        Assert.Equal(("Sở Tài chính (Vũ Thu Miên)", "y-kien.pdf"), (trail[1].Who, trail[1].FileName));
        Assert.NotNull(await scene.Get<FileStore>().OpenAsync(new(trail[1].File!.Value), default));
        Assert.Contains(issued.Bases, b => b.Citation == "12/TTr-SVHTTDL");
        Assert.Equal("plans.issue.already", (await SubmitAsync(plan))?.Key);
        Assert.Equal("plans.issue.already", (await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(plan, "32", new(2026, 3, 12), default)))?.Key);
    }

    [Fact]
    public async Task Each_step_belongs_to_its_role_and_its_turn()
    {
        var plan = await DraftAsync();
        Assert.Equal(Refusal.NotAllowed, await AsAsync<SignPlan>(Mien, a => a.RunAsync(plan, "Vũ Thu Miên", null, default)));
        Assert.Equal(Refusal.NotAllowed, await AsAsync<NumberPlan>(Trieu, a => a.RunAsync(plan, "5", new(2026, 3, 12), default)));
        Assert.Equal(Refusal.NotAllowed, await AsAsync<IssuePlan>(Mien, a => a.RunAsync(plan, default)));
        Assert.Equal("plans.trail.not_yet.Submitted", (await AsAsync<SignPlan>(Trieu, a => a.RunAsync(plan, "Tạ Hải Triều", null, default)))?.Key);
        Assert.Equal("plans.submit.no_number", (await AsAsync<SubmitPlan>(Mien, a => a.RunAsync(plan, Paper("Sở Văn hóa", null, null, null), default)))?.Key);
        Assert.Null(await SubmitAsync(plan));
        Assert.Equal("plans.trail.not_yet.Signed", (await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(plan, "5", new(2026, 3, 12), default)))?.Key);
        Assert.Equal("plans.return.no_reason", (await AsAsync<ReturnPlan>(Trieu, a => a.RunAsync(plan, " ", default)))?.Key);
        Assert.Null(await AsAsync<ReturnPlan>(Trieu, a => a.RunAsync(plan, "Bổ sung phần kinh phí", default)));
        Assert.Equal(PlanState.Draft, (await FindAsync(plan)).State);
    }

    [Fact]
    public async Task Issue_names_what_is_missing_and_a_number_is_given_once()
    {
        var plan = await DraftAsync();
        Assert.Equal("plans.issue.no_number", (await AsAsync<IssuePlan>(Nhan, a => a.RunAsync(plan, default)))?.Key);
        Assert.Equal(["plans.issue.no_number", "plans.issue.no_date", "plans.issue.not_signed"], (await FindAsync(plan)).LacksYet().Select(r => r.Key));
        await SubmitAsync(plan);
        await AsAsync<SignPlan>(Trieu, a => a.RunAsync(plan, "Tạ Hải Triều", null, default));
        Assert.Equal("plans.issue.no_date", (await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(plan, "77", null, default)))?.Key);
        Assert.Null(await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(plan, "77", new(2026, 3, 12), default)));

        var twin = await DraftAsync();
        await SubmitAsync(twin);
        await AsAsync<SignPlan>(Trieu, a => a.RunAsync(twin, "Tạ Hải Triều", null, default));
        Assert.Equal("plans.number.taken", (await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(twin, "77", new(2026, 5, 2), default)))?.Key);
    }

    [Fact]
    public async Task Two_who_sign_at_once_sign_once()
    {
        var plan = await DraftAsync();
        await SubmitAsync(plan);
        using var one = province.As(Trieu);
        using var two = province.As(new Somebody("Lê Hoài An", null, Permissions.Sign, Permissions.SeeAllTasks));
        foreach (var scene in new[] { one, two }) { await scene.Get<PlansDb>().Plans.SingleAsync(p => p.Id == plan); }

        Assert.Null(await one.Get<SignPlan>().RunAsync(plan, "Tạ Hải Triều", null, default));
        Assert.Equal(Refusal.ChangedMeanwhile, await two.Get<SignPlan>().RunAsync(plan, "Lê Hoài An", null, default));
        using var after = province.AsSystem();
        Assert.Single((await after.Get<PlansDb>().Plans.Include(p => p.Trail).SingleAsync(p => p.Id == plan)).Trail, s => s.Kind is TrailKind.Signed);
    }

    [Fact]
    public async Task Two_clerks_who_give_one_number_at_the_same_moment_give_it_once()
    {
        var plans = new[] { await SignedAsync(), await SignedAsync() };
        await using var gate = await ClosedGate.AtAsync(province, "plans.plan");
        var acts = plans.Select(plan => Task.Run(() => AsAsync<NumberPlan>(Nhan, a => a.RunAsync(plan, "90", new(2026, 3, 12), default)))).ToList();
        // Both have looked, and neither sees the other's number.
        await gate.OpenWhenAsync(2);
        var said = await Task.WhenAll(acts);

        Assert.Single(said, refusal => refusal is null);
        Assert.Equal(("plans.number.taken", "Number"), said.OfType<Refusal>().Select(r => (r.Key, r.Field)).Single());
        Assert.Single(await Task.WhenAll(plans.Select(FindAsync)), p => p.Header.Number == "90");
    }

    [Fact]
    public async Task A_number_is_given_again_in_another_year()
    {
        var (first, second) = (await SignedAsync(), await SignedAsync());
        Assert.Null(await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(first, "91", new(2025, 12, 31), default)));
        Assert.Null(await AsAsync<NumberPlan>(Nhan, a => a.RunAsync(second, "91", new(2026, 1, 2), default)));
    }

    [Theory]
    [InlineData("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt", "23/TTr-STTTT", "Dặng Minh Thông")]
    [InlineData("s2-binh-dinh-2024-draft.txt", "09/TTr-STTTT", null)]
    public async Task An_imported_plan_shows_the_trail_that_its_text_proves(string file, string submission, string? signer)
    {
        using var scene = province.AsSystem();
        var plan = (await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(Repository.Plan(file)), file, default)).Value;
        var trail = TrailInText.Of(await FindAsync(plan));
        Assert.Equal((TrailKind.Submitted, submission, "Sở Thông tin và Truyền thông"), (trail[0].Kind, trail[0].Paper, trail[0].Who));
        Assert.Equal(signer, trail.FirstOrDefault(s => s.Kind is TrailKind.Signed)?.Who);
        Assert.All(trail, s => Assert.True(s.FromText));
    }

    private async Task<PlanId> DraftAsync()
    {
        using var scene = province.As(Mien);
        var text = SmallPlan.With("Sở Tài chính", "Sở Ngoại vụ").Replace("Số: 7/KH-UBND", "Số:     /KH-UBND", StringComparison.Ordinal)
            .Replace("ngày 05 tháng 02 năm 2026", "ngày     tháng     năm 2026", StringComparison.Ordinal);
        var imported = await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "du-thao.txt", default);
        Assert.Null(imported.Refusal);
        return imported.Value;
    }

    private async Task<PlanId> SignedAsync()
    {
        var plan = await DraftAsync();
        await SubmitAsync(plan);
        Assert.Null(await AsAsync<SignPlan>(Trieu, a => a.RunAsync(plan, "Tạ Hải Triều", null, default)));
        return plan;
    }

    private Task<Refusal?> SubmitAsync(PlanId plan) =>
        AsAsync<SubmitPlan>(Mien, a => a.RunAsync(plan, Paper("Sở Văn hóa, Thể thao và Du lịch", "12/TTr-SVHTTDL", null, null) with { Date = new(2026, 3, 2) }, default));

    private async Task TakeAllAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        var body = (await scene.Get<IOrganisations>().RegisterAsync(NewBody.Named("Sở Văn hóa, Thể thao và Du lịch"), default)).Value;
        var db = scene.Get<PlansDb>();
        var found = await db.Plans.Include(p => p.Clauses).SingleAsync(p => p.Id == plan);
        var waiting = await db.UnassignedAsync(found, await db.Tasks.Where(t => t.Plan == plan).ToListAsync(), default);
        Assert.Null(await scene.Get<AssignLead>().RunAsync(plan, waiting.Select(c => c.Id).ToHashSet(), body, default));
    }

    private async Task<Plan> FindAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Plans.Include(p => p.Trail).SingleAsync(p => p.Id == plan);
    }

    private async Task<Refusal?> AsAsync<TAct>(Somebody person, Func<TAct, Task<Refusal?>> run) where TAct : notnull
    {
        using var scene = province.As(person);
        return await run(scene.Get<TAct>());
    }

    private static GivenPaper Paper(string? body, string? number, string? text, string? file) =>
        new(body, number, null, text, new GivenProof(null, null, file, file is null ? null : "application/pdf", file is null ? null : "%PDF"u8.ToArray()));
}
