using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Newsroom.Writing;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Newsroom;

public sealed class ItemTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task An_author_may_not_approve_her_own_article()
    {
        var id = await desk.SubmittedAsync(desk.Lan, "Mùa biển lặng");
        Assert.Equal("newsroom.approve.own_article", (await desk.ApproveAsync(desk.Lan, id, "vi"))?.Key);
        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
    }

    [Fact]
    public async Task Whoever_edited_last_may_not_approve_either()
    {
        var id = await desk.DraftAsync(desk.Lan, "Chợ cá lúc bốn giờ");
        Assert.Null(await desk.SaveAsync(desk.Minh, id, "vi", Desk.Text("Chợ cá lúc bốn giờ sáng")));
        Assert.Null(await desk.SubmitAsync(desk.Lan, id, "vi"));
        Assert.Equal("newsroom.approve.own_article", (await desk.ApproveAsync(desk.Minh, id, "vi"))?.Key);
    }

    [Fact]
    public async Task No_item_skips_approval()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bài chưa gửi duyệt");
        Assert.Equal("newsroom.approve.not_submitted", (await desk.ApproveAsync(desk.Minh, id, "vi"))?.Key);
        Assert.Null(await ReleaseAsync(id, "vi"));
    }

    [Fact]
    public async Task An_item_without_sources_is_not_submitted()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bài không nguồn");
        Assert.Null(await desk.AsAsync<CiteSources, Refusal?>(desk.Lan, act => act.RunAsync(id, [], default)));
        Assert.Equal("newsroom.submit.sources", (await desk.SubmitAsync(desk.Lan, id, "vi"))?.Key);
    }

    [Fact]
    public async Task A_comma_changed_after_submission_takes_the_text_out_of_the_queue()
    {
        var id = await desk.SubmittedAsync(desk.Lan, "Đảo nhỏ sóng to");
        var read = await desk.FingerprintAsync(id, "vi");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Đảo nhỏ, sóng to")));

        var refusal = await desk.AsAsync<ApproveEdition, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", read, default));
        Assert.Equal("newsroom.approve.changed_since_read", refusal?.Key);
    }

    [Fact]
    public void An_approval_falls_when_a_comma_changes()
    {
        var (item, edition) = Submitted();
        Assert.Null(edition.Approve(item, Hand("Minh")));
        edition.Write(edition.Text with { Lead = edition.Lead + "," }, Hand("Lan"));
        Assert.Equal(EditionState.Draft, edition.State);
        Assert.Null(edition.Approved);
        Assert.Equal("newsroom.publish.not_approved", edition.Publish(item)?.Key);
    }

    [Fact]
    public void What_was_approved_with_other_sources_is_not_published()
    {
        var (item, edition) = Submitted();
        Assert.Null(edition.Approve(item, Hand("Minh")));
        item.CiteSources([new Source("Một nguồn khác")]);
        Assert.Equal("newsroom.publish.changed_since_approval", edition.Publish(item)?.Key);
    }

    [Fact]
    public async Task Editing_the_source_marks_the_translation_outdated_and_leaves_what_is_public_untouched()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Hải đăng Hòn Sương");
        await desk.TranslateAndPublishAsync(id, "Hon Suong lighthouse");
        var before = await ReleaseAsync(id, "en");

        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Hải đăng Hòn Sương, trăm năm")));

        var (source, translation) = (await desk.EditionAsync(id, "vi"), await desk.EditionAsync(id, "en"));
        Assert.True(translation!.IsOutdated(source!));
        Assert.Equal(EditionState.Published, translation.State);
        Assert.Equal(before!.Fingerprint, (await ReleaseAsync(id, "en"))!.Fingerprint);
        Assert.Equal("Hải đăng Hòn Sương", (await ReleaseAsync(id, "vi"))!.Title);
        Assert.Null((await ReleaseAsync(id, "vi"))!.Withdrawn);
    }

    [Fact]
    public async Task The_second_of_two_who_save_is_told_and_overwrites_nothing()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bữa cơm bên bến");
        var seen = (await desk.EditionAsync(id, "vi"))!.Version;
        Task<Refusal?> Save(Somebody who, string title) =>
            desk.AsAsync<SaveEdition, Refusal?>(who, act => act.RunAsync(id, "vi", Desk.Text(title), seen, default));

        Assert.Null(await Save(desk.Minh, "Bữa cơm bên bến tàu"));
        Assert.Equal(Refusal.ChangedMeanwhile, await Save(desk.Lan, "Bữa cơm bên bến cá"));
        Assert.Equal("Bữa cơm bên bến tàu", (await desk.EditionAsync(id, "vi"))!.Title);
    }

    [Fact]
    public async Task Every_text_that_was_saved_is_kept()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bản một");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Bản hai")));
        using var scene = new Scene(desk.Services, new TheSystem());
        var titles = await scene.Get<NewsroomDb>().Revisions.Where(r => r.Item == id).OrderBy(r => r.Number).Select(r => r.Title).ToListAsync();
        Assert.Equal(["Bản một", "Bản hai"], titles);
    }

    [Fact]
    public async Task Another_bodys_draft_is_not_found_until_help_is_asked()
    {
        var id = await desk.DraftAsync(desk.Lan, "Chuyện kín chưa kể");
        Assert.Equal(Refusal.NotFound, await desk.SaveAsync(desk.An, id, "en", Desk.Text("A story not yet told")));
        Assert.Empty(await SearchAsync(desk.An, "chuyen kin chua ke"));
        Assert.Single(await SearchAsync(desk.Minh, "chuyen kin chua ke"));

        Assert.Null(await desk.AsAsync<AskForHelp, Refusal?>(desk.Lan, act => act.RunAsync(id, desk.ForeignAffairs, default)));
        Assert.Null(await desk.SaveAsync(desk.An, id, "en", Desk.Text("A story not yet told")));
        Assert.Equal(Refusal.NotAllowed, await desk.SaveAsync(desk.An, id, "vi", Desk.Text("Sửa bản gốc")));
    }

    [Fact]
    public async Task A_picture_needs_words_and_the_bytes_of_a_picture()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bài có ảnh");
        var described = new Dictionary<string, PictureWords> { ["vi"] = new("Hải đăng lúc bình minh", "Ảnh: Lan") };
        Task<Refusal?> Set(byte[] bytes, Dictionary<string, PictureWords> words) => desk.AsAsync<SetPicture, Refusal?>(desk.Lan,
            act => act.RunAsync(id, new NewPicture(bytes, "anh.jpg", words), default));

        Assert.Equal("newsroom.picture.not_a_picture", (await Set([.. "<svg onload=alert(1)>"u8], described))?.Key);
        Assert.Equal("newsroom.picture.too_large", (await Set(new byte[SetPicture.LargestBytes + 1], described))?.Key);
        Assert.Equal("newsroom.picture.alt_missing", (await Set(Pictures.Png(4, 3), []))?.Key);
        Assert.Null(await Set(Pictures.Png(4, 3), described));
        Assert.Equal("Hải đăng lúc bình minh", (await desk.EditionAsync(id, "vi"))!.Alt);
    }

    [Fact]
    public async Task Publication_is_evidence_on_the_task()
    {
        var task = new PlanTaskId(Guid.NewGuid());
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài có nhiệm vụ", task);
        await desk.DrainAsync();
        var recorded = Assert.Single(desk.Evidence.Recorded, r => r.Task == task);
        Assert.Equal("/vi/du-lich/bai-co-nhiem-vu", recorded.Url);
    }

    [Fact]
    public async Task The_same_title_twice_gives_two_addresses_and_a_new_title_keeps_the_old_one()
    {
        var first = await desk.PublishedAsync(desk.Lan, desk.Minh, "Lễ hội Nghinh Ông");
        var second = await desk.PublishedAsync(desk.Lan, desk.Minh, "Lễ hội Nghinh Ông");
        Assert.Equal("le-hoi-nghinh-ong", (await ReleaseAsync(first, "vi"))!.Slug);
        Assert.Equal("le-hoi-nghinh-ong-2", (await ReleaseAsync(second, "vi"))!.Slug);

        Assert.Null(await desk.SaveAsync(desk.Lan, first, "vi", Desk.Text("Nghinh Ông Vạn Hương")));
        Assert.Null(await desk.SubmitAsync(desk.Lan, first, "vi"));
        Assert.Null(await desk.ApproveAsync(desk.Minh, first, "vi"));
        Assert.Equal("le-hoi-nghinh-ong", (await ReleaseAsync(first, "vi"))!.Slug);
        Assert.Equal("Nghinh Ông Vạn Hương", (await ReleaseAsync(first, "vi"))!.Title);
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason_and_then_nothing_is_public()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài phải rút");
        Task<Refusal?> Withdraw(string because) =>
            desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", because, default));
        Assert.Equal("newsroom.withdraw.reason_missing", (await Withdraw(" "))?.Key);
        Assert.Null(await Withdraw("Sai số liệu"));
        Assert.Null(await desk.AsAsync<INewsroom, ReleasedItem?>(desk.Minh, n => n.FindReleasedAsync("vi", "bai-phai-rut", default)));
    }

    [Fact]
    public async Task What_was_public_elsewhere_keeps_its_day_and_is_brought_in_once()
    {
        var archived = new ArchivedItem("cu-2024", "dau-tu", null, desk.Culture, new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero),
            [
                new("vi", "Bến cảng mới", "Mở đầu.", [new(Block.Paragraph, "Một đoạn.")], null, null, new(desk.Lan.Id!.Value, "Lan")),
                new("en", "A new berth", "Lead.", [new(Block.Paragraph, "A paragraph.")], null, null, new(desk.An.Id!.Value, "An")),
            ], new(desk.Minh.Id!.Value, "Minh"), null, [new("Báo cáo")]);
        var first = await desk.AsAsync<INewsroom, Outcome<ItemId>>(new TheSystem(), n => n.BringInAsync(archived, default));
        var again = await desk.AsAsync<INewsroom, Outcome<ItemId>>(new TheSystem(), n => n.BringInAsync(archived, default));
        Assert.Null(first.Refusal);
        Assert.Equal(first.Value, again.Value);

        var counts = await desk.AsAsync<INewsroom, IReadOnlyList<StreamCount>>(new TheSystem(),
            n => n.CountAsync(new(2026, 1, 1), new(2026, 1, 31), default));
        Assert.Equal([("dau-tu", "vi", 1), ("dau-tu", "en", 1)], counts.Select(c => (c.Stream, c.Language, c.Items)));

        var own = archived with { Key = "tu-duyet", Approver = new(desk.Lan.Id!.Value, "Lan") };
        Assert.Equal("newsroom.approve.own_article",
            (await desk.AsAsync<INewsroom, Outcome<ItemId>>(new TheSystem(), n => n.BringInAsync(own, default))).Refusal?.Key);
    }

    private static (Item, Edition) Submitted()
    {
        var item = new Item { Stream = "du-lich", Body = default, SourceLanguage = "vi", BegunBy = "Lan", BegunAt = default };
        item.CiteSources([new Source("Báo cáo")]);
        item.MeantFor([Audiences.Everybody]);
        var edition = new Edition { Item = item.Id, Language = "vi" };
        edition.Write(Desk.Text("Tiêu đề"), Hand("Lan"));
        Assert.Null(edition.Submit(item, Hand("Lan")));
        return (item, edition);
    }

    private static Done Hand(string name) => new(new PersonId(new Guid(name.Length, 0, 0, new byte[8])), name, default);

    private async Task<IReadOnlyList<Found>> SearchAsync(Somebody who, string query) =>
        await desk.AsAsync<Search, IReadOnlyList<Found>>(who, async search => [.. (await search.FindAsync(query, null, 10, default)).SelectMany(f => f.Things)]);

    private async Task<Release?> ReleaseAsync(ItemId id, string language)
    {
        using var scene = new Scene(desk.Services, new TheSystem());
        return await scene.Get<NewsroomDb>().Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Item == id && r.Language == language);
    }
}
