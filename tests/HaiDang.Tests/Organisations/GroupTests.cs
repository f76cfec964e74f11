using HaiDang.Organisations;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Grouping;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Organisations;

public sealed class GroupTests(Province province) : IClassFixture<Province>, IAsyncLifetime
{
    private static readonly Somebody Officer = new("Vũ Thu Miên", null, Permissions.Register);
    private static readonly DateOnly Merger = new(2025, 7, 1);
    private BodyId culture, finance, army, ward;
    private BodyGroupId departments, localities;

    public async ValueTask InitializeAsync()
    {
        using var scene = province.AsSystem();
        culture = await BodyAsync(scene, "Sở Văn hóa, Thể thao và Du lịch", "province");
        finance = await BodyAsync(scene, "Sở Tài chính", "province");
        army = await BodyAsync(scene, "Bộ Chỉ huy Quân sự tỉnh", "province");
        ward = await BodyAsync(scene, "Ủy ban nhân dân phường Bạc Hải", "commune");
        if (await scene.Get<OrganisationsDb>().Groups.FirstOrDefaultAsync(g => g.StandsFor == "departments") is not { } known)
        {
            // The army is a provincial state body too, but this province does not count it in.
            departments = await FormAsync(scene, new("Các sở, ban, ngành", null, ["Các Sở, ngành"], "departments", [culture, finance], Merger, []));
            localities = await FormAsync(scene, new("Ủy ban nhân dân các xã, phường", null, ["UBND cấp xã"], "localities", [ward], Merger, []));
            await FormAsync(scene, new("Các cơ quan, địa phương", null, [], null, [], null, [departments, localities]));
        }
        else
        {
            (departments, localities) = (known.Id, (await scene.Get<OrganisationsDb>().Groups.SingleAsync(g => g.StandsFor == "localities")).Id);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("Các sở, ban, ngành", "culture finance")]
    [InlineData("các Sở ngành", "culture finance")]
    [InlineData("Sở, ban, ngành, UBND các xã, phường, đặc khu", "culture finance ward")]
    [InlineData("các cơ quan, địa phương", "culture finance ward")]
    [InlineData("Ủy ban nhân dân cấp xã", "ward")]
    public async Task A_phrase_gives_the_members_of_the_groups_that_answer_to_it(string phrase, string who)
    {
        var group = await ExpandAsync(phrase, new(2026, 3, 1));
        Assert.Equal(Ids(who), group.Members.Select(m => m.Id).ToHashSet());
        Assert.False(group.IsOpen);
        Assert.NotEmpty(group.Groups);
    }

    [Theory]
    [InlineData("các sở, ngành liên quan", "")]
    [InlineData("các địa phương có liên quan", "")]
    [InlineData("các cơ quan, đơn vị có liên quan", "")]
    [InlineData("các sở, ban, ngành và các cơ quan liên quan", "culture finance")]
    public async Task Related_bodies_stay_open_until_a_person_names_them(string phrase, string who)
    {
        var group = await ExpandAsync(phrase, new(2026, 3, 1));
        Assert.Equal(Ids(who), group.Members.Select(m => m.Id).ToHashSet());
        Assert.True(group.IsOpen);
    }

    [Fact]
    public async Task Where_no_group_has_members_yet_the_register_answers_by_kind_and_level()
    {
        var group = await ExpandAsync("Các sở, ban, ngành", Merger.AddDays(-1));
        Assert.Contains(army, group.Members.Select(m => m.Id));
        Assert.Empty(group.Groups);
    }

    [Fact]
    public async Task An_ended_membership_counts_on_its_last_day_and_not_after()
    {
        using var scene = province.As(Officer);
        var act = scene.Get<ChangeMembership>();
        using var system = province.AsSystem();
        var guest = await BodyAsync(system, "Ban Dân tộc", "province");
        Assert.Null(await act.AdmitAsync(departments, guest, new(2026, 5, 1), default));
        Assert.Equal("organisations.group.already_member", (await act.AdmitAsync(departments, guest, new(2026, 6, 1), default))?.Key);
        var membership = (await scene.Get<OrganisationsDb>().Groups.AsNoTracking().SingleAsync(g => g.Id == departments)).Members.Single(m => m.Body == guest).Key;

        Assert.Equal("organisations.group.ends_before_start", (await act.EndAsync(departments, membership, new(2026, 4, 30), default))?.Key);
        Assert.Null(await act.EndAsync(departments, membership, new(2026, 5, 31), default));

        Assert.DoesNotContain(guest, (await ExpandAsync("Các sở, ban, ngành", new(2026, 4, 30))).Members.Select(m => m.Id));
        Assert.Contains(guest, (await ExpandAsync("Các sở, ban, ngành", new(2026, 5, 31))).Members.Select(m => m.Id));
        Assert.DoesNotContain(guest, (await ExpandAsync("Các sở, ban, ngành", new(2026, 6, 1))).Members.Select(m => m.Id));
        Assert.Null(await act.AdmitAsync(departments, guest, new(2027, 1, 1), default));
    }

    [Fact]
    public async Task Two_groups_never_answer_to_the_same_phrase()
    {
        using var scene = province.As(Officer);
        var form = scene.Get<FormGroup>();
        Assert.Equal("organisations.group.phrase_taken", (await form.RunAsync(new("Khối sở", null, ["sở ngành"], null, [], null, []), default)).Refusal?.Key);
        Assert.Equal("organisations.group.meaning_taken", (await form.RunAsync(new("Khối sở", null, [], "departments", [], null, []), default)).Refusal?.Key);
        Assert.Equal("organisations.group.no_name", (await form.RunAsync(new(" ", null, [], null, [], null, []), default)).Refusal?.Key);
    }

    [Fact]
    public async Task Somebody_without_the_role_may_not_change_a_group()
    {
        using var scene = province.As(new Somebody("Phạm Dung"));
        Assert.Equal("kernel.refusal.not_allowed", (await scene.Get<ChangeMembership>().AdmitAsync(departments, army, null, default))?.Key);
        Assert.Equal("kernel.refusal.not_allowed", (await scene.Get<FormGroup>().RunAsync(new("Khối", null, [], null, [], null, []), default)).Refusal?.Key);
    }

    private HashSet<BodyId> Ids(string who) => [.. who.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w switch { "culture" => culture, "finance" => finance, _ => ward })];

    private async Task<GroupMembers> ExpandAsync(string phrase, DateOnly on)
    {
        using var scene = province.AsSystem();
        return await scene.Get<IOrganisations>().ExpandAsync(phrase, on, default);
    }

    private static async Task<BodyId> BodyAsync(Scene scene, string name, string level) =>
        (await scene.Get<IOrganisations>().RegisterAsync(new(name, null, [], "state", level), default)).Value;

    private static async Task<BodyGroupId> FormAsync(Scene scene, NewGroup group)
    {
        var outcome = await scene.Get<IOrganisations>().FormGroupAsync(group, default);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }
}
