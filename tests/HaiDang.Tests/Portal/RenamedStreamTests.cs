using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>An address of a stream is printed on things and kept by readers: it leads on when the stream is renamed.</summary>
public sealed class RenamedStreamTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Lists_months_and_feeds_lead_to_where_they_are_today_and_back_when_the_name_comes_back()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Chuyến phà đầu ngày");
        await RenameAsync("di-choi", "visit");
        await RenameAsync("ghe-tham", "go-and-see");
        foreach (var (was, now) in (Dictionary<string, string>)new()
        {
            ["/vi/du-lich"] = "/vi/ghe-tham", ["/vi/di-choi"] = "/vi/ghe-tham", ["/vi/du-lich/2026/03"] = "/vi/ghe-tham/2026/03", ["/vi/di-choi/rss.xml"] = "/vi/ghe-tham/rss.xml",
            ["/vi/du-lich/chuyen-pha-dau-ngay"] = "/vi/ghe-tham/chuyen-pha-dau-ngay", ["/en/visit"] = "/en/go-and-see",
        }) { Assert.Equal((301, now), await LeadsToAsync(was)); }

        Assert.Equal((404, null), await LeadsToAsync("/vi/visit"));
        Assert.Equal((200, null), await LeadsToAsync("/vi/ghe-tham"));
        await RenameAsync("du-lich", "visit");
        Assert.Equal((200, null), await LeadsToAsync("/vi/du-lich"));
        Assert.Equal((301, "/vi/du-lich"), await LeadsToAsync("/vi/ghe-tham"));
    }

    private async Task RenameAsync(string vi, string en)
    {
        using (var scene = new Scene(desk.Services, new TheSystem()))
        {
            Assert.Null(await scene.Get<INewsroom>().RegisterStreamAsync(new("du-lich", "Du lịch", "Visit", vi, en, "Đảo và hải đăng.", "Islands and a lighthouse."), default));
        }

        await desk.DrainAsync();
    }

    private async Task<(int, string?)> LeadsToAsync(string path)
    {
        var page = await desk.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default);
        return (page.Status, page.Location);
    }
}
