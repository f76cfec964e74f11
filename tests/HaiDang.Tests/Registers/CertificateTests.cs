using HaiDang.Kernel;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Publishing;
using HaiDang.Registers.Signing;
using HaiDang.Registers.Turning;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>Who was there, who is certified, and what of a register fits a visitor. Today is Tuesday, 10 March 2026.</summary>
public sealed class CertificateTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", Guid.NewGuid(), "registers.trainings.keep", "registers.attendees.keep", "registers.attendees.move.certified", "registers.attendees.move.withdrawn",
        "registers.products.keep", "registers.plots.keep", "registers.placements.keep", "registers.outlets.keep");
    private static readonly Somebody Thuy = new("Lê Thúy", Guid.NewGuid(), "registers.products.keep", "registers.products.move.shown", "registers.plots.keep", "registers.plots.move.offered");

    [Fact]
    public async Task People_in_the_room_sign_by_name_once_each_and_whoever_is_not_on_the_list_is_put_on_it()
    {
        var course = await CourseAsync("Viết tin ngắn");
        var lan = await AttendeeAsync("Trần Thị Lan", course);
        var code = Code(course);
        Assert.Equal(new Signed("Trần Thị Lan", true), (await SignAsync(code, " trần thị  lan ")).Value);
        Assert.Equal(new Signed("Trần Thị Lan", true), (await SignAsync(code, "TRAN THI LAN")).Value);
        Assert.Equal(new Signed("Người đến thêm", false), (await SignAsync(code, "Người đến thêm")).Value);
        Assert.Equal("registers.roll.name", (await SignAsync(code, " ")).Refusal?.Key);
        Assert.Equal("registers.roll.over", (await SignAsync(code[..^2] + "AA", "Ai đó")).Refusal?.Key);
        using var scene = province.As(Mien);
        var people = await scene.Get<SignInRoom>().PeopleAsync(Book(scene, "attendees").Roll!, Book(scene, "attendees"), course, default);
        Assert.Equal([("Người đến thêm", "present"), ("Trần Thị Lan", "present")], people.Select(p => (p.Title, p.Stage)));
        Assert.Equal(lan, people[1].Id);
    }

    [Fact]
    public async Task The_code_on_the_wall_is_over_after_ten_minutes()
    {
        var code = Code(await CourseAsync("Chụp ảnh"));
        var now = province.Clock.Now;
        try
        {
            province.Clock.Now = now.AddMinutes(9);
            Assert.NotNull((await SignAsync(code, "Vũ An")).Value);
            province.Clock.Now = now.AddMinutes(11);
            Assert.Equal("registers.roll.over", (await SignAsync(code, "Vũ Bình")).Refusal?.Key);
        }
        finally { province.Clock.Now = now; }
    }

    [Fact]
    public async Task A_certificate_is_valid_expired_or_withdrawn_and_a_wrong_number_is_nobodys()
    {
        var course = await CourseAsync("Phát thanh cơ sở");
        var number = await CertifyAsync(await AttendeeAsync("Lê Nam", course, "10/03/2026"));
        var over = await CertifyAsync(await AttendeeAsync("Đỗ Hà", course, "09/03/2026"));
        var back = await AttendeeAsync("Vũ Bảo", course, "10/03/2027");
        var taken = await CertifyAsync(back);
        await MoveAsync(Mien, "attendees", back, "withdrawn", "Cấp nhầm");
        Assert.Equal([CertificateState.Valid, CertificateState.Expired, CertificateState.Withdrawn], [await StateAsync(number), await StateAsync(over), await StateAsync(taken)]);
        Assert.Equal(CertificateState.Valid, await StateAsync(number.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        // One character off is no number at all.
        var slip = number[..^1] + (number[^1] == '7' ? '8' : '7');
        using var scene = province.AsSystem();
        Assert.Null(await scene.Get<IRegisters>().CheckCertificateAsync(slip, "vi", default));
        var found = (await scene.Get<IRegisters>().CheckCertificateAsync(number, "en", default))!;
        Assert.Equal(("Lê Nam", "Certificate of training", new DateOnly(2026, 3, 10)), (found.Holder, found.Kind, found.Until));
        Assert.DoesNotContain(found.Facts, f => f.Text.Contains("Đài", StringComparison.Ordinal));
        // An entry that ended is no certificate any more, and stays known.
        using (var mien = province.As(Mien)) { Assert.Null(await mien.Get<MoveRecord>().EndAsync(Book(mien, "attendees"), await IdAsync(number), "Nhập nhầm", null, default)); }
        Assert.Equal(CertificateState.Withdrawn, await StateAsync(number));
    }

    [Fact]
    public async Task A_product_leaves_the_certified_filter_on_the_day_after_its_certificate()
    {
        var id = await EnterAsync("products", new() { ["name.vi"] = "Muối hoa", ["kind"] = "Farm", ["producer"] = "Tổ Suối Ngà", ["stars"] = "4", ["certificate"] = "OCOP-1", ["certified_until"] = "10/03/2026", ["about.vi"] = "Muối cào tay" });
        await MoveAsync(Thuy, "products", id, "shown", null);
        Assert.Equal(["Muối hoa"], await FilteredAsync("products", ("is_certified", "true"), ("stars.least", "4"), ("q", "muoi")));
        var now = province.Clock.Now;
        try
        {
            province.Clock.Now = now.AddDays(1);
            using (var scene = province.AsSystem()) { Assert.NotEqual(0, await scene.Get<TurnStages>().RunAsync(default)); Assert.Equal(0, await scene.Get<TurnStages>().RunAsync(default)); }
            Assert.Empty(await FilteredAsync("products", ("is_certified", "true")));
            Assert.Equal(["Muối hoa"], await FilteredAsync("products", ("q", "muối")));
            // Stars that are still told come with the word that they are over.
            using var visitor = province.AsSystem();
            var shown = (await visitor.Get<IRegisters>().FindPublicAsync("products", "en", id, default))!;
            Assert.Contains(shown.Facts, f => f is { Label: "Certificate in force", Text: "No" });
        }
        finally { province.Clock.Now = now; }
    }

    [Fact]
    public async Task Plots_are_narrowed_by_area_way_to_the_port_and_sector_and_only_by_what_the_public_sees()
    {
        foreach (var (name, sector, hectares, port) in new[] { ("Lô một", "Tourism", "8", "12"), ("Lô hai", "Tourism", "25", "40"), ("Lô ba", "HighTech", "30", "5") })
        {
            var id = await EnterAsync("plots", new() { ["name.vi"] = name, ["sector"] = sector, ["hectares"] = hectares, ["port_km"] = port, ["figures_of"] = "2026", ["figures_from"] = "Ban quản lý", ["where.latitude"] = "12.3", ["where.longitude"] = "109.2", ["body"] = $"{Guid.NewGuid()}" });
            if (name != "Lô ba") { await MoveAsync(Thuy, "plots", id, "offered", null); }
        }

        Assert.Equal(["Lô hai", "Lô một"], await FilteredAsync("plots", ("sector", "Tourism")));
        Assert.Equal(["Lô một"], await FilteredAsync("plots", ("port_km.most", "20")));
        Assert.Equal(["Lô hai"], await FilteredAsync("plots", ("hectares.least", "10"), ("hectares.most", "30")));
        Assert.Empty(await FilteredAsync("plots", ("sector", "HighTech")));
        Assert.Equal(2, (await FilteredAsync("plots", ("hectares.least", "nhiều"), ("body", "x"))).Count);
        using var scene = province.AsSystem();
        var brief = await scene.Get<IRegisters>().PublicFilterAsync("plots", "en", _ => null, 0, 1, default);
        Assert.Contains(brief!.Filters, f => f.Name == "port_km.most" && f.Label == "To the seaport (km): at most");
    }

    [Fact]
    public async Task A_placement_counts_as_published_only_with_a_link_or_a_clipping()
    {
        var outlet = await EnterAsync("outlets", new() { ["name"] = "Báo Thử", ["kind"] = "Newspaper", ["scope"] = "Central", ["country"] = "Việt Nam" });
        var id = await EnterAsync("placements", new() { ["headline"] = "Mùa cá", ["outlet"] = $"/registers/outlets/{outlet.Value}", ["form"] = "Article", ["origin"] = "Own", ["planned_on"] = "01/03/2026", ["published_on"] = "02/03/2026", ["language"] = "tiếng Việt", ["country"] = "Việt Nam" });
        using (var scene = province.As(Mien)) { Assert.Equal("registers.refusal.no_evidence", (await scene.Get<MoveRecord>().RunAsync(Book(scene, "placements"), id, "published", null, null, default))?.Key); }
        using (var scene = province.As(Mien))
        {
            Assert.Null(await scene.Get<HaiDang.Registers.Attaching.AttachFile>().RunAsync(Book(scene, "placements"), id, new("bài.pdf", "application/pdf", new byte[] { 1 }, null, HaiDang.Registers.Attaching.UseRight.Own, null, HaiDang.Registers.Attaching.Consent.NotNeeded), default));
        }

        await MoveAsync(Mien, "placements", id, "published", null);
        using var look = province.As(Mien);
        Assert.Equal([("Own", 3, 1)], (await HaiDang.Registers.Counting.RecordCounts.ByAsync(look.Get<RegistersDb>(), HaiDang.Registers.Counting.CountedBy.Of(Book(look, "placements"), "origin", 2026), default)).Select(c => (c.Value!, c.Month!.Value, c.Count)));
    }

    private static Register Book(Scene scene, string key) => scene.Get<RegisterBook>().Find(key)!;

    private async Task<IReadOnlyList<string>> FilteredAsync(string register, params (string Name, string Value)[] asked)
    {
        using var scene = province.AsSystem();
        var book = await scene.Get<IRegisters>().PublicFilterAsync(register, "vi", name => asked.FirstOrDefault(a => a.Name == name).Value, 0, 50, default);
        return [.. book!.Entries.Select(e => e.Title)];
    }

    private async Task<CertificateState?> StateAsync(string number)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IRegisters>().CheckCertificateAsync(number, "vi", default))?.State;
    }

    private async Task<RecordId> IdAsync(string number)
    {
        using var scene = province.AsSystem();
        return (await Book(scene, "attendees").In(scene.Get<RegistersDb>()).AsNoTracking().ToListAsync()).Single(r => Equals(Book(scene, "attendees").Certificate!.Number.Of(r), number)).Id;
    }

    private async Task<string> CertifyAsync(RecordId id)
    {
        await MoveAsync(Mien, "attendees", id, "present", null);
        await MoveAsync(Mien, "attendees", id, "certified", null);
        using var scene = province.AsSystem();
        return (string)Book(scene, "attendees").Certificate!.Number.Of(await Book(scene, "attendees").In(scene.Get<RegistersDb>()).SingleAsync(r => r.Id == id))!;
    }

    private string Code(RecordId course)
    {
        using var scene = province.As(Mien);
        return scene.Get<SignInRoom>().Code(Book(scene, "attendees"), course);
    }

    private async Task<Outcome<Signed>> SignAsync(string code, string name)
    {
        using var scene = province.AsSystem();
        return await scene.Get<IRoomRoll>().SignAsync(code, name, "Đài truyền thanh", default);
    }

    private Task<RecordId> CourseAsync(string name) => EnterAsync("trainings", new() { ["course"] = name, ["for"] = "Officers", ["begins"] = "10/03/2026", ["days"] = "1", ["where"] = "Bạc Hải", ["body"] = $"{Guid.NewGuid()}" });

    private Task<RecordId> AttendeeAsync(string name, RecordId course, string? until = null)
    {
        var typed = new Dictionary<string, string> { ["name"] = name, ["training"] = $"/registers/trainings/{course.Value}", ["workplace"] = "Đài Cửa Vạn" };
        if (until is not null) { typed["valid_until"] = until; }
        return EnterAsync("attendees", typed);
    }

    private async Task MoveAsync(Somebody person, string register, RecordId id, string to, string? reason)
    {
        using var scene = province.As(person);
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(Book(scene, register), id, to, reason, null, default));
    }

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
    {
        using var scene = province.As(Mien);
        var kept = await scene.Get<KeepRecord>().EnterAsync(Book(scene, register), new(typed.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }
}
