using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Listing;
using HaiDang.Registers.Moving;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

public sealed class RegisterTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task An_entry_is_kept_found_moved_and_ended()
    {
        using var scene = province.As(Lan);
        var channels = scene.Get<RegisterBook>().Find("official-channels")!;
        var id = await EnterAsync(scene, channels, Channel("Trang Biển Bạc hôm nay", "https://example.org/bien-bac"));

        var found = Assert.Single(await channels.Query(scene.Get<RegistersDb>()).PageAsync(new() { Words = "bien bac hom nay" }, 0, 10, default));
        Assert.Equal((id, "proposed", new DateOnly(2026, 3, 13)), (found.Id, found.Stage, found.Due));

        using var other = province.As(Minh);
        Assert.Null(await other.Get<MoveRecord>().RunAsync(channels, id, "confirmed", null, null, default));
        Assert.Null(await other.Get<MoveRecord>().EndAsync(channels, id, "Lập nhầm", null, default));
        Assert.Empty(await channels.Query(other.Get<RegistersDb>()).PageAsync(new() { Words = "bien bac hom nay" }, 0, 10, default));
        Assert.Single(await channels.Query(other.Get<RegistersDb>()).PageAsync(new() { Words = "bien bac hom nay", Ended = true }, 0, 10, default));
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_and_nothing_is_saved()
    {
        using var scene = province.As(Lan);
        var channels = scene.Get<RegisterBook>().Find("official-channels")!;
        var kept = await scene.Get<KeepRecord>().EnterAsync(channels, new(name => name == "link" ? "không phải địa chỉ" : null), default);
        Assert.Null(kept.Record);
        Assert.Equal(["link", "name", "kind", "body"], kept.Refusals.Select(r => r.Field));
        Assert.Equal(0, await channels.Query(scene.Get<RegistersDb>()).CountAsync(new() { Words = "khong phai dia chi" }, 10, default));
    }

    [Fact]
    public async Task The_person_who_entered_it_may_not_confirm_it()
    {
        using var scene = province.As(Lan);
        var channels = scene.Get<RegisterBook>().Find("official-channels")!;
        var id = await EnterAsync(scene, channels, Channel("Kênh của một người", "https://example.org/mot-nguoi"));
        Assert.Equal("registers.refusal.four_eyes", (await scene.Get<MoveRecord>().RunAsync(channels, id, "confirmed", null, null, default))?.Key);
    }

    [Fact]
    public async Task Who_rewrote_it_may_not_confirm_it_and_what_is_rewritten_after_that_is_confirmed_again()
    {
        using var one = province.As(Lan);
        using var two = province.As(Minh);
        var channels = one.Get<RegisterBook>().Find("official-channels")!;
        var form = Channel("Kênh viết lại", "https://example.org/viet-lai");
        var id = await EnterAsync(one, channels, form);
        async Task ChangeAsync(Scene by, string field, string? value)
        {
            form[field] = value;
            using var scene = by;
            Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(channels, id, new(form.GetValueOrDefault), default)).Refusals);
        }

        async Task<string?> ConfirmAsync(Somebody who)
        {
            using var scene = province.As(who);
            return (await scene.Get<MoveRecord>().RunAsync(channels, id, "confirmed", null, null, default))?.Key;
        }

        async Task<string> StageAsync()
        {
            using var scene = province.As(Lan);
            return (await channels.In(scene.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == id)).Stage;
        }

        await ChangeAsync(province.As(Minh), "rules", "Quy chế do Minh viết lại\nhai dòng");
        Assert.Equal("registers.refusal.four_eyes", await ConfirmAsync(Minh));
        Assert.Equal("registers.refusal.four_eyes", await ConfirmAsync(Lan));
        // Somebody who wrote before her is still somebody who wrote.
        await ChangeAsync(province.As(Lan), "handle", "@lan");
        Assert.Equal("registers.refusal.four_eyes", await ConfirmAsync(Minh));
        Assert.Null(await ConfirmAsync(new("Hồ Thị Hoa", Office, Minh.Permissions)));

        // Saved as it stands, nothing has to be looked at again, though a browser ends its lines with two signs.
        await ChangeAsync(province.As(Minh), "rules", "Quy chế do Minh viết lại\r\nhai dòng");
        Assert.Equal("confirmed", await StageAsync());
        await ChangeAsync(province.As(Minh), "rules", "Quy chế khác");
        Assert.Equal("proposed", await StageAsync());
        Assert.Equal("registers.refusal.four_eyes", await ConfirmAsync(Minh));
    }

    [Fact]
    public async Task What_a_stage_needs_is_asked_before_the_move()
    {
        using var scene = province.As(Lan);
        var channels = scene.Get<RegisterBook>().Find("official-channels")!;
        var form = Channel("Kênh chưa có quy chế", "https://example.org/quy-che");
        form.Remove("rules");
        var id = await EnterAsync(scene, channels, form);
        using var other = province.As(Minh);
        var refusal = await other.Get<MoveRecord>().RunAsync(channels, id, "confirmed", null, null, default);
        Assert.Equal(("registers.refusal.missing", "rules"), (refusal?.Key, refusal?.Field));
    }

    [Fact]
    public async Task Two_people_change_one_entry_and_the_second_is_told()
    {
        using var one = province.As(Lan);
        using var two = province.As(Minh);
        var channels = one.Get<RegisterBook>().Find("official-channels")!;
        var id = await EnterAsync(one, channels, Channel("Kênh hai người sửa", "https://example.org/hai-nguoi"));
        var seen = (await channels.In(one.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == id)).Version;

        var form = Channel("Kênh hai người sửa", "https://example.org/hai-nguoi");
        form["handle"] = "@lan";
        Assert.NotNull((await one.Get<KeepRecord>().ChangeAsync(channels, id, new(name => form.GetValueOrDefault(name), seen), default)).Record);
        form["handle"] = "@minh";
        Assert.Equal([Refusal.ChangedMeanwhile], (await two.Get<KeepRecord>().ChangeAsync(channels, id, new(name => form.GetValueOrDefault(name), seen), default)).Refusals);
    }

    [Fact]
    public async Task The_same_address_is_not_entered_twice()
    {
        using var scene = province.As(Lan);
        var channels = scene.Get<RegisterBook>().Find("official-channels")!;
        await EnterAsync(scene, channels, Channel("Kênh thật", "https://example.org/that"));
        var form = Channel("Kênh giả", "https://example.org/that");
        var kept = await scene.Get<KeepRecord>().EnterAsync(channels, new(name => form.GetValueOrDefault(name)), default);
        Assert.Equal(["link"], kept.Refusals.Select(r => r.Field));
        Assert.Contains("Kênh thật", kept.Refusals[0].Args);
    }

    [Fact]
    public async Task Somebody_who_keeps_it_for_her_own_body_keeps_no_others()
    {
        using var scene = province.As(new Somebody("Đỗ Thị Khuê", Guid.NewGuid(), "registers.official-channels.keep-own"));
        var channels = scene.Get<RegisterBook>().Find("official-channels")!;
        var form = Channel("Kênh của cơ quan khác", "https://example.org/khac");
        Assert.Equal([Refusal.NotAllowed], (await scene.Get<KeepRecord>().EnterAsync(channels, new(name => form.GetValueOrDefault(name)), default)).Refusals);
        form.Remove("body");
        Assert.NotNull((await scene.Get<KeepRecord>().EnterAsync(channels, new(name => form.GetValueOrDefault(name)), default)).Record);
    }

    [Fact]
    public async Task A_magazine_is_left_out_by_the_rule()
    {
        using var scene = province.As(new Somebody("Vũ Minh", null, "registers.outlets.keep", "registers.outlets.move.chosen"));
        var outlets = scene.Get<RegisterBook>().Find("outlets")!;
        var form = new Dictionary<string, string?>
        {
            ["name"] = "Tạp chí Sóng Bạc", ["kind"] = "Magazine", ["scope"] = "Central", ["reach"] = "12.500", ["reach_source"] = "Kiểm toán phát hành 2025", ["reason"] = "Đẹp",
        };
        var id = await EnterAsync(scene, outlets, form);
        Assert.Equal("outlets.rule.chosen_is_eligible", (await scene.Get<MoveRecord>().RunAsync(outlets, id, "chosen", null, null, default))?.Key);
        form["kind"] = "Newspaper";
        form["name"] = "Báo Sóng Bạc";
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(outlets, await EnterAsync(scene, outlets, form), "chosen", null, null, default));
    }

    [Fact]
    public async Task Lists_stand_in_Vietnamese_order_and_narrow_by_month()
    {
        using var scene = province.As(new Somebody("Lê An", null, "registers.anniversaries.keep"));
        var days = scene.Get<RegisterBook>().Find("anniversaries")!;
        foreach (var (name, day) in new[] { ("Ấp Bắc", "02/01/1963"), ("An Giang", "22/11/1832"), ("Ăng-ten", "19/11/1945"), ("Đảo Bạc", "09/05/1975"), ("Dinh Cô", "10/05/1975") })
        {
            await EnterAsync(scene, days, new() { ["name"] = name, ["day"] = day, ["kind"] = "History", ["source"] = "Lịch sử tỉnh" });
        }

        var query = days.Query(scene.Get<RegistersDb>());
        Assert.Equal(["An Giang", "Ăng-ten", "Ấp Bắc", "Dinh Cô", "Đảo Bạc"], (await query.PageAsync(new(), 0, 10, default)).Select(r => r.Title));
        Assert.Equal(["Dinh Cô", "Đảo Bạc"], (await query.PageAsync(new() { Values = new Dictionary<string, string> { ["day"] = "1975-05" } }, 0, 10, default)).Select(r => r.Title));
        Assert.Equal(["Đảo Bạc", "Dinh Cô"], (await query.PageAsync(new() { Values = new Dictionary<string, string> { ["day"] = "1975" }, Sort = "day" }, 0, 10, default)).Select(r => r.Title));
    }

    private static readonly Guid Office = Guid.NewGuid();

    private static Somebody Lan { get; } = new("Trần Thị Lan", Office, "registers.official-channels.keep", "registers.official-channels.move.confirmed");

    private static Somebody Minh { get; } = new("Vũ Minh", Office, "registers.official-channels.keep", "registers.official-channels.move.confirmed");

    private static Dictionary<string, string?> Channel(string name, string link) => new()
    {
        ["name"] = name, ["kind"] = "Page", ["body"] = $"{Office}", ["link"] = link, ["rules"] = "Quy chế 12/QC", ["emergency_contact"] = "0254 000 000",
    };

    private static async Task<RecordId> EnterAsync(Scene scene, Register register, Dictionary<string, string?> form)
    {
        var kept = await scene.Get<KeepRecord>().EnterAsync(register, new(name => form.GetValueOrDefault(name)), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }
}
