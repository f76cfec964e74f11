using HaiDang.Organisations;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Registering;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Organisations;

public sealed class CorrectBodyTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Officer = new("Vũ Thu Miên", null, Permissions.Register);

    [Fact]
    public async Task A_new_body_of_a_known_name_is_refused_with_the_name_of_the_one_we_have()
    {
        var known = await BodyAsync("Sở Khoa học và Công nghệ");
        using var scene = province.As(Officer);
        var register = scene.Get<RegisterBody>();

        var outcome = await register.AddAsync(new("so khoa hoc, cong nghe tỉnh", null, [], "state", "province"), default);

        Assert.Equal(("organisations.register.known", "Name"), (outcome.Refusal?.Key, outcome.Refusal?.Field));
        Assert.Equal(["Sở Khoa học và Công nghệ"], outcome.Refusal?.Args);
        Assert.Equal(known, (await register.KnownAsync("SKHCN", default))?.Id);
    }

    [Fact]
    public async Task A_body_may_be_corrected_keeping_its_short_forms_in_the_order_given()
    {
        var id = await BodyAsync("Sở Xây dựng", "SXD", "Sở XD");
        using var scene = province.As(Officer);
        var db = scene.Get<OrganisationsDb>();
        var version = (await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == id)).Version;
        var organisations = scene.Get<IOrganisations>();
        var stamp = await organisations.StampAsync(default);
        Assert.Equal(stamp, await organisations.StampAsync(default));

        Assert.Null(await scene.Get<RegisterBody>().CorrectAsync(id, new("Sở Xây dựng và Quy hoạch", "Department of Construction", ["Sở XD", "SXDQH", "SXD"], "state", "province", "Mai Thu"), version, default));

        using var later = province.AsSystem();
        var body = await later.Get<OrganisationsDb>().Bodies.AsNoTracking().SingleAsync(b => b.Id == id);
        Assert.Equal(["Sở XD", "SXDQH", "SXD"], body.ShortForms);
        Assert.NotEqual(stamp, await organisations.StampAsync(default));
        Assert.Equal(("Sở Xây dựng và Quy hoạch", "Department of Construction"), (await organisations.TitlesAsync([id], default))[id] is var title ? (title.In("vi"), title.In("ja")) : default);
        Assert.Equal("Sở XD", (await later.Get<IOrganisations>().FindAsync(id, default))?.ShortForm);
        Assert.Equal(id, (await later.Get<IOrganisations>().RecogniseAsync("so xay dung quy hoach", default))?.Id);
    }

    [Fact]
    public void A_body_without_a_way_to_be_reached_or_without_a_backup_is_told()
    {
        var (today, full) = (new DateOnly(2026, 3, 10), new NewBody("Sở Muối", null, [], "state", "province", "Mai Thu", null, "0912", null, "Lê Hà", "ha@so.example"));
        Assert.Empty(Body.Register(full).MissingContact(today));
        Assert.Equal(["backup"], Body.Register(full with { BackupEmail = null }).MissingContact(today));
        Assert.Equal(["person", "way", "backup"], Body.Register(NewBody.Named("Sở Muối")).MissingContact(today));
        // Also after it takes another name; and nobody asks for the contact of a body that is gone.
        var renamed = Body.Register(full);
        renamed.Rename("Sở Muối và Gạo");
        Assert.Empty(renamed.MissingContact(today));
        var gone = Body.Register(NewBody.Named("Sở Cát"));
        gone.EndBefore(new(2025, 7, 1));
        Assert.Empty(gone.MissingContact(today));
    }

    [Fact]
    public async Task Of_two_people_correcting_one_body_the_second_is_told()
    {
        var id = await BodyAsync("Sở Y tế");
        using var one = province.As(Officer);
        using var two = province.As(Officer);
        var version = (await one.Get<OrganisationsDb>().Bodies.AsNoTracking().SingleAsync(b => b.Id == id)).Version;
        var same = new NewBody("Sở Y tế", null, ["SYT"], "state", "province");

        Assert.Null(await one.Get<RegisterBody>().CorrectAsync(id, same, version, default));
        Assert.Equal("kernel.refusal.changed_meanwhile", (await two.Get<RegisterBody>().CorrectAsync(id, same with { ShortForms = ["SYTe"] }, version, default))?.Key);
    }

    [Fact]
    public async Task A_name_that_another_body_has_is_no_correction()
    {
        await BodyAsync("Sở Tư pháp");
        var id = await BodyAsync("Sở Nội vụ");
        using var scene = province.As(Officer);
        var version = (await scene.Get<OrganisationsDb>().Bodies.AsNoTracking().SingleAsync(b => b.Id == id)).Version;
        var refusal = await scene.Get<RegisterBody>().CorrectAsync(id, new("Sở tư pháp", null, [], "state", "province"), version, default);
        Assert.Equal("organisations.register.known", refusal?.Key);
    }

    [Fact]
    public async Task A_short_form_leads_to_one_body_only()
    {
        var one = await BodyAsync("Sở Du lịch");
        var two = await BodyAsync("Sở Dân vận");
        using var scene = province.As(Officer);
        var add = scene.Get<AddShortForm>();

        Assert.Null(await add.RunAsync(one, "Sở DL và LH", default));
        Assert.Equal("organisations.short_form.taken", (await add.RunAsync(two, "so dl, lh", default))?.Key);
        Assert.Equal("organisations.short_form.known_here", (await add.RunAsync(one, "sở dl và lh", default))?.Key);
        Assert.Equal("organisations.short_form.empty", (await add.RunAsync(one, " - ", default))?.Key);
        using var later = province.AsSystem();
        Assert.Equal(one, (await later.Get<IOrganisations>().RecogniseAsync("so dl lh", default))?.Id);
    }

    [Theory]
    [InlineData("so tttt", true)]
    [InlineData("STTTT", true)]
    [InlineData("Sở Thông tin và Truyền thông", true)]
    [InlineData("truyen thong", true)]
    [InlineData("information", true)]
    [InlineData("ong tin", false)]
    [InlineData("so gddt", false)]
    public void Whoever_types_part_of_a_name_finds_the_body(string typed, bool finds)
    {
        var body = Body.Register(new("Sở Thông tin và Truyền thông", "Department of Information", [], "state", "province"));
        Assert.Equal(finds, new BodyFilter(typed).Matches(body));
    }

    private async Task<BodyId> BodyAsync(string name, params string[] shortForms)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(new(name, null, shortForms, "state", "province"), default)).Value;
    }
}
