using HaiDang.Kernel.Announcing;
using HaiDang.Organisations;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Succeeding;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

/// <summary>The reform of 2025 on the five source plans, four of which run on under bodies that are gone.</summary>
public sealed class ReformTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task The_reform_of_2025_passes_on_the_open_work_of_the_source_plans_and_loses_nothing()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "..", "shared", "plans"), "s*.txt").Order(StringComparer.Ordinal))
        {
            using var import = province.AsSystem();
            Assert.Null((await import.Get<IPlans>().ImportAsync(await File.ReadAllBytesAsync(file), Path.GetFileName(file), default)).Refusal);
        }

        var before = await TasksAsync();
        var helpBefore = before.Sum(t => t.Coordinators.Count(c => c.Body is not null));
        await ApplyAllAsync();
        var after = await TasksAsync();

        Assert.Equal(before.Select(t => t.Id.Value).Order(), after.Select(t => t.Id.Value).Order());
        using var scene = province.AsSystem();
        var bodies = (await scene.Get<IOrganisations>().AllAsync(default)).ToDictionary(b => b.Id);
        Assert.DoesNotContain(after, t => !bodies[t.Lead].IsActive && t.AwaitsHeir is null);
        Assert.DoesNotContain(after.SelectMany(t => t.Coordinators), c => c.Body is { } body && !bodies[body].IsActive);
        // Where two helpers became one body it helps once.
        Assert.InRange(after.Sum(t => t.Coordinators.Count(c => c.Body is not null)), 1, helpBefore);

        // External information passes to the department of culture, though nothing in the clause itself says so: the plan does.
        var led = before.Where(t => t.LeadName == "Sở Thông tin và Truyền thông").Select(t => t.Id).ToHashSet();
        Assert.NotEmpty(led);
        var passed = after.Where(t => led.Contains(t.Id)).ToList();
        var digital = passed.Where(t => t.LeadName == "Sở Khoa học và Công nghệ").ToList();
        Assert.All(passed.Except(digital).Where(t => t.AwaitsHeir is null), t => Assert.Contains(t.LeadName, (string[])["Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao"]));
        // Đồng Nai's clause on digital transformation goes with its field.
        var clause = await scene.Get<PlansDb>().Clauses.SingleAsync(c => c.Id == Assert.Single(digital).Clause);
        Assert.Contains("chuyển đổi số", clause.Title + clause.Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(passed.Where(t => t.AwaitsHeir is null), t => Assert.Equal("Sở Thông tin và Truyền thông", t.Handovers[0].FromName));

        // Told twice, done once.
        var handovers = after.Sum(t => t.Handovers.Count);
        using (var again = province.AsSystem())
        {
            foreach (var change in await again.Get<IOrganisations>().SuccessionsAsync([.. bodies.Keys], default)) { again.Get<PlansDb>().Announce(change); }
            await again.Get<PlansDb>().SaveChangesAsync();
            await again.Get<AnnouncementDispatcher>().DrainAsync();
        }

        Assert.Equal(handovers, (await TasksAsync()).Sum(t => t.Handovers.Count));
    }

    private async Task ApplyAllAsync()
    {
        using var scene = province.AsSystem();
        var registered = (await scene.Get<OrganisationsDb>().Bodies.AsNoTracking().ToListAsync()).Select(b => b.Name).ToHashSet();
        var changing = await scene.Get<OrganisationsDb>().Bodies.AsNoTracking().ToListAsync();
        foreach (var (body, reform) in changing.Select(b => (b, Reforms.Of(b.Name))).Where(p => p.Item2 is not null))
        {
            using var act = province.AsSystem();
            var outcome = await act.Get<RecordSuccession>().RunAsync(body.Id, reform!.For(registered.Contains), default);
            Assert.Null(outcome.Refusal);
        }

        await scene.Get<AnnouncementDispatcher>().DrainAsync();
    }

    private async Task<List<PlanTask>> TasksAsync()
    {
        using var scene = province.AsSystem();
        return await scene.Get<PlansDb>().Tasks.AsNoTracking().ToListAsync();
    }
}
