namespace HaiDang.BrowserTests;

public sealed class TodayTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, "mien@bienbac.example", "Báo cáo năm về Kế hoạch 45/KH-UBND")]
    [InlineData(Screen.Phone, "mien@bienbac.example", "Mục chưa phân công cơ quan chủ trì")]
    [InlineData(Screen.Desktop, "trieu@bienbac.example", "Nhiệm vụ quá hạn hoặc sắp đến hạn")]
    [InlineData(Screen.Phone, "quyen@bienbac.example", "Nhiệm vụ quá hạn hoặc sắp đến hạn")]
    [InlineData(Screen.Phone, "phong@bienbac.example", "Chưa báo cáo")]
    [InlineData(Screen.Desktop, "can@bienbac.example", "Không có việc nào đang chờ bạn")]
    public async Task The_morning_page_says_what_needs_me_now(Screen screen, string email, string words)
    {
        await using var visitor = await site.VisitAsync(screen, email);
        await visitor.OpenAsync("/today");
        Assert.Contains(words, await visitor.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_opens_at_the_place_we_are_in_however_far_down()
    {
        await using var visitor = await site.VisitAsync(Screen.Desktop, "khoi@bienbac.example");
        await visitor.OpenAsync("/today");
        await visitor.OpenAsync(await visitor.Page.EvaluateAsync<string>("[...document.querySelectorAll('.side-list')].sort((a, b) => b.children.length - a.children.length)[0].lastElementChild.firstElementChild.getAttribute('href')"));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.querySelector('.side-body').scrollHeight > innerHeight"));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.querySelector('.side-body [aria-current]').getBoundingClientRect().bottom < innerHeight && scrollY === 0"));
    }
}
