using HaiDang.Kernel;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Tests.Newsroom;

public sealed class LabelTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly ItemLabels Advert = new(Promotion.Advert, "Công ty Cổ phần Muối Mỹ Sa", PictureMaking.People);
    private const string Nobody = " ";

    [Fact]
    public async Task An_advertisement_without_its_sponsor_named_does_not_go_out()
    {
        var id = await desk.DraftAsync(desk.Lan, "Muối Mỹ Sa ở chợ đêm");
        Assert.Null(await LabelAsync(id, Advert with { Sponsor = Nobody }));
        Assert.Equal("newsroom.submit.sponsor", (await desk.SubmitAsync(desk.Lan, id, "vi"))?.Key);
        Assert.Null(await LabelAsync(id, Advert));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));

        var released = Assert.Single(await ReleasedAsync(id));
        Assert.Equal(new Labels(Making.People, Promotion.Advert, "Công ty Cổ phần Muối Mỹ Sa"), released.Labels);
    }

    [Fact]
    public void Nor_when_the_name_went_missing_after_it_was_approved()
    {
        var item = new Item { Stream = "du-lich", Body = new(Guid.NewGuid()), SourceLanguage = "vi", BegunBy = "Lan", BegunAt = desk.Clock.Now };
        item.CiteSources([new Source("Báo cáo")]);
        item.MeantFor(["visitors"]);
        item.Label(Advert);
        var edition = new Edition { Item = item.Id, Language = "vi" };
        edition.Write(Desk.Text("Muối"), new(new(Guid.NewGuid()), "Lan", desk.Clock.Now));
        Assert.Null(edition.Submit(item, new(new(Guid.NewGuid()), "Lan", desk.Clock.Now)));
        Assert.Null(edition.Approve(item, new(new(Guid.NewGuid()), "Minh", desk.Clock.Now)));
        item.Label(Advert with { Sponsor = null });
        Assert.Equal("newsroom.submit.sponsor", edition.Publish(item)?.Key);
    }

    [Fact]
    public async Task A_label_changed_after_submission_takes_every_language_out_of_the_queue()
    {
        var id = await desk.SubmittedAsync(desk.Lan, "Nhãn đổi sau khi gửi");
        var read = await desk.FingerprintAsync(id, "vi");
        Assert.Null(await LabelAsync(id, Advert));
        Assert.Equal(EditionState.Draft, (await desk.EditionAsync(id, "vi"))!.State);
        Assert.Equal("newsroom.approve.changed_since_read", (await desk.AsAsync<ApproveEdition, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", read, default)))?.Key);
    }

    [Fact]
    public async Task How_a_text_was_made_is_a_part_of_what_is_approved()
    {
        var id = await desk.SubmittedAsync(desk.Lan, "Bài máy soạn nháp");
        var before = await desk.FingerprintAsync(id, "vi");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Bài máy soạn nháp") with { Making = Making.MachineDraft }));
        Assert.NotEqual(before, await desk.FingerprintAsync(id, "vi"));
        Assert.Equal(EditionState.Draft, (await desk.EditionAsync(id, "vi"))!.State);
    }

    [Fact]
    public async Task Whoever_labelled_an_item_does_not_approve_it()
    {
        var id = await desk.DraftAsync(desk.Lan, "Muối Mỹ Sa ra bến");
        Assert.Null(await LabelAsync(id, Advert, by: desk.Minh));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Equal("newsroom.approve.own_article", (await desk.ApproveAsync(desk.Minh, id, "vi"))?.Key);
    }

    [Fact]
    public async Task Labels_set_by_two_at_once_do_not_undo_each_other()
    {
        var id = await desk.DraftAsync(desk.Lan, "Hai người cùng gắn nhãn");
        var seen = new ItemLabels(Promotion.None, null, PictureMaking.People);
        Assert.Null(await LabelAsync(id, Advert, seen));
        Assert.Equal(Refusal.ChangedMeanwhile, await LabelAsync(id, new(Promotion.Sponsored, "Quỹ Khuyến học", PictureMaking.People), seen));
    }

    [Fact]
    public async Task A_caption_names_people_by_the_protocol_list_whatever_the_order_typed()
    {
        await RankAsync("Chủ tịch Ủy ban nhân dân tỉnh\nGiám đốc Sở");
        var id = await desk.DraftAsync(desk.Lan, "Lễ ký kết nghĩa");
        Assert.Null(await PictureAsync(id));
        var typed = PersonText.Parse("Ngư dân Tư Lài\nTrần Thị Bình | Giám đốc | Sở Ngoại vụ\nNguyễn Văn An | Chủ tịch | UBND tỉnh");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Lễ ký kết nghĩa") with { Alt = "Ba người bắt tay", Persons = typed }));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        Assert.Equal(["Nguyễn Văn An", "Trần Thị Bình", "Ngư dân Tư Lài"], (await ReleasedAsync(id))[0].Picture!.Persons.Select(p => p.Name));
        Assert.Equal("Nguyễn Văn An, Chủ tịch UBND tỉnh", (await ReleasedAsync(id))[0].Picture!.Persons[0].In("vi"));
    }

    [Fact]
    public async Task A_list_that_changed_since_the_approver_read_is_read_again_and_what_is_public_keeps_its_order()
    {
        await RankAsync("Chủ tịch\nGiám đốc");
        var id = await desk.DraftAsync(desk.Lan, "Khánh thành cầu cảng");
        Assert.Null(await PictureAsync(id));
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Khánh thành cầu cảng") with { Alt = "Hai người cắt băng", Persons = [new("Bình", "Giám đốc"), new("An", "Chủ tịch")] }));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        var read = await desk.FingerprintAsync(id, "vi");

        await RankAsync("Giám đốc\nChủ tịch");
        Assert.Equal("newsroom.approve.changed_since_read", (await desk.AsAsync<ApproveEdition, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", read, default)))?.Key);
        var again = await desk.AsAsync<OpenItem, string>(desk.Minh, async open =>
        {
            Assert.True(await open.OpenAsync(id, default));
            return open.Edition("vi")!.Fingerprint(open.Item);
        });
        Assert.Null(await desk.AsAsync<ApproveEdition, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", again, default)));
        Assert.Equal(["Bình", "An"], (await ReleasedAsync(id))[0].Picture!.Persons.Select(p => p.Name));

        await RankAsync("Chủ tịch\nGiám đốc");
        Assert.Equal(["Bình", "An"], (await ReleasedAsync(id))[0].Picture!.Persons.Select(p => p.Name));
    }

    [Fact]
    public void What_is_typed_of_people_comes_back_as_typed()
    {
        const string typed = "NGUYỄN THỊ MINH KHAI | Giám đốc | Sở Ngoại vụ\nAmbrose LI Cheuk-Wing |  | Shiomihama\nTư Lài\nBa Đô | thuyền trưởng";
        Assert.Equal(typed, PersonText.Print(PersonText.Parse(typed)));
    }

    [Fact]
    public async Task A_title_without_a_name_is_not_handed_in()
    {
        var id = await desk.DraftAsync(desk.Lan, "Ảnh thiếu tên");
        Assert.Null(await PictureAsync(id));
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Ảnh thiếu tên") with { Alt = "Một người", Persons = PersonText.Parse(" | Giám đốc | Sở Ngoại vụ") }));
        Assert.Equal("newsroom.submit.person", (await desk.SubmitAsync(desk.Lan, id, "vi"))?.Key);
    }

    private Task<Refusal?> LabelAsync(ItemId id, ItemLabels labels, ItemLabels? seen = null, Somebody? by = null) =>
        desk.AsAsync<LabelItem, Refusal?>(by ?? desk.Lan, act => act.RunAsync(id, labels, seen, default));

    private Task<Refusal?> PictureAsync(ItemId id) => desk.AsAsync<SetPicture, Refusal?>(desk.Lan, act => act.RunAsync(id,
        new(Pictures.Png(640, 360), "anh.png", new Dictionary<string, PictureWords> { ["vi"] = new("Ảnh lễ", null) }), default));

    private async Task RankAsync(string lines) => Assert.Null(await desk.AsAsync<IProtocol, Refusal?>(new TheSystem(), protocol => protocol.KeepAsync(lines, default)));

    private Task<IReadOnlyList<ReleasedItem>> ReleasedAsync(ItemId id) => desk.AsAsync<INewsroom, IReadOnlyList<ReleasedItem>>(new TheSystem(), n => n.FindReleasedAsync(id, default));
}
