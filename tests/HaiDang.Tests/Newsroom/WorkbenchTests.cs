using HaiDang.Kernel;
using HaiDang.Newsroom;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Newsroom;

public sealed class WorkbenchTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public void Parts_she_did_not_touch_follow_the_saved_text_and_hers_stay_hers()
    {
        var began = new GivenText("Tiêu đề", "Mở đầu", "Nội dung", "", "", 7, 1, null);
        var stored = began with { Title = "Tiêu đề mới", Lead = "Mở đầu của người khác", Version = 9, Revision = 2 };
        var merged = (began with { Lead = "Mở đầu của tôi" }).Over(stored, began);

        Assert.Equal(("Tiêu đề mới", "Mở đầu của tôi", 9u), (merged.Title, merged.Lead, merged.Version));
        Assert.Equal(["Lead"], merged.DifferencesFrom(stored));
        Assert.Equal(stored.Lead, merged.With("Lead", stored.Part("Lead")).Lead);
    }

    [Fact]
    public void Without_the_text_she_began_from_all_she_wrote_is_hers()
    {
        var mine = new GivenText("Của tôi", "Mở đầu", "", "", "", null, null, null);
        var stored = mine with { Title = "Của người khác", Version = 3, Revision = 1 };
        Assert.Equal("Của tôi", mine.Over(stored, null).Title);
    }

    [Fact]
    public async Task An_item_for_nobody_is_not_submitted()
    {
        var started = await desk.AsAsync<StartItem, Outcome<ItemId>>(desk.Lan, act => act.RunAsync(
            new NewItem("du-lich", null, "vi", Desk.Text("Bài chưa biết viết cho ai"), [new Source("Báo cáo")]), default));
        Assert.Equal("newsroom.submit.audience", (await desk.SubmitAsync(desk.Lan, started.Value, "vi"))?.Key);
        Assert.Equal("newsroom.submit.audience", (await ChooseAsync(started.Value, "nobody-we-know"))?.Key);
        Assert.Null(await ChooseAsync(started.Value, "visitors"));
        Assert.Null(await desk.SubmitAsync(desk.Lan, started.Value, "vi"));
    }

    [Fact]
    public async Task A_translation_made_from_an_older_source_stays_outdated()
    {
        var id = await desk.DraftAsync(desk.Lan, "Gốc một");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Gốc hai")));
        // She had the first revision before her; the second was saved while she translated.
        Assert.Null(await desk.AsAsync<SaveEdition, Refusal?>(desk.Minh, act => act.RunAsync(id, new("en", Desk.Text("Source one"), null, 1), default)));
        Assert.True((await desk.EditionAsync(id, "en"))!.IsOutdated((await desk.EditionAsync(id, "vi"))!));
    }

    [Fact]
    public async Task A_translator_does_not_submit_the_source()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bản gốc của Lan");
        Assert.Null(await desk.AsAsync<AskForHelp, Refusal?>(desk.Lan, act => act.RunAsync(id, desk.ForeignAffairs, default)));
        Assert.Equal(Refusal.NotAllowed, await desk.SubmitAsync(desk.An, id, "vi"));
    }

    [Fact]
    public async Task What_was_handed_in_waits_for_the_colleague_and_not_for_its_author()
    {
        var reporter = new Somebody("Hà Phong Nhã", desk.Culture.Value, Permissions.Write, Permissions.Submit, Permissions.Approve);
        var id = await desk.SubmittedAsync(reporter, "Bài chờ Minh");
        Assert.Contains(id, await ListAsync(desk.Minh, new(Whose.WaitingForMe)));
        Assert.DoesNotContain(id, await ListAsync(reporter, new(Whose.WaitingForMe)));
        Assert.Contains(id, await ListAsync(reporter, new(Whose.Mine)));
        Assert.DoesNotContain(id, await ListAsync(desk.Minh, new(Whose.Mine)));
        Assert.DoesNotContain(id, await ListAsync(desk.An, new(Whose.All)));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_words_without_marks_by_stream_and_by_state()
    {
        var id = await desk.PublishedAsync(desk.Lan, desk.Minh, "Nghề đan lưới ở Vạn Hương");
        Assert.Equal([id], await ListAsync(desk.Lan, new(Whose.All, Query: "dan luoi van huong", Stream: "du-lich", State: "public", Language: "vi")));
        Assert.Empty(await ListAsync(desk.Lan, new(Whose.All, Query: "dan luoi van huong", Stream: "dau-tu")));
        Assert.Equal([id], await ListAsync(desk.Lan, new(Whose.All, Query: "dan luoi", State: "missing", Language: "en")));

        await desk.TranslateAndPublishAsync(id, "Net makers of Van Huong");
        Assert.Null(await desk.SaveAsync(desk.Lan, id, "vi", Desk.Text("Nghề đan lưới ở Vạn Hương, ba đời")));
        Assert.Equal([id], await ListAsync(desk.Lan, new(Whose.All, Query: "dan luoi", State: "outdated")));
    }

    [Fact]
    public async Task A_note_is_kept_with_its_writer_and_kept_from_other_bodies()
    {
        var id = await desk.DraftAsync(desk.Lan, "Bài có lời nhắn");
        Task<Refusal?> Write(Somebody who, string text) => desk.AsAsync<WriteNote, Refusal?>(who, act => act.RunAsync(id, text, default));
        Assert.Equal("newsroom.note.text", (await Write(desk.Minh, " "))?.Key);
        Assert.Equal(Refusal.NotFound, await Write(desk.An, "Tôi xem được không?"));
        Assert.Null(await Write(desk.Minh, "Nhờ chị xem lại số liệu."));

        using var scene = new Scene(desk.Services, new TheSystem());
        var note = await scene.Get<NewsroomDb>().Notes.SingleAsync(n => n.Item == id);
        Assert.Equal(("Trần Quang Minh", "Nhờ chị xem lại số liệu."), (note.Name, note.Text));
    }

    private Task<Refusal?> ChooseAsync(ItemId id, params string[] audiences) =>
        desk.AsAsync<ChooseAudiences, Refusal?>(desk.Lan, act => act.RunAsync(id, audiences, default));

    private Task<List<ItemId>> ListAsync(Somebody who, ItemFilter filter) =>
        desk.AsAsync<ItemList, List<ItemId>>(who, async list => [.. (await list.PageAsync(filter, 1, default)).Select(l => l.Item.Id)]);
}
