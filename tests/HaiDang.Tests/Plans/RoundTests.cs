using System.Text;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using HaiDang.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>The round in which next year's plan is put together.</summary>
public sealed class RoundTests(Province province) : IClassFixture<Province>
{
    private static readonly GivenProof NoPaper = new(null, null, null, null, null);
    private static readonly Somebody Mien = new("Vũ Thu Miên", Guid.CreateVersion7(), Permissions.Import, Permissions.SeeAllTasks, "organisations.register");

    [Fact]
    public async Task A_round_is_opened_answered_and_becomes_the_draft_of_next_years_plan()
    {
        using (var scene = province.AsSystem()) { await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(SmallPlan.With("Sở Công Thương", "Sở Ngoại vụ")), "nho.txt", default); }
        var body = await BodyAsync("Sở Du lịch");
        var unit = new Somebody("Đỗ Khánh Vy", body.Value, Permissions.Propose);

        Assert.Equal("plans.round.year", (await OpenAsync(2026)).Refusal?.Key);
        var opened = await Task.WhenAll(OpenAsync(2027), OpenAsync(2027));
        var round = Assert.Single(opened, o => o.Refusal is null).Value;
        Assert.Equal("plans.round.open_already", Assert.Single(opened, o => o.Refusal is not null).Refusal!.Key);

        // What this year leaves open goes on, with where it comes from.
        var going = Assert.Single(await ProposalsAsync(round));
        Assert.Equal(("Giới thiệu muối biển ở nước ngoài", "Sở Công Thương", true), (going.Title, going.BodyName, going.CarriedFrom is not null));

        Assert.Equal("plans.proposal.no_title", (await AsAsync<ProposeTask>(unit, a => a.RunAsync(round, new(null, " ", "", null, null), default)))?.Key);
        Assert.Equal("plans.proposal.amount", (await AsAsync<ProposeTask>(unit, a => a.RunAsync(round, new(null, "Phim", "", -1, null), default)))?.Key);
        Assert.Equal(Refusal.NotAllowed, await AsAsync<ProposeTask>(new("Phạm Dung", body.Value), a => a.RunAsync(round, new(null, "Phim", "", null, null), default)));
        Assert.Null(await AsAsync<ProposeTask>(unit, a => a.RunAsync(round, new(null, "Làm phim về đảo", "Ba phim ngắn.", 250_000_000m, null), default)));
        Assert.Null(await AsAsync<ProposeTask>(unit, a => a.RunAsync(round, new(null, "Mua máy bay không người lái", "", 90_000_000m, null), default)));
        var (film, drone) = ((await ProposalsAsync(round)).Single(p => p.Title.StartsWith("Làm phim", StringComparison.Ordinal)), (await ProposalsAsync(round)).Single(p => p.Title.StartsWith("Mua", StringComparison.Ordinal)));

        Assert.Equal("plans.round.nothing_accepted", (await ConsolidateAsync(round)).Refusal?.Key);
        Assert.Null(await AsAsync<DecideProposal>(Mien, a => a.AcceptAsync(round, film.Id, film.Version, default)));
        Assert.Equal(Refusal.ChangedMeanwhile, await AsAsync<DecideProposal>(Mien, a => a.DeclineAsync(round, film.Id, "Không", film.Version, default)));
        Assert.Equal("plans.proposal.no_reason", (await AsAsync<DecideProposal>(Mien, a => a.DeclineAsync(round, drone.Id, "", null, default)))?.Key);
        Assert.Null(await AsAsync<DecideProposal>(Mien, a => a.DeclineAsync(round, drone.Id, "Thuê khi cần", null, default)));
        Assert.Null(await AsAsync<DecideProposal>(Mien, a => a.AcceptAsync(round, going.Id, null, default)));
        Assert.Equal("plans.proposal.decided", (await AsAsync<ProposeTask>(unit, a => a.RunAsync(round, new(film.Id, "Khác", "", null, null), default)))?.Key);

        var both = await Task.WhenAll(ConsolidateAsync(round), ConsolidateAsync(round));
        var plan = Assert.Single(both, b => b.Refusal is null).Value;
        Assert.Equal("plans.round.consolidated", Assert.Single(both, b => b.Refusal is not null).Refusal!.Key);
        using var after = province.AsSystem();
        var db = after.Get<PlansDb>();
        var draft = await db.Plans.Include(p => p.Clauses).SingleAsync(p => p.Id == plan);
        Assert.Equal((PlanState.Draft, "Quảng bá muối biển năm 2027", 2027), (draft.State, draft.Header.Title, draft.Header.PeriodFrom));
        Assert.Equal(["Làm phim về đảo", "Giới thiệu muối biển ở nước ngoài"], draft.Clauses.Where(c => c.Depth == 1).OrderBy(c => c.Position).Select(c => c.Title).OrderDescending());
        Assert.Contains("250.000.000 đồng", draft.Clauses.Single(c => c.Path == "III").Text, StringComparison.Ordinal);
        Assert.Equal(["Sở Công Thương", "Sở Du lịch"], (await db.Tasks.Where(t => t.Plan == plan).ToListAsync()).Select(t => t.LeadName).Order());
        Assert.Equal("plans.round.consolidated", (await AsAsync<ProposeTask>(unit, a => a.RunAsync(round, new(null, "Muộn", "", null, null), default)))?.Key);
    }

    private async Task<Outcome<RoundId>> OpenAsync(int year)
    {
        using var scene = province.As(Mien);
        return await scene.Get<OpenRound>().RunAsync(year, "Đề xuất nhiệm vụ phù hợp nguồn lực.", new(2026, 10, 15), NoPaper, default);
    }

    private async Task<Outcome<PlanId>> ConsolidateAsync(RoundId round)
    {
        using var scene = province.As(Mien);
        return await scene.Get<ConsolidateRound>().RunAsync(round, default);
    }

    private async Task<List<Proposal>> ProposalsAsync(RoundId round)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Proposals.AsNoTracking().Where(p => p.Round == round).ToListAsync();
    }

    private async Task<BodyId> BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(NewBody.Named(name), default)).Value;
    }

    private async Task<Refusal?> AsAsync<TAct>(Somebody person, Func<TAct, Task<Refusal?>> run) where TAct : notnull
    {
        using var scene = province.As(person);
        return await run(scene.Get<TAct>());
    }
}
