using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>Ways to sign in, walked with the browser's own virtual authenticator and a computed code.</summary>
public sealed class PasskeyTests(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_passkey_is_added_named_used_to_sign_in_and_removed(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, screen is Screen.Desktop ? "mien@bienbac.example" : "khue@bienbac.example");
        await PlugInAsync(visitor.Page);
        await visitor.OpenAsync("/account/passkeys");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa truy cập" }).ClickAsync();
        await visitor.Page.Locator("[name=Name]").FillAsync("Máy ở cơ quan");
        await visitor.PressAsync("Lưu tên");
        Assert.Contains("Máy ở cơ quan", await visitor.TextAsync(), StringComparison.Ordinal);

        await visitor.PressAsync("Đăng xuất");
        Assert.EndsWith("/sign-in", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.OpenAsync("/sign-in?returnUrl=/account/passkeys");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/account/passkeys", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });

        await visitor.PressAsync("Gỡ khóa");
        Assert.Contains("Chưa có khóa truy cập nào", await visitor.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_password_form_stands_alone()
    {
        await using var visitor = await site.VisitAsync(scripts: false);
        await visitor.Page.GotoAsync("/sign-in");
        Assert.False(await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).IsVisibleAsync());
        await visitor.SignInAsync("nguyet@bienbac.example");
        await visitor.Page.GotoAsync("/account");
        Assert.Contains("Lâm Ánh Nguyệt", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task With_an_authenticator_a_code_or_a_recovery_code_completes_signing_in(Screen screen)
    {
        var email = screen is Screen.Desktop ? "an@bienbac.example" : "lam@bienbac.example";
        await using var visitor = await site.VisitAsync(screen, email);
        await visitor.OpenAsync("/account/authenticator");
        await visitor.PressAsync("Cài ứng dụng xác thực");
        var key = (await visitor.Page.InnerTextAsync("#authenticator-key")).Replace(" ", "", StringComparison.Ordinal);
        await visitor.Page.FillAsync("[name=Code]", Code(key));
        await visitor.PressAsync("Xác nhận mã");
        var recovery = await visitor.Page.Locator("#recovery-codes code").AllInnerTextsAsync();
        Assert.Equal(8, recovery.Count);
        await visitor.OpenAsync("/account/authenticator");
        Assert.Equal(0, await visitor.Page.Locator("#recovery-codes").CountAsync());

        foreach (var code in new[] { Code(key), recovery[0] })
        {
            await visitor.PressAsync("Đăng xuất");
            await visitor.OpenAsync("/sign-in?returnUrl=/account/authenticator");
            await visitor.Page.FillAsync("[name=Email]", email);
            await visitor.Page.FillAsync("[name=Password]", Site.Password);
            await visitor.PressAsync("Đăng nhập");
            Assert.Contains("/sign-in/code", visitor.Page.Url, StringComparison.Ordinal);
            await visitor.Page.FillAsync("[name=Code]", code);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
            await visitor.Page.WaitForURLAsync("**/account/authenticator", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        }

        Assert.Contains("Còn 7 mã dự phòng", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.Page.FillAsync("[name=Password]", Site.Password);
        await visitor.PressAsync("Tắt bước xác thực thứ hai");
        Assert.True(await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Cài ứng dụng xác thực" }).IsVisibleAsync());
    }

    private static async Task PlugInAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>What an authenticator app shows: RFC 6238, six digits, thirty seconds.</summary>
    private static string Code(string key)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // The algorithm authenticator apps use
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var start = hash[^1] & 15;
        var number = ((hash[start] & 127) << 24) | (hash[start + 1] << 16) | (hash[start + 2] << 8) | hash[start + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
