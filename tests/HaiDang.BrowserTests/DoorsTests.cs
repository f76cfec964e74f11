using System.Net;
using System.Net.Http.Headers;

namespace HaiDang.BrowserTests;

/// <summary>The pages about doors for programs: tokens, webhooks, calendars to subscribe to.</summary>
public sealed class DoorsTests(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task An_administrator_makes_a_token_that_works_until_it_is_revoked(Screen screen)
    {
        await using var khoi = await site.VisitAsync(screen, "khoi@bienbac.example");
        await khoi.OpenAsync("/admin/tokens");
        await khoi.PressAsync("Tạo mã");
        Assert.Contains("Hãy ghi tên phần mềm", await khoi.TextAsync(), StringComparison.Ordinal);
        await khoi.Page.FillAsync("[name=Name]", $"Hệ thống một cửa {screen}");
        await khoi.Page.SelectOptionAsync("[name=Body]", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await khoi.Page.SelectOptionAsync("[name=Scope]", "write");
        await khoi.Page.FillAsync("[name=LastDay]", $"{TimeProvider.System.GetUtcNow().AddMonths(6):yyyy-MM-dd}");
        await khoi.PressAsync("Tạo mã");
        var token = await khoi.Page.InnerTextAsync("#token");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/api/v1/registers", token));

        await khoi.OpenAsync("/admin/tokens");
        Assert.DoesNotContain(token, await khoi.Page.ContentAsync(), StringComparison.Ordinal);
        await khoi.PressAsync($"Thu hồi mã Hệ thống một cửa {screen}");
        Assert.Contains("Đã thu hồi", await khoi.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/api/v1/registers", token));
    }

    [Fact]
    public async Task An_officer_makes_tokens_for_her_own_body_and_sees_no_others()
    {
        await using var khoi = await site.VisitAsync(Screen.Desktop, "khoi@bienbac.example");
        await khoi.OpenAsync("/admin/tokens");
        await khoi.Page.FillAsync("[name=Name]", "Phần mềm của cơ quan khác");
        await khoi.Page.SelectOptionAsync("[name=Body]", new Microsoft.Playwright.SelectOptionValue { Index = 2 });
        await khoi.Page.FillAsync("[name=LastDay]", $"{TimeProvider.System.GetUtcNow().AddMonths(1):yyyy-MM-dd}");
        await khoi.PressAsync("Tạo mã");

        await using var khue = await site.VisitAsync(Screen.Phone, "khue@bienbac.example");
        await khue.OpenAsync("/admin/tokens");
        Assert.DoesNotContain("Phần mềm của cơ quan khác", await khue.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await khue.Page.Locator("[name=Body]").CountAsync());
        await khue.Page.FillAsync("[name=Name]", "Phần mềm của tôi");
        await khue.Page.FillAsync("[name=LastDay]", $"{TimeProvider.System.GetUtcNow().AddMonths(1):yyyy-MM-dd}");
        await khue.PressAsync("Tạo mã");
        Assert.StartsWith("hd_", await khue.Page.InnerTextAsync("#token"), StringComparison.Ordinal);
        Assert.Contains("Phần mềm của tôi", await khue.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_signed_in_reads_the_API_and_changes_nothing_through_it()
    {
        await using var mien = await site.VisitAsync(Screen.Desktop, "mien@bienbac.example");
        var read = await mien.Page.APIRequest.GetAsync("/api/v1/registers/events?limit=1");
        Assert.Equal(200, read.Status);
        var id = (await read.JsonAsync())!.Value.GetProperty("entries")[0].GetProperty("id").GetString();
        // A cookie comes along with whatever another site makes a browser send; it opens nothing that changes.
        var ended = await mien.Page.APIRequest.PostAsync($"/api/v1/registers/events/{id}/end", new() { DataObject = new { reason = "Thử" } });
        Assert.Equal(401, ended.Status);
        Assert.Equal(401, (await mien.Page.APIRequest.PostAsync("/api/v1/registers/events", new() { DataObject = new { kind = "Fair" } })).Status);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_receiver_is_added_tried_paused_resumed_and_ended(Screen screen)
    {
        await using var khoi = await site.VisitAsync(screen, "khoi@bienbac.example");
        await khoi.OpenAsync("/admin/webhooks");
        await khoi.Page.FillAsync("[name=Address]", "https://169.254.169.254/latest");
        await khoi.PressAsync("Thêm nơi nhận");
        Assert.Contains("nằm trong mạng nội bộ", await khoi.TextAsync(), StringComparison.Ordinal);
        await khoi.Page.FillAsync("[name=Address]", $"https://nhan-tin.invalid/hook/{screen}");
        await khoi.Page.GetByLabel("Sự kiện", new() { Exact = true }).CheckAsync();
        await khoi.Page.GetByLabel("Chuyển bước").CheckAsync();
        await khoi.PressAsync("Thêm nơi nhận");
        Assert.StartsWith("whsec_", await khoi.Page.InnerTextAsync("#secret"), StringComparison.Ordinal);

        await khoi.FollowAsync($"https://nhan-tin.invalid/hook/{screen}");
        await khoi.PressAsync("Gửi tin thử");
        // The name leads nowhere; the sender has found out when the next try is announced.
        for (var look = 0; look < 30 && !(await khoi.TextAsync()).Contains("thử lại lúc", StringComparison.Ordinal); look++) { await khoi.OpenAsync(new Uri(khoi.Page.Url).AbsolutePath); }
        Assert.Contains("không tìm thấy tên miền", await khoi.TextAsync(), StringComparison.Ordinal);
        await khoi.PressAsync("Gửi lại");
        await khoi.PressAsync("Tạm dừng");
        await khoi.PressAsync("Mở lại");
        await khoi.PressAsync("Kết thúc nơi nhận");
        Assert.Contains("Đã kết thúc", await khoi.TextAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_calendar_is_read_at_an_address_of_ones_own_until_it_is_taken_back(Screen screen)
    {
        await using var mien = await site.VisitAsync(screen, screen is Screen.Phone ? "mien@bienbac.example" : "nguyet@bienbac.example");
        await mien.OpenAsync("/registers/events/calendar");
        await mien.FollowAsync("Đưa vào lịch của tôi");
        await mien.PressAsync("Tạo địa chỉ");
        var address = new Uri(await mien.Page.InnerTextAsync("#address"));
        using var program = new HttpClient();
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await program.GetStringAsync(address), StringComparison.Ordinal);
        await mien.OpenAsync("/registers/events/calendar/subscribe");
        await mien.PressAsync("Thu hồi địa chỉ");
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string token)
    {
        using var program = new HttpClient { BaseAddress = new(site.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await program.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;
    }
}
