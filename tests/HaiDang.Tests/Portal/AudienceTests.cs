using HaiDang.Kernel;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Newsroom.Writing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Tests.Newsroom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>The page for Vietnamese abroad: what is written for them beside the rules that apply to them.</summary>
public sealed class AudienceTests(Desk desk) : IClassFixture<Desk>
{
    private const string Page = "/vi/nguoi-xa-que";
    private static readonly string[] ForThem = ["overseas-vietnamese"];

    private PageStore Store => desk.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task Stories_for_Vietnamese_abroad_stand_on_their_page_and_make_it_new_and_others_do_not()
    {
        string[] apart = ["/en/overseas-vietnamese", "/vi/phong-bao-chi"];
        // What the province began with is no news.
        await desk.DrainAsync();
        foreach (var path in apart.Append(Page)) { await TextAsync(path); }
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Chuyện chỉ cho du khách");
        await desk.DrainAsync();
        Assert.Equal(apart.Append(Page).Order(StringComparer.Ordinal), Store.Held.Intersect(apart.Append(Page)).Order(StringComparer.Ordinal));

        var id = await desk.DraftAsync(desk.Lan, "Giỗ Tổ giữa biển");
        Assert.Null(await MeantForAsync(id, [.. ForThem, "visitors"]));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        await desk.DrainAsync();
        Assert.Contains(Page, Store.Held);
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        Assert.DoesNotContain(Page, Store.Held);
        Assert.Equal(apart.Order(StringComparer.Ordinal), Store.Held.Intersect(apart).Order(StringComparer.Ordinal));
        var page = await TextAsync(Page);
        Assert.Contains("Giỗ Tổ giữa biển", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyện chỉ cho du khách", page, StringComparison.Ordinal);

        // A text put right changes the page that shows it; taken back, it is gone at once.
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Giỗ Tổ giữa biển, năm thứ ba")));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        Assert.Contains("năm thứ ba", await TextAsync(Page), StringComparison.Ordinal);
        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Sai ngày giỗ.", default)));
        await desk.DrainAsync();
        Assert.False(Store.TryGet(Page, out _));
        Assert.DoesNotContain("Giỗ Tổ", await TextAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_a_public_story_is_for_may_be_said_later()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Lớp học tiếng mẹ đẻ qua mạng");
        await desk.DrainAsync();
        Assert.DoesNotContain("Lớp học tiếng mẹ đẻ", await TextAsync(Page), StringComparison.Ordinal);
        await TextAsync("/en/overseas-vietnamese");
        Assert.Null(await MeantForAsync(id, [.. ForThem, "visitors"]));
        await desk.DrainAsync();
        Assert.Contains("Lớp học tiếng mẹ đẻ", await TextAsync(Page), StringComparison.Ordinal);
        Assert.Contains("/en/overseas-vietnamese", Store.Held);

        // Another audience beside it changes nothing here.
        Assert.Null(await MeantForAsync(id, [.. ForThem, "visitors", "partners"]));
        await desk.DrainAsync();
        Assert.Contains(Page, Store.Held);
        Assert.Null(await MeantForAsync(id, ["visitors"]));
        await desk.DrainAsync();
        Assert.DoesNotContain("Lớp học tiếng mẹ đẻ", await TextAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_stand_by_subject_with_the_paper_and_the_day_of_the_check_beside_events()
    {
        var somebody = new Somebody("Đỗ Lam", desk.Culture.Value, "registers.overseas-guides.keep", "registers.events.keep");
        await EnterAsync("overseas-guides", somebody, new() { ["name.vi"] = "Giữ quốc tịch", ["name.en"] = "Keeping nationality", ["subject"] = "Papers", ["about.vi"] = "Vẫn còn quốc tịch.", ["about.en"] = "Still held.", ["source"] = "Luật Quốc tịch 2008, Điều 13", ["checked_on"] = "10/02/2026", ["link"] = "https://vanban.example/24-2008", ["body"] = $"{desk.Culture.Value}" }, "shown");
        await EnterAsync("overseas-guides", somebody, new() { ["name.vi"] = "Gửi sách về đảo", ["name.en"] = "Books for the island", ["subject"] = "Contribute", ["about.vi"] = "Thư viện nhận sách.", ["about.en"] = "The library takes books.", ["checked_on"] = "12/02/2026", ["body"] = $"{desk.Culture.Value}" }, "shown");
        await EnterAsync("events", somebody, new() { ["name.vi"] = "Trại hè kiều bào", ["name.en"] = "Summer camp", ["kind"] = "Meeting", ["begins"] = "25/03/2026", ["ends"] = "29/03/2026", ["body"] = $"{desk.Culture.Value}" }, "confirmed");
        await desk.DrainAsync();
        var page = await TextAsync(Page);
        Assert.Matches("(?s)Giấy tờ, quốc tịch.*Giữ quốc tịch.*Luật Quốc tịch 2008, Điều 13.*Kiểm tra ngày.*10/02/2026.*Góp sức.*Gửi sách về đảo.*Trại hè kiều bào", page);
        Assert.Contains("25/03/2026 – 29/03/2026", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"https://bienbac.example/en/overseas-vietnamese\"", page, StringComparison.Ordinal);
        // The body that answers is named in the language of the page.
        Assert.Contains("Sở Văn hóa, Thể thao và Du lịch", page, StringComparison.Ordinal);
        var english = await TextAsync("/en/overseas-vietnamese");
        Assert.Contains("Department of Culture, Sports and Tourism", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Sở Văn hóa, Thể thao và Du lịch", english, StringComparison.Ordinal);
        Assert.Contains("Department of Culture, Sports and Tourism</option>", await TextAsync("/en/overseas-guide"), StringComparison.Ordinal);
        Assert.Contains("href=\"/vi/nguoi-xa-que\"", await TextAsync("/vi/"), StringComparison.Ordinal);
        Assert.Contains($"{Page}<", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_come_stands_before_what_was_the_next_first_whatever_its_name()
    {
        using (var scene = new Scene(desk.Services, new TheSystem()))
        {
            foreach (var old in await scene.Get<RegisterBook>().Find("events")!.In(scene.Get<RegistersDb>()).ToListAsync()) { scene.Get<RegistersDb>().Remove(old); }
            await scene.Get<RegistersDb>().SaveChangesAsync();
        }

        var somebody = new Somebody("Đỗ Lam", desk.Culture.Value, "registers.events.keep");
        async Task EventAsync(string name, string begins, string ends) => await EnterAsync("events", somebody, new() { ["name.vi"] = name, ["name.en"] = name, ["kind"] = "Meeting", ["begins"] = begins, ["ends"] = ends, ["body"] = $"{desk.Culture.Value}" }, "confirmed");
        await EventAsync("Đã qua A", "01/02/2026", "02/02/2026");
        await EventAsync("Đã qua B", "05/02/2026", "06/02/2026");
        await desk.DrainAsync();
        Assert.Matches("(?s)Đã qua B.*Đã qua A", await TextAsync(Page));

        foreach (var i in Enumerable.Range(1, 7)) { await EventAsync($"Hội {(char)('Z' - i)}", $"{10 + i}/05/2026", $"{10 + i}/05/2026"); }
        await EventAsync("Zạm biển đang mở", "01/03/2026", "20/03/2026");
        await desk.DrainAsync();
        var page = await TextAsync(Page);
        Assert.Matches("(?s)Zạm biển đang mở.*Hội Y.*Hội X.*Hội W.*Hội V.*Hội U", page);
        foreach (var away in (string[])["Đã qua", "Hội T", "Hội S"]) { Assert.DoesNotContain(away, page, StringComparison.Ordinal); }

        // The same behind a door that is for all.
        var door = await TextAsync("/vi/tham-gia");
        Assert.Matches("(?s)Zạm biển đang mở.*Hội Y.*Hội U", door);
        Assert.DoesNotContain("Đã qua", door, StringComparison.Ordinal);

        // Tomorrow is another page.
        var now = desk.Clock.Now;
        desk.Clock.Now = now.AddDays(11);
        Store.Renew(Shown.Today);
        page = await TextAsync(Page);
        desk.Clock.Now = now;
        Store.Renew(Shown.Today);
        Assert.DoesNotContain("Zạm biển", page, StringComparison.Ordinal);
        Assert.Contains("Hội T", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_for_many_are_found_by_the_index()
    {
        using var scene = new Scene(desk.Services, new TheSystem());
        var db = scene.Get<NewsroomDb>();
        Assert.Contains("@>", db.Items.Where(i => i.Audiences.Contains("overseas-vietnamese")).ToQueryString(), StringComparison.Ordinal);
    }

    private Task<Refusal?> MeantForAsync(ItemId id, string[] audiences) => desk.AsAsync<ChooseAudiences, Refusal?>(desk.Lan, act => act.RunAsync(id, audiences, default));

    private async Task EnterAsync(string register, Somebody who, Dictionary<string, string?> typed, string to)
    {
        using var scene = new Scene(desk.Services, who);
        var entered = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find(register)!, new(typed.GetValueOrDefault), default);
        Assert.Empty(entered.Refusals);
        using var second = new Scene(desk.Services, new TheSystem());
        Assert.Null(await second.Get<MoveRecord>().RunAsync(second.Get<RegisterBook>().Find(register)!, entered.Record!.Id, to, null, null, default));
    }

    private async Task<string> TextAsync(string path) => (await Store.GetAsync(PortalAddress.Parse(path)!, default)).Text;
}
