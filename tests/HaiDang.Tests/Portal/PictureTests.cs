using System.Security.Cryptography;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Newsroom.Publishing;
using HaiDang.Newsroom.Writing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

public sealed class PictureTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly byte[] Hero = File.ReadAllBytes(Path.Combine(Repository.Root, "demo", "pictures", "hero.jpg"));

    private PictureShelf Shelf => desk.Services.GetRequiredService<PictureShelf>();

    [Fact]
    public async Task A_picture_is_public_only_while_an_item_shows_it()
    {
        var bytes = Pictures.Png(1400, 800);
        var name = NameOf(bytes, ".png");
        var id = await desk.DraftAsync(desk.Lan, "Ảnh bến cá");
        await ShowAsync(id, bytes, "IMG_2041.png");
        Assert.Null(await Shelf.FindAsync(name, default));

        await ReleaseAsync(id);
        Assert.Equal(bytes, (await Shelf.FindAsync(name, default))!.Value.Bytes);
        Assert.Null(await Shelf.FindAsync(name.Replace(".png", "-800.png", StringComparison.Ordinal), default));
        Assert.Contains($"src=\"/media/{name}\" alt=\"Bến cá lúc rạng đông\" width=\"1400\" height=\"800\"", await TextAsync("/vi/du-lich/anh-ben-ca"), StringComparison.Ordinal);

        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Chưa xin phép người trong ảnh", default)));
        Assert.Null(await Shelf.FindAsync(name, default));
    }

    [Fact]
    public async Task A_released_photograph_goes_out_in_the_sizes_that_pages_ask_for_and_no_others()
    {
        Assert.SkipUnless(TurboJpeg.IsThere, "libturbojpeg0 is not installed");
        var name = NameOf(Hero, ".jpg");
        var id = await desk.DraftAsync(desk.Lan, "Ảnh ngọn đèn");
        await ShowAsync(id, Hero, "den.jpg");
        Assert.Null(await Shelf.FindAsync(Sized(name, "800"), default));
        await ReleaseAsync(id);

        Assert.Contains($"/media/{Sized(name, "400")} 400w, /media/{Sized(name, "800")} 800w", await TextAsync("/vi/du-lich/anh-ngon-den"), StringComparison.Ordinal);
        Assert.Contains($"https://bienbac.example/media/{Sized(name, "share")}", await TextAsync("/vi/du-lich/anh-ngon-den"), StringComparison.Ordinal);
        Assert.Equal(new PictureFile("image/jpeg", 800, 450), PictureFile.Read((await Shelf.FindAsync(Sized(name, "800"), default))!.Value.Bytes));
        Assert.Equal(new PictureFile("image/jpeg", 1200, 630), PictureFile.Read((await Shelf.FindAsync(Sized(name, "share"), default))!.Value.Bytes));
        foreach (var size in (string[])["799", "1600", "0", "-1", "big", "../../x"]) { Assert.Null(await Shelf.FindAsync(Sized(name, size), default)); }
    }

    [Fact]
    public void A_picture_made_smaller_carries_no_metadata()
    {
        Assert.SkipUnless(TurboJpeg.IsThere, "libturbojpeg0 is not installed");
        var withPlace = (byte[])[.. Hero[..2], 0xFF, 0xE1, 0, 12, .. "Exif\0\0GPS!"u8, .. Hero[2..]];
        var small = TurboJpeg.Narrow(withPlace, 800)!;
        Assert.True(withPlace.AsSpan().IndexOf("Exif"u8) > 0);
        Assert.True(small.AsSpan().IndexOf("Exif"u8) < 0);
        Assert.True(small.Length < Hero.Length);
    }

    [Fact]
    public void What_is_no_photograph_is_not_made_smaller()
    {
        Assert.SkipUnless(TurboJpeg.IsThere, "libturbojpeg0 is not installed");
        Assert.Null(TurboJpeg.Narrow(Pictures.Png(1600, 900), 800));
        Assert.Null(TurboJpeg.Narrow(Hero.AsSpan(0, 50), 800));
        Assert.Null(TurboJpeg.Narrow(Hero, 4000));
        Assert.Null(TurboJpeg.Cut(Hero, 1200, 1630));
    }

    private static string NameOf(byte[] bytes, string ending) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..24] + ending;

    private static string Sized(string name, string size) => name.Replace(".jpg", $"-{size}.jpg", StringComparison.Ordinal);

    private async Task ShowAsync(HaiDang.Newsroom.Contracts.ItemId id, byte[] bytes, string name) =>
        Assert.Null(await desk.AsAsync<SetPicture, Refusal?>(desk.Lan, act => act.RunAsync(id, new NewPicture(bytes, name,
            new Dictionary<string, PictureWords> { ["vi"] = new("Bến cá lúc rạng đông", "Ảnh: Lan") }), default)));

    private async Task ReleaseAsync(HaiDang.Newsroom.Contracts.ItemId id)
    {
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
    }

    private async Task<string> TextAsync(string path) =>
        (await desk.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default)).Text;
}
