using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
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
        foreach (var path in new[] { "/vi/kenh-chinh-thuc", "/en/official-channels", $"/vi/kenh-chinh-thuc/{id.Value}" })
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
    public async Task A_register_without_a_public_face_has_no_page()
    {
        Assert.Equal(404, (await PageAsync("/vi/press-questions")).Status);
        using var scene = province.AsSystem();
        Assert.Null(await scene.Get<IRegisters>().PublicListAsync("press-questions", "vi", 0, 10, default));
    }

    private async Task<RecordId> EnterAsync(string name)
    {
        using var scene = province.As(Lan);
        var form = new Dictionary<string, string?>
        {
            ["name"] = name, ["kind"] = "Page", ["body"] = $"{Office}", ["link"] = "https://example.org/that", ["rules"] = "Quy chế", ["emergency_contact"] = Inner,
        };
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
