using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moving = HaiDang.Registers.Moving.MoveRecord;

namespace HaiDang.Tests.Registers;

public sealed class PublicFaceTests(Province province) : IClassFixture<Province>
{
    private const string Inner = "Điện thoại trực 0299 111 222";
    private static readonly Guid Office = Guid.NewGuid();

    private static Somebody Lan { get; } = new("Trần Thị Lan", Office, "registers.official-channels.keep");

    private static Somebody Minh { get; } = new("Vũ Minh", Office, "registers.official-channels.move.confirmed", "registers.official-channels.move.suspended", "registers.official-channels.keep");

    [Fact]
    public async Task The_public_sees_a_confirmed_channel_at_once_by_its_public_fields_and_no_longer_when_it_is_suspended()
    {
        Assert.DoesNotContain("Trang thật", await TextAsync("/vi/kenh-chinh-thuc"), StringComparison.Ordinal);
        var id = await EnterAsync("Trang thật của tỉnh");
        await DrainAsync();
        Assert.DoesNotContain("Trang thật", await TextAsync("/vi/kenh-chinh-thuc"), StringComparison.Ordinal);

        await MoveAsync(id, "confirmed", null);
        foreach (var path in new[] { "/vi/kenh-chinh-thuc", "/en/official-channels", $"/vi/kenh-chinh-thuc/trang-that-cua-tinh-{EndOf(id)}" })
        {
            var text = await TextAsync(path);
            Assert.Contains("Trang thật của tỉnh", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Inner, text, StringComparison.Ordinal);
        }

        Assert.Contains("Official channels", await TextAsync("/en/official-channels"), StringComparison.Ordinal);
        await MoveAsync(id, "suspended", "Mất quyền quản trị");
        Assert.DoesNotContain("Trang thật", await TextAsync("/vi/kenh-chinh-thuc"), StringComparison.Ordinal);
        Assert.Equal(404, (await PageAsync($"/vi/kenh-chinh-thuc/{id.Value}")).Status);
    }

    [Fact]
    public async Task An_entry_has_an_address_in_words_and_its_earlier_ones_lead_there()
    {
        var id = await EnterAsync("Kênh Bến Đỗ");
        await MoveAsync(id, "confirmed", null);
        var first = $"/vi/kenh-chinh-thuc/kenh-ben-do-{EndOf(id)}";
        Assert.Equal(200, (await PageAsync(first)).Status);
        Assert.Contains(first, await TextAsync("/vi/kenh-chinh-thuc"), StringComparison.Ordinal);
        foreach (var other in new[] { $"/vi/kenh-chinh-thuc/{id.Value}", $"/vi/kenh-chinh-thuc/{EndOf(id)}", $"/vi/kenh-chinh-thuc/ten-khac-{EndOf(id)}" }) { Assert.Equal((301, first), await AnswerAsync(other)); }

        await RenameAsync(id, "Kênh Hải Đăng");
        var now = $"/vi/kenh-chinh-thuc/kenh-hai-dang-{EndOf(id)}";
        Assert.Equal((301, now), await AnswerAsync(first));
        Assert.Equal(200, (await PageAsync(now)).Status);
        Assert.Matches($"<link rel=\"canonical\" href=\"[^\"]*{now}\"", await TextAsync(now));
        Assert.Equal(404, (await PageAsync("/vi/kenh-chinh-thuc/kenh-hai-dang-00000000")).Status);
        Assert.Equal(404, (await PageAsync($"/vi/su-kien/kenh-hai-dang-{EndOf(id)}")).Status);
    }

    [Fact]
    public async Task What_is_hidden_does_not_tell_its_title_by_its_address()
    {
        var id = await EnterAsync("Trang mạo danh ai đó");
        await MoveAsync(id, "confirmed", null);
        using (var scene = province.AsSystem())
        {
            var db = scene.Get<RegistersDb>();
            await db.Database.ExecuteSqlAsync($"update registers.official_channels set hidden_at = now() where id = {id.Value}");
            Assert.DoesNotContain("mao-danh", string.Join(' ', (await scene.Get<IRegisters>().PublicListAsync("official-channels", "vi", 0, 500, default))!.Entries.Where(e => e.Id == id).SelectMany(e => e.Slugs.Values)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_that_end_alike_the_words_tell_which_is_meant()
    {
        var (one, other) = (await EnterAsync("Kênh Sóng Bạc"), await EnterAsync("Kênh Gió Đông"));
        foreach (var id in new[] { one, other }) { await MoveAsync(id, "confirmed", null); }
        var twin = new RecordId(Guid.Parse($"{other.Value}"[..^8] + EndOf(one)));
        using (var scene = province.AsSystem()) { await scene.Get<RegistersDb>().Database.ExecuteSqlAsync($"update registers.official_channels set id = {twin.Value} where id = {other.Value}"); }

        using var asked = province.AsSystem();
        var registers = asked.Get<IRegisters>();
        Assert.Equal(one, await registers.MeantAsync("official-channels", $"kenh-song-bac-{EndOf(one)}", default));
        Assert.Equal(twin, await registers.MeantAsync("official-channels", $"kenh-gio-dong-{EndOf(one)}", default));
        Assert.Null(await registers.MeantAsync("official-channels", $"kenh-khac-{EndOf(one)}", default));
    }

    [Fact]
    public async Task A_register_without_a_public_face_has_no_page()
    {
        Assert.Equal(404, (await PageAsync("/vi/press-questions")).Status);
        using var scene = province.AsSystem();
        Assert.Null(await scene.Get<IRegisters>().PublicListAsync("press-questions", "vi", 0, 10, default));
    }

    private static string EndOf(RecordId id) => $"{id.Value}"[^8..];

    private async Task<(int Status, string? To)> AnswerAsync(string path)
    {
        var page = await PageAsync(path);
        return (page.Status, page.Location);
    }

    private async Task RenameAsync(RecordId id, string name)
    {
        using (var scene = province.AsSystem()) { await scene.Get<RegistersDb>().Database.ExecuteSqlAsync($"update registers.official_channels set name = {name}, title = {name} where id = {id.Value}"); }
        province.Services.GetRequiredService<PageStore>().Forget(Shown.OfBook("official-channels"));
    }

    private static Dictionary<string, string?> Form(string name) => new()
    {
        ["name"] = name, ["kind"] = "Page", ["body"] = $"{Office}", ["link"] = $"https://example.org/{Guid.NewGuid()}", ["rules"] = "Quy chế", ["emergency_contact"] = Inner,
    };

    private async Task<RecordId> EnterAsync(string name)
    {
        using var scene = province.As(Lan);
        var form = Form(name);
        return (await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find("official-channels")!, new(n => form.GetValueOrDefault(n)), default)).Record!.Id;
    }

    private async Task MoveAsync(RecordId id, string to, string? reason)
    {
        using var scene = province.As(Minh);
        Assert.Null(await scene.Get<Moving>().RunAsync(scene.Get<RegisterBook>().Find("official-channels")!, id, to, reason, null, default));
        await DrainAsync();
    }

    private Task DrainAsync() => province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();

    private async Task<string> TextAsync(string path) => (await PageAsync(path)).Text;

    private async Task<BuiltPage> PageAsync(string path) => await province.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default);
}
