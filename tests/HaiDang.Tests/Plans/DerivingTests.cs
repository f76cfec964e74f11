using System.Text;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Deriving;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>Plans under plans: who takes one up, which carry out which, and work that two of them ask for.</summary>
public sealed class DerivingTests(Province province) : IClassFixture<Province>
{
    private const string S1 = "s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt", S3 = "s3-dong-nai-160-kh-ubnd-2023.txt", S4 = "s4-thanh-uy-vung-tau-138-kh-tu.txt";
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, Permissions.Import, Permissions.TakeUp, Permissions.SeeAllTasks, "organisations.register");

    [Fact]
    public async Task Kinds_of_plans_live_side_by_side()
    {
        using var scene = province.AsSystem();
        var found = new Dictionary<string, Plan>();
        foreach (var file in new[] { "s0-ba-ria-vung-tau-2023.txt", S1, "s2-binh-dinh-2024-draft.txt", S3, S4 }) { found[file[..2]] = await FindAsync(await ImportAsync(file)); }
        Assert.Equal([PlanKind.Framework, PlanKind.Yearly, PlanKind.Yearly, PlanKind.WithOrientation, PlanKind.Party], found.Values.Select(p => p.Header.KindOf()));
        Assert.Equal((2023, 2025), found["s0"].YearsOf());
        Assert.Equal((2024, 2024), found["s1"].YearsOf());
        Assert.Equal(2030, found["s3"].OrientationOf());
    }

    [Fact]
    public async Task What_a_plan_cites_is_proposed_and_a_person_says_what_it_is()
    {
        var s4 = await FindAsync(await ImportAsync(S4));
        var directive = Assert.Single(Citations.Of(s4), c => c.Citation == "28-CT/TU");
        Assert.Equal((LinkKind.CarriesOut, "Tỉnh ủy", new DateOnly(2022, 1, 11)), (directive.Kind, directive.Issuer, directive.Date));
        var s1 = await FindAsync(await ImportAsync(S1));
        var taken = Citations.Of(s1).Where(c => c.Kind is LinkKind.TakesIn).Select(c => c.Citation).ToList();
        Assert.Contains("162/KH-UBND", taken);
        Assert.Contains("195/KH-UBND", taken);
        Assert.All(Citations.Of(s1).Where(c => c.Kind is LinkKind.TakesIn), c => Assert.Contains(c.Citation.Split('/')[0], c.Sentence!, StringComparison.Ordinal));

        Assert.Equal(Refusal.NotAllowed, await AsAsync<SayLink>(new("Phạm Dung"), a => a.RunAsync(s1.Id, "162/KH-UBND", true, default)));
        Assert.Null(await AsAsync<SayLink>(Mien, a => a.RunAsync(s1.Id, "162/KH-UBND", true, default)));
        Assert.Null(await AsAsync<SayLink>(Mien, a => a.RunAsync(s1.Id, "162/KH-UBND", false, default)));
        using var scene = province.AsSystem();
        Assert.False((await scene.Get<PlansDb>().Links.SingleAsync(l => l.Plan == s1.Id && l.Citation == "162/KH-UBND")).IsConfirmed);
    }

    [Fact]
    public async Task Each_assigned_body_has_a_plan_of_its_own_or_one_it_is_folded_into_or_is_missing()
    {
        var plan = await ImportAsync(S1);
        var bodies = await CascadeAsync(plan);
        Assert.True(bodies.Count > 10);
        Assert.All(bodies, b => Assert.Equal(UptakeState.Missing, b.State));
        var (builder, folder) = (bodies.First(b => b.Leads > 0), bodies[^1]);
        var unit = new Somebody("Phan Bảo Khuê", builder.Body.Value, Permissions.TakeUp, Permissions.Submit);

        Assert.Equal(Refusal.NotAllowed, (await AsAsync<BuildOwnPlan, Outcome<PlanId>>(unit, a => a.RunAsync(plan, folder.Body, default))).Refusal);
        using var one = province.As(unit);
        using var two = province.As(unit);
        var both = await Task.WhenAll(one.Get<BuildOwnPlan>().RunAsync(plan, builder.Body, default), two.Get<BuildOwnPlan>().RunAsync(plan, builder.Body, default));
        Assert.All(both, b => Assert.Null(b.Refusal));
        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Equal("plans.fold.no_plan", (await AsAsync<FoldIn>(Mien, a => a.RunAsync(plan, folder.Body, null, " ", null, default)))?.Key);
        Assert.Null(await AsAsync<FoldIn>(Mien, a => a.RunAsync(plan, folder.Body, null, "Kế hoạch truyền thông năm 2024", null, default)));
        Assert.Equal("plans.fold.own_plan", (await AsAsync<FoldIn>(Mien, a => a.RunAsync(plan, builder.Body, null, "Kế hoạch khác", null, default)))?.Key);

        var counts = Cascade.Count(await CascadeAsync(plan));
        Assert.Equal((1, 1, bodies.Count - 2), (counts[UptakeState.Drafting], counts[UptakeState.Folded], counts[UptakeState.Missing]));

        // The draft quotes what it carries out, and its work is that of the plan above: stored once, counted once.
        using var scene = province.AsSystem();
        var db = scene.Get<PlansDb>();
        var own = await db.Plans.Include(p => p.Clauses).SingleAsync(p => p.Id == both[0].Value);
        Assert.Equal((PlanState.Draft, builder.Body.Value), (own.State, own.BroughtInBy));
        Assert.Equal(["I", "II", "III", "IV"], own.Clauses.Where(c => c.Depth == 0).OrderBy(c => c.Position).Select(c => c.Path));
        Assert.Equal(builder.Leads + builder.Helps, await db.Serves.CountAsync(s => s.Plan == own.Id));
        Assert.Equal(0, await db.Tasks.CountAsync(t => t.Plan == own.Id));
        Assert.Empty(await db.UnassignedAsync(own, [], default));
        Assert.All(own.Clauses.Where(c => c.CarriesOut is not null), c => Assert.Contains("Kế hoạch số 93/KH-UBND", c.Text, StringComparison.Ordinal));
        Assert.Equal(1, await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from report.task t where t.task_id = (select task from plans.task_serves where plan = {own.Id.Value} limit 1)").SingleAsync());
    }

    [Fact]
    public async Task The_tree_of_a_directive_has_four_levels_over_several_issuers()
    {
        // A number of its own: other tests of this class bring the same plan in, and a number must say which.
        var party = await ImportAsync(S4, t => t.Replace("Số 138-KH/TU", "Vũng Tàu, ngày 12 tháng 5 năm 2022\n\nSố 871-KH/TU", StringComparison.Ordinal));
        using (var signed = province.AsSystem())
        {
            // A plan of the Party as it came in: issued, whatever the reader made of its date.
            await signed.Get<PlansDb>().Database.ExecuteSqlAsync($"update plans.plan set state = 'Issued' where id = {party.Value}");
        }

        var city = await ImportTextAsync(SmallPlan.With("Phòng Văn hóa và Thông tin", "Trung tâm Văn hóa")
            .Replace("TỈNH BIỂN BẠC", "THÀNH PHỐ VŨNG TÀU", StringComparison.Ordinal)
            .Replace("I. NHIỆM VỤ", "Căn cứ Kế hoạch số 871-KH/TU của Ban Thường vụ Thành ủy Vũng Tàu;\n\nI. NHIỆM VỤ", StringComparison.Ordinal));
        Assert.Null(await AsAsync<SayLink>(Mien, a => a.RunAsync(party, "28-CT/TU", true, default)));
        Assert.Null(await AsAsync<SayLink>(Mien, a => a.RunAsync(city, "871-KH/TU", true, default)));
        var unit = (await CascadeAsync(city)).First(b => b.Leads > 0);
        Assert.Null((await AsAsync<BuildOwnPlan, Outcome<PlanId>>(Mien, a => a.RunAsync(city, unit.Body, default))).Refusal);

        using var scene = province.AsSystem();
        var root = await scene.Get<PlanTree>().OfAsync(city, default);
        Assert.Equal(("Chỉ thị số 28-CT/TU", "cited"), (root!.Title, root.State));
        var second = Assert.Single(root.Below, n => n.Plan == party);
        var third = Assert.Single(second.Below, n => n.Plan == city);
        Assert.Contains("xây dựng kế hoạch", third.Sentence!, StringComparison.Ordinal);
        Assert.Contains(third.Below, n => n.State == "draft" && n.Sentence!.StartsWith("I.1", StringComparison.Ordinal));
        Assert.Contains(third.Below, n => n.State == "missing");
        Assert.Equal(1, third.Counts[UptakeState.Drafting]);
    }

    [Fact]
    public async Task Work_that_two_live_plans_ask_for_is_shown_and_joined_or_kept_apart()
    {
        var (a, b) = (await ImportTextAsync(Yearly("Sở Công Thương", "Giới thiệu muối biển ở nước ngoài bằng phim ngắn")), await ImportTextAsync(Yearly("Sở Du lịch", "Giới thiệu muối biển ở nước ngoài bằng phim ngắn và ảnh")));
        using var scene = province.As(Mien);
        var overlap = Assert.Single(await scene.Get<Overlaps>().FindAsync(50, default), o => new[] { a, b }.Contains(o.One.Plan.Id) && new[] { a, b }.Contains(o.Other.Plan.Id));
        Assert.True(overlap.OtherLead);
        var (kept, joined) = (overlap.One.Task, overlap.Other.Task);
        Assert.Equal("plans.overlap.no_reason", (await AsAsync<SettleOverlap>(Mien, s => s.KeepApartAsync(kept.Id, joined.Id, " ", default)))?.Key);
        using (var reporting = province.AsSystem()) { await reporting.Get<IPlans>().ReportAsync(kept.Id, 30, "Đã quay", null, null, default); }

        Assert.Equal("plans.overlap.has_reports", (await AsAsync<SettleOverlap>(Mien, s => s.JoinAsync(joined.Id, kept.Id, default)))?.Key);
        Assert.Null(await AsAsync<SettleOverlap>(Mien, s => s.JoinAsync(kept.Id, joined.Id, default)));

        using var after = province.AsSystem();
        var db = after.Get<PlansDb>();
        Assert.Equal(joined.Clause, (await db.Serves.SingleAsync(s => s.Task == kept.Id)).Clause);
        Assert.Contains((await db.Tasks.SingleAsync(t => t.Id == kept.Id)).Coordinators, c => c.Body == joined.Lead);
        Assert.DoesNotContain(await after.Get<IPlans>().TasksAsync(null, default), t => t.Id == joined.Id);
        Assert.Equal(0, await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from report.task where task_id = {joined.Id.Value}").SingleAsync());
        // What was signed is printed as signed.
        Assert.Contains((await db.TextAsync(overlap.Other.Plan.Id, null, new TheSystem(), default))!.Value.Text.Clauses, c => c.Tasks.Any(t => t.Task.Id == joined.Id));
        Assert.DoesNotContain(await after.Get<Overlaps>().FindAsync(50, default), o => o.One.Task.Id == joined.Id || o.Other.Task.Id == joined.Id);
    }

    [Fact]
    public async Task A_task_that_is_worded_anew_or_led_by_another_is_compared_anew()
    {
        var (a, b) = (await ImportTextAsync(Yearly("Sở Công Thương", "Trưng bày thuyền thúng tại ga cảng quốc tế")), await ImportTextAsync(Yearly("Sở Du lịch", "Trưng bày thuyền thúng tại nhà ga cảng quốc tế")));
        using var scene = province.As(Mien);
        var (db, overlaps) = (scene.Get<PlansDb>(), scene.Get<Overlaps>());
        Assert.True((await FoundAsync()).OtherLead);
        await db.Database.ExecuteSqlAsync($"update plans.task set lead = (select lead from plans.task where plan = {a.Value}) where plan = {b.Value}");
        Assert.False((await FoundAsync()).OtherLead);
        await db.Database.ExecuteSqlAsync($"update plans.task set title = 'Dịch sách về nghề muối sang tiếng Nhật' where plan = {b.Value}");
        Assert.DoesNotContain(await overlaps.FindAsync(500, default), o => o.One.Plan.Id == b || o.Other.Plan.Id == b);

        async Task<Overlap> FoundAsync() => Assert.Single(await overlaps.FindAsync(500, default), o => new[] { a, b }.Contains(o.One.Plan.Id) && new[] { a, b }.Contains(o.Other.Plan.Id));
    }

    private static string Yearly(string lead, string title) => SmallPlan.With(lead, "Sở Ngoại vụ").Replace("Giới thiệu muối biển ở nước ngoài", title, StringComparison.Ordinal);

    private async Task<IReadOnlyList<AssignedBody>> CascadeAsync(PlanId plan)
    {
        using var scene = province.AsSystem();
        return await scene.Get<Cascade>().OfAsync(plan, default);
    }

    private Task<PlanId> ImportAsync(string file, Func<string, string>? change = null) => ImportTextAsync(change?.Invoke(Repository.Plan(file)) ?? Repository.Plan(file));

    private async Task<PlanId> ImportTextAsync(string text)
    {
        using var scene = province.AsSystem();
        var imported = await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "ke-hoach.txt", default);
        Assert.Null(imported.Refusal);
        return imported.Value;
    }

    private async Task<Plan> FindAsync(PlanId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Plans.AsNoTracking().Include(p => p.Clauses).SingleAsync(p => p.Id == id);
    }

    private Task<Refusal?> AsAsync<TAct>(Somebody person, Func<TAct, Task<Refusal?>> run) where TAct : notnull => AsAsync<TAct, Refusal?>(person, run);

    private async Task<TResult> AsAsync<TAct, TResult>(Somebody person, Func<TAct, Task<TResult>> run) where TAct : notnull
    {
        using var scene = province.As(person);
        return await run(scene.Get<TAct>());
    }
}
