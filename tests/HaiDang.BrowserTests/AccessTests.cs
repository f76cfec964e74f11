using System.Net;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>Who gets in, who may what, and what is said to those who may not.</summary>
public sealed class AccessTests(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_new_person_gets_a_starting_password_works_and_is_closed_out_again(Screen screen)
    {
        var email = $"song-{screen}@bienbac.example".ToLowerInvariant();
        await using var admin = await site.VisitAsync(screen, "khoi@bienbac.example");
        await admin.OpenAsync("/admin/people");
        await admin.FollowAsync("Thêm người");
        await admin.Page.FillAsync("[name=Name]", "Trần Thị Sóng");
        await admin.Page.FillAsync("[name=Email]", email);
        await admin.Page.GetByLabel("Phóng viên").CheckAsync();
        await admin.PressAsync("Thêm người và tạo mật khẩu");
        var starting = await admin.Page.InnerTextAsync("#starting-password");

        await using var song = await site.VisitAsync(screen);
        await song.SignInAsync(email, starting);
        await song.OpenAsync("/plans");
        Assert.EndsWith("/account/password", song.Page.Url, StringComparison.Ordinal);
        await song.Page.FillAsync("[name=Current]", starting);
        await song.Page.FillAsync("[name=Password]", "sóng biển rì rào");
        await song.Page.FillAsync("[name=Again]", "sóng biển rì rào");
        await song.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }).ClickAsync();
        await song.Page.WaitForURLAsync("**/today", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        await using var elsewhere = await site.VisitAsync(screen);
        await elsewhere.SignInAsync(email, "sóng biển rì rào");
        await elsewhere.OpenAsync("/plans");

        await admin.FollowAsync("Mở trang người này");
        await admin.PressAsync("Khóa tài khoản");
        Assert.Contains("Đã khóa tài khoản", await admin.TextAsync(), StringComparison.Ordinal);
        await elsewhere.PressAsync("Đăng xuất");
        await elsewhere.Page.FillAsync("[name=Email]", email);
        await elsewhere.Page.FillAsync("[name=Password]", "sóng biển rì rào");
        await elsewhere.PressAsync("Đăng nhập");
        Assert.Contains("chưa khớp", await elsewhere.TextAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task The_trail_is_read_by_those_who_inspect(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, "chinh@bienbac.example");
        await visitor.OpenAsync("/admin/audit?kind=Plan");
        Assert.Contains("Thêm kế hoạch", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.OpenAsync("/admin/audit");
        await visitor.FollowAsync("Cũ hơn");
        Assert.Contains("before=", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task Who_may_not_open_a_page_reads_who_may_and_whom_to_ask(Screen screen)
    {
        await using var visitor = await site.VisitAsync(screen, "nguyet@bienbac.example");
        await visitor.OpenAsync("/admin/people", status: 403);
        var text = await visitor.TextAsync();
        Assert.Contains("Bạn chưa được giao quyền", text, StringComparison.Ordinal);
        Assert.Contains("Quản trị viên", text, StringComparison.Ordinal);
        Assert.Contains("khoi@bienbac.example", text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task The_language_switch_stays_on_the_page_and_is_remembered(Screen screen)
    {
        var email = screen is Screen.Desktop ? "quyen@bienbac.example" : "nhan@bienbac.example";
        await using (var visitor = await site.VisitAsync(screen, email))
        {
            await visitor.OpenAsync("/account");
            await visitor.PressAsync("English");
            Assert.EndsWith("/account", visitor.Page.Url, StringComparison.Ordinal);
            Assert.Contains("My account", await visitor.TextAsync(), StringComparison.Ordinal);
        }

        await using var again = await site.VisitAsync(screen, email);
        await again.OpenAsync("/account/password");
        Assert.Contains("Change password", await again.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites()
    {
        await using var visitor = await site.VisitAsync(email: "tra@bienbac.example");
        var cookies = await visitor.Page.Context.CookiesAsync();
        Assert.Contains(cookies, c => c.Name == "haidang");
        Assert.All(cookies, c => Assert.True(c.HttpOnly && c.SameSite is SameSiteAttribute.Lax or SameSiteAttribute.Strict, c.Name));
    }

    [Fact]
    public async Task A_form_sent_with_a_token_that_no_longer_counts_gets_an_answer_in_words()
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var answer = await http.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("_handler", "code"), new("Code", "123456")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Yêu cầu chưa đúng", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

/// <summary>In a province of its own: afterwards nobody on this machine signs in there for a minute.</summary>
public sealed class SignInLimitTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Too_many_tries_from_one_address_are_asked_to_wait()
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        HttpResponseMessage? answer = null;
        for (var attempt = 0; attempt <= 30; attempt++)
        {
            answer?.Dispose();
            answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent([new("_handler", "sign-in")]), TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("Hãy đợi một phút rồi thử lại", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        answer.Dispose();
    }
}
