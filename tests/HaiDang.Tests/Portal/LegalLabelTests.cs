using System.Text.Json;
using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using HaiDang.Organisations.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

public sealed partial class LegalLabelTests(Desk desk) : IClassFixture<Desk>
{
    private const string Composite = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";
    private const string Machine = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    [Fact]
    public async Task What_a_machine_made_is_told_to_readers_in_their_language_and_to_machines()
    {
        var id = await desk.DraftAsync(desk.Lan, "Sao biển vẽ bằng máy");
        await PictureAsync(id, PictureMaking.Machine, "Ảnh sao biển");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Sao biển vẽ bằng máy") with { Alt = "Ảnh sao biển", Making = Making.MachineDraft }));
        await PublishAsync(id, "vi");
        foreach (var (language, title) in ((string, string)[])[("en", "Starfish drawn by a machine"), ("ja", "機械が描いたヒトデ"), ("zh", "机器画的海星"), ("ko", "기계가 그린 불가사리")])
        {
            Assert.Null(await desk.SaveAsync(desk.Lan, id, language, Desk.Text(title) with { Alt = title, Making = Making.MachineTranslation }));
            await PublishAsync(id, language);
        }

        string[] words = ["Soạn với sự hỗ trợ của trí tuệ nhân tạo", "Translated with the help of artificial intelligence", "人工知能の支援で翻訳", "人工智能辅助翻译", "인공지능의 도움으로 번역"];
        string[] pictures = ["Ảnh tạo bằng trí tuệ nhân tạo", "Picture made by artificial intelligence", "人工知能が生成した画像", "图片由人工智能生成", "인공지능이 생성한 이미지"];
        foreach (var (at, language) in ((string[])["vi", "en", "ja", "zh", "ko"]).Index())
        {
            var html = await TextAsync((await FindAsync(id, language)).Path);
            Assert.Contains($"<li class=\"story-label\">{words[at]}", html, StringComparison.Ordinal);
            Assert.Contains($"<li class=\"story-label\">{pictures[at]}", html, StringComparison.Ordinal);
            var said = Said(html);
            Assert.Equal(Composite, said.GetProperty("digitalSourceType").GetString());
            Assert.Equal(Machine, said.GetProperty("image")[0].GetProperty("digitalSourceType").GetString());
        }

        var entry = JsonDocument.Parse(await TextAsync("/vi/feed.json")).RootElement.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("title").GetString() == "Sao biển vẽ bằng máy");
        Assert.Equal(Composite, entry.GetProperty("_labels").GetProperty("digital_source_type").GetString());
        Assert.Contains("[Soạn với sự hỗ trợ của trí tuệ nhân tạo", await TextAsync("/vi/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_advertisement_says_so_and_who_pays_wherever_it_is_shown()
    {
        var id = await desk.DraftAsync(desk.Lan, "Tuần hàng muối biển");
        Assert.Null(await desk.AsAsync<LabelItem, Refusal?>(desk.Lan, act => act.RunAsync(id, new(Promotion.Advert, "Công ty <Muối> Mỹ Sa", PictureMaking.People), null, default)));
        await PublishAsync(id, "vi");
        foreach (var path in (string[])["/vi/du-lich/tuan-hang-muoi-bien", "/vi/du-lich", "/vi/", "/vi/rss.xml"])
        {
            Assert.Contains("Quảng cáo · Công ty &lt;Muối&gt; Mỹ Sa", await TextAsync(path), StringComparison.Ordinal);
        }

        var said = Said(await TextAsync("/vi/du-lich/tuan-hang-muoi-bien"));
        Assert.Equal(("AdvertiserContentArticle", "Công ty <Muối> Mỹ Sa"), (said.GetProperty("@type").GetString(), said.GetProperty("sponsor").GetProperty("name").GetString()));
        var feed = desk.AsAsync<IServiceProvider, IReadOnlyList<Findable>>(new TheSystem(), sp => ActivatorUtilities.CreateInstance<FindableFeed>(sp).OfAsync(Shown.OfSlug("vi", "tuan-hang-muoi-bien"), "vi", default));
        Assert.Equal("Quảng cáo · Công ty <Muối> Mỹ Sa", Assert.Single(await feed).Detail);
    }

    [Fact]
    public async Task What_people_made_and_nobody_paid_for_carries_no_label_and_every_page_the_licence()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài do người viết");
        var html = await TextAsync("/vi/du-lich/bai-do-nguoi-viet");
        Assert.DoesNotContain("story-labels", html, StringComparison.Ordinal);
        Assert.False(Said(html).TryGetProperty("digitalSourceType", out _));
        Assert.False(Said(html).TryGetProperty("sponsor", out _));
        foreach (var path in (string[])["/vi/du-lich/bai-do-nguoi-viet", "/vi/", "/en/"])
        {
            Assert.Contains("số 12/GP-SVHTTDL ngày 05/02/2026", await TextAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_caption_names_people_by_the_protocol_list()
    {
        Assert.Null(await desk.AsAsync<IProtocol, Refusal?>(new TheSystem(), protocol => protocol.KeepAsync("Chủ tịch UBND tỉnh\nGiám đốc Sở", default)));
        var id = await desk.DraftAsync(desk.Lan, "Lễ khai hội bến cá");
        await PictureAsync(id, PictureMaking.People, "Ba người bắt tay");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Lễ khai hội bến cá") with
        {
            Alt = "Ba người bắt tay",
            Credit = "Ảnh: Hà Phong Nhã",
            Persons = PersonText.Parse("Tư Lài\nTrần Thị Bình | Giám đốc | Sở Ngoại vụ\nNguyễn Văn An | Chủ tịch | UBND tỉnh Biển Bạc"),
        }));
        await PublishAsync(id, "vi");
        var html = await TextAsync("/vi/du-lich/le-khai-hoi-ben-ca");
        Assert.Contains("<figcaption>Trong ảnh: Nguyễn Văn An, Chủ tịch UBND tỉnh Biển Bạc; Trần Thị Bình, Giám đốc Sở Ngoại vụ; Tư Lài. Ảnh: Hà Phong Nhã</figcaption>", html, StringComparison.Ordinal);
        Assert.Equal(["Nguyễn Văn An", "Trần Thị Bình", "Tư Lài"], Said(html).GetProperty("image")[0].GetProperty("about").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    private async Task PictureAsync(ItemId id, PictureMaking making, string alt) => Assert.Null(await desk.AsAsync<SetPicture, Refusal?>(desk.Lan, act => act.RunAsync(id,
        new(Pictures.Png(1280, 720), "anh.png", new Dictionary<string, PictureWords> { ["vi"] = new(alt, null) }) { Making = making }, default)));

    private async Task PublishAsync(ItemId id, string language)
    {
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, language));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, language));
        await desk.DrainAsync();
    }

    private async Task<ReleasedItem> FindAsync(ItemId id, string language) =>
        (await desk.AsAsync<INewsroom, IReadOnlyList<ReleasedItem>>(new TheSystem(), n => n.FindReleasedAsync(id, default))).Single(r => r.Language == language);

    private async Task<string> TextAsync(string path) => (await desk.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default)).Text;

    private static JsonElement Said(string html) => JsonDocument.Parse(StructuredScript().Match(html).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/ld.{1,6}json\">(.+?)</script>", RegexOptions.Singleline)]
    private static partial Regex StructuredScript();
}
