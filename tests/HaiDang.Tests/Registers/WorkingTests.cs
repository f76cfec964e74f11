using HaiDang.Documents.Tables;
using HaiDang.Kernel;
using HaiDang.Registers;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Commenting;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Counting;
using HaiDang.Registers.Exporting;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Listing;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Noting;
using HaiDang.Registers.Viewing;
using HaiDang.Registers.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers;

/// <summary>What people do with a register day by day: views, watching, files, several at once, figures.</summary>
public sealed class WorkingTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.notices.keep", "registers.events.keep", "registers.agreements.keep", "registers.publications.keep", "registers.print-orders.keep");
    private static readonly Somebody Thuy = new("Lê Thúy", null, "registers.notices.keep");
    private static readonly Somebody Tra = new("Đỗ Thanh Trà", null, "registers.notices.keep");

    [Fact]
    public async Task A_view_is_ones_own_keeps_only_what_a_list_understands_and_its_name_given_again_means_the_new_filters()
    {
        Assert.Equal("registers.refusal.view_name", (await ViewAsync(Mien, " ", "?stage=listed"))?.Key);
        Assert.Null(await ViewAsync(Mien, "Đang hiện", "?stage=listed&page=3&returnUrl=https://evil.example&category=Job"));
        Assert.Null(await ViewAsync(Mien, "Đang hiện", "?stage=received"));
        Assert.Null(await ViewAsync(Mien, "Việc làm", "?page=3&returnUrl=https://evil.example&category=Job&sort=-until"));
        using var scene = province.As(Mien);
        var db = scene.Get<RegistersDb>();
        Assert.Equal([("Đang hiện", "?stage=received"), ("Việc làm", "?category=Job&sort=-until")],
            (await db.Views.Where(v => v.Owner == Mien.Id).OrderBy(v => v.Name).ToListAsync()).Select(v => (v.Name, v.Query)));
        // Somebody else's view is out of reach.
        using var other = province.As(Tra);
        await other.Get<KeepView>().LetGoAsync((await db.Views.FirstAsync(v => v.Owner == Mien.Id)).Id, default);
        Assert.Equal(2, await db.Views.CountAsync(v => v.Owner == Mien.Id));
    }

    [Fact]
    public async Task Who_watches_an_entry_finds_what_others_did_to_it_and_not_what_she_has_seen()
    {
        var id = await NoticeAsync("Bán máy dò cá");
        Assert.Null(await WatchAsync(Tra, id));
        Assert.False((await WatchedAsync(Tra)).Single(w => w.Record.Id == id).IsNew);
        await MinutesLaterAsync(5, async () =>
        {
            using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<AddComment>().RunAsync(Book(scene), id, "Đã gọi người rao", default)); }
            Assert.True((await WatchedAsync(Tra)).Single(w => w.Record.Id == id).IsNew);
        });
        await MinutesLaterAsync(10, async () =>
        {
            using (var scene = province.As(Tra)) { Assert.True(await scene.Get<WatchEntry>().LookAsync(id, default)); }
            Assert.False((await WatchedAsync(Tra)).Single(w => w.Record.Id == id).IsNew);
        });
        await MinutesLaterAsync(20, async () =>
        {
            using (var scene = province.As(Mien)) { Assert.Equal("registers.refusal.four_eyes", (await scene.Get<MoveRecord>().RunAsync(Book(scene), id, "listed", null, null, default))?.Key); }
            using (var scene = province.As(Thuy)) { Assert.Null(await scene.Get<MoveRecord>().RunAsync(Book(scene), id, "listed", null, null, default)); }
            Assert.True((await WatchedAsync(Tra))[0].IsNew);
        });
        Assert.Null(await WatchAsync(Tra, id));
        Assert.DoesNotContain(await WatchedAsync(Tra), w => w.Record.Id == id);
        Assert.Empty(await WatchedAsync(Mien));
    }

    [Fact]
    public async Task A_file_comes_with_its_right_and_consent_or_not_at_all()
    {
        var id = await NoticeAsync("Cho thuê phòng");
        Assert.Equal("registers.refusal.no_file", (await AttachAsync(Mien, id, null))?.Key);
        Assert.Equal("registers.refusal.no_right", (await AttachAsync(Mien, id, Picture(right: null)))?.Key);
        Assert.Equal("registers.refusal.no_consent", (await AttachAsync(Mien, id, Picture(consent: null)))?.Key);
        Assert.Equal("registers.refusal.no_credit", (await AttachAsync(Mien, id, Picture(UseRight.Licensed)))?.Key);
        Assert.Equal("registers.refusal.file_too_large", (await AttachAsync(Mien, id, Picture() with { Bytes = new byte[AttachFile.Largest + 1] }))?.Key);
        Assert.Equal(Refusal.NotAllowed, await AttachAsync(new("Ai đó"), id, Picture()));
        Assert.Null(await AttachAsync(Mien, id, Picture(UseRight.Unclear)));
        using var scene = province.As(Mien);
        var kept = await scene.Get<RegistersDb>().Attachments.SingleAsync(a => a.Record == id);
        Assert.Equal(("ảnh chụp.jpg", 3L, false, "Vũ Thu Miên"), (kept.Name, kept.Size, kept.MayBeShown, kept.ByName));
        Assert.Null(await scene.Get<AttachFile>().TakeOffAsync(Book(scene), id, kept.Id, default));
        Assert.Equal(Refusal.ChangedMeanwhile, await scene.Get<AttachFile>().TakeOffAsync(Book(scene), id, kept.Id, default));
        Assert.NotNull((await scene.Get<RegistersDb>().Attachments.SingleAsync(a => a.Record == id)).EndedAt);
    }

    [Fact]
    public async Task A_newer_version_of_a_file_takes_the_place_of_the_one_before_and_of_no_older_one()
    {
        var id = await NoticeAsync("Tập gấp làng chài");
        Assert.Null(await AttachAsync(Mien, id, Picture()));
        using var scene = province.As(Mien);
        var first = await scene.Get<RegistersDb>().Attachments.SingleAsync(a => a.Record == id);
        Assert.Null(await AttachAsync(Mien, id, Picture() with { Replaces = first.Id }));
        Assert.Equal(Refusal.ChangedMeanwhile, await AttachAsync(Tra, id, Picture() with { Replaces = first.Id }));
        Assert.Equal(Refusal.ChangedMeanwhile, await AttachAsync(Mien, await NoticeAsync("Tin khác"), Picture() with { Replaces = first.Id }));
        Assert.Equal([(null, "received"), (first.Id, "received")], (await scene.Get<RegistersDb>().Attachments.AsNoTracking().Where(a => a.Record == id).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync()).Select(a => (a.Replaces, a.Stage)));
    }

    [Fact]
    public async Task A_diary_says_when_somebody_was_last_in_touch_and_countries_say_with_whom()
    {
        var osaka = await AgreementAsync("Thành phố Ô-xa-ca", "Nhật Bản", "05/02/2026");
        await AgreementAsync("Đài NHK", "Nhật Bản", null);
        await AgreementAsync("Trung tâm Văn hóa tại Viêng Chăn", "Lào", "01/03/2026");
        await AgreementAsync("Hội hữu nghị", "Nước Biển Xanh", null);
        Assert.Equal("registers.diary.no_day", (await NoteAsync(Mien, osaka, new(2026, 3, 11), "Gọi điện"))?.Key);
        Assert.Equal("registers.diary.no_text", (await NoteAsync(Mien, osaka, new(2026, 3, 10), " "))?.Key);
        Assert.Equal(Refusal.NotAllowed, await NoteAsync(Tra, osaka, new(2026, 3, 10), "Gọi điện"));
        Assert.Null(await NoteAsync(Mien, osaka, new(2026, 3, 9), "Gửi thư mời dự lễ hội"));
        // What is noted later about an earlier day does not take the date back.
        Assert.Null(await NoteAsync(Mien, osaka, new(2026, 1, 9), "Họp trực tuyến"));

        using var scene = province.As(Mien);
        var agreements = scene.Get<RegisterBook>().Find("agreements")!;
        var records = await agreements.Query(scene.Get<RegistersDb>()).PageAsync(new(), 0, 100, default);
        Assert.Equal(["09/03/2026 Gửi thư mời dự lễ hội", "09/01/2026 Họp trực tuyến"], (await scene.Get<WriteDiary>().OfAsync(agreements, records.Single(r => r.Id == osaka), default))!.Lines.Select(l => $"{OfficeClock.Show(l.Day)} {l.Text}"));
        var markets = Market.Of(agreements, agreements.Market!, records);
        Assert.Equal([("Nhật Bản", 2, new DateOnly(2026, 3, 9)), ("Lào", 1, new DateOnly(2026, 3, 1)), ("Nước Biển Xanh", 1, (DateOnly?)null)], markets.Select(m => (m.Name, m.Count, m.LastContact)));
        Assert.Equal([true, true, false], markets.Select(m => m.Place is not null));
    }

    [Fact]
    public async Task A_print_order_leaves_as_a_document_once_a_second_person_has_signed_it()
    {
        var book = await EnterAsync("publications", new() { ["name.vi"] = "Biển Bạc", ["subject"] = "Overview", ["body"] = $"{Guid.NewGuid()}", ["languages"] = "tiếng Việt", ["licence"] = "Giấy phép 41" });
        var order = await EnterAsync("print-orders", new()
        {
            ["name"] = "In lần 1", ["publication"] = $"/registers/publications/{book.Value}", ["file_version"] = "Bản 3", ["language"] = "tiếng Việt", ["copies"] = "3.000", ["making"] = "96 trang", ["printer"] = "Công ty In Bạc Hải", ["due_on"] = "20/03/2026",
            ["deliver_to"] = "Kho Sở",
        });
        async Task<IResult> PaperAsync()
        {
            using var scene = province.As(Mien);
            return await EntryPaper.SendAsync("print-orders", order.Value, scene.Get<RegistersDb>(), scene.Get<RegisterBook>(), scene.Get<HaiDang.Registers.Filling.Shower>(), scene.Get<HaiDang.Kernel.Words.Words>(), scene.Get<OfficeClock>(), default);
        }

        Assert.IsType<Microsoft.AspNetCore.Http.HttpResults.NotFound>(await PaperAsync());
        using (var scene = province.As(Mien))
        {
            var orders = scene.Get<RegisterBook>().Find("print-orders")!;
            var along = await HaiDang.Registers.Linking.Companions.OfAsync(scene.Get<RegistersDb>(), scene.Get<RegisterBook>(), orders, await orders.In(scene.Get<RegistersDb>()).SingleAsync(r => r.Id == order), await scene.Get<HaiDang.Registers.Filling.Shower>().ForAsync(orders, default), default);
            Assert.Equal("Giấy phép xuất bản", Assert.Single(along.Single()).Term);
        }

        async Task<string?> OrderAsync(Somebody who)
        {
            using var scene = province.As(who);
            return (await scene.Get<MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find("print-orders")!, order, "ordered", null, null, default))?.Key;
        }

        Assert.Equal("registers.refusal.four_eyes", await OrderAsync(Mien with { Permissions = [.. Mien.Permissions, "registers.print-orders.move.ordered"] }));
        Assert.Null(await OrderAsync(new("Tạ Hải Triều", null, "registers.print-orders.move.ordered")));
        var paper = Assert.IsType<Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult>(await PaperAsync());
        var text = DocxText(paper.FileContents.ToArray());
        Assert.All(["Phiếu đặt in", "In lần 1", "Công ty In Bạc Hải", "3.000", "Bản 3"], said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_are_moved_each_by_its_own_rules_and_those_that_stay_say_why()
    {
        var (one, two, gone) = (await NoticeAsync("Bán lưới rê"), await NoticeAsync("Bán phao"), await NoticeAsync("Bán neo"));
        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<MoveRecord>().RunAsync(Book(scene), gone, "refused", "Trùng tin", null, default)); }

        using var many = province.As(Thuy);
        var unsaid = await many.Get<MoveMany>().RunAsync(Book(many), [one, two], "refused", " ", default);
        Assert.Equal((0, 2), (unsaid.Moved, unsaid.Stayed.Count(s => s.Why.Key == "registers.refusal.no_reason")));
        var done = await many.Get<MoveMany>().RunAsync(Book(many), [one, gone, two, one], "listed", null, default);
        Assert.Equal((2, ("Bán neo", Refusal.ChangedMeanwhile)), (done.Moved, Assert.Single(done.Stayed)));
    }

    [Fact]
    public async Task Figures_add_up_and_each_is_as_long_as_the_list_it_opens()
    {
        foreach (var (name, kind, day) in new[] { ("Hội chợ A", "Fair", "03/02/2031"), ("Hội chợ B", "Fair", "28/02/2031"), ("Lễ hội C", "Festival", "01/03/2031"), ("Lễ hội D", "Festival", "31/12/2030") })
        {
            await EnterAsync("events", new() { ["name.vi"] = name, ["kind"] = kind, ["begins"] = day, ["body"] = $"{Guid.NewGuid()}" });
        }

        using var scene = province.As(Mien);
        var (db, events) = (scene.Get<RegistersDb>(), scene.Get<RegisterBook>().Find("events")!);
        var counts = await RecordCounts.ByAsync(db, CountedBy.Of(events, "kind", 2031), default);
        Assert.Equal([("Fair", 2, 2), ("Festival", 3, 1)], counts.OrderBy(c => c.Value).Select(c => (c.Value!, c.Month!.Value, c.Count)));
        foreach (var count in counts)
        {
            var wish = new ListWish { Values = new Dictionary<string, string> { ["kind"] = count.Value!, ["begins"] = $"2031-{count.Month:00}" } };
            Assert.Equal(count.Count, await events.Query(db).CountAsync(wish, 100, default));
        }

        Assert.Equal(3, (await RecordCounts.ByAsync(db, CountedBy.Of(events, "channel", 2031), default)).Single(c => c.Value is null && c.Month == 2).Count + 1);
        Assert.Equal("planned", Assert.Single((await RecordCounts.ByAsync(db, CountedBy.Of(events, "stage", 2030), default)).Select(c => c.Value).Distinct()));
    }

    [Fact]
    public async Task A_list_leaves_as_a_workbook_with_real_dates()
    {
        await NoticeAsync("Bán thúng chai");
        using var scene = province.As(Mien);
        var http = new DefaultHttpContext { Request = { QueryString = new("?q=thung+chai") } };
        var file = Assert.IsType<Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult>(
            await ExportFile.SendXlsxAsync("notices", http, scene.Get<RegistersDb>(), scene.Get<RegisterBook>(), scene.Get<HaiDang.Registers.Filling.Shower>(), scene.Get<OfficeClock>(), scene.Get<HaiDang.Kernel.Words.Words>(), default));
        var rows = TableReader.Open(file.FileContents).Rows.Select(r => string.Join('|', r.Cells)).ToList();
        Assert.Contains(rows, r => r.StartsWith("Tiêu đề|Loại tin|", StringComparison.Ordinal));
        Assert.Equal("Tiêu đề", HaiDang.Registers.Importing.SheetColumns.Header(HaiDang.Registers.Importing.SheetColumns.Of(Book(scene), await scene.Get<HaiDang.Registers.Filling.Shower>().ForAsync(Book(scene), default)), TableReader.Open(file.FileContents)).Cells[0]);
        Assert.Contains(rows, r => r.StartsWith("Bán thúng chai|Cần bán|", StringComparison.Ordinal) && r.Contains("01/04/2026", StringComparison.Ordinal));
    }

    private static GivenFile Picture(UseRight? right = UseRight.Own, Consent? consent = Consent.NotNeeded) => new("ảnh chụp.jpg", "image/jpeg", new byte[] { 1, 2, 3 }, null, right, null, consent);

    private static Register Book(Scene scene) => scene.Get<RegisterBook>().Find("notices")!;

    private Task<RecordId> NoticeAsync(string heading) => EnterAsync("notices", new()
    {
        ["heading"] = heading, ["category"] = "ForSale", ["text"] = "Còn tốt", ["owner"] = "Hộ Trần Thị Biển", ["contact"] = "0900 111 222", ["until"] = "01/04/2026", ["received_on"] = "10/03/2026",
    });

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
    {
        using var scene = province.As(Mien);
        var kept = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find(register)!, new(typed.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }

    private async Task<Refusal?> ViewAsync(Somebody person, string name, string query)
    {
        using var scene = province.As(person);
        return await scene.Get<KeepView>().RunAsync(Book(scene), name, query, default);
    }

    private async Task<Refusal?> WatchAsync(Somebody person, RecordId id)
    {
        using var scene = province.As(person);
        return await scene.Get<WatchEntry>().TurnAsync(Book(scene), id, default);
    }

    private async Task<List<Watched>> WatchedAsync(Somebody person)
    {
        using var scene = province.As(person);
        return await scene.Get<WatchEntry>().AllAsync(default);
    }

    private Task<RecordId> AgreementAsync(string partner, string country, string? contact) => EnterAsync("agreements", new()
    {
        ["partner"] = partner, ["kind"] = "Organisation", ["country"] = country, ["scope"] = "Trao đổi tin, ảnh", ["last_contact_on"] = contact ?? "",
    });

    private async Task<Refusal?> NoteAsync(Somebody person, RecordId id, DateOnly day, string text)
    {
        using var scene = province.As(person);
        return await scene.Get<WriteDiary>().RunAsync(scene.Get<RegisterBook>().Find("agreements")!, id, day, text, default);
    }

    private static string DocxText(byte[] docx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private async Task<Refusal?> AttachAsync(Somebody person, RecordId id, GivenFile? file)
    {
        using var scene = province.As(person);
        return await scene.Get<AttachFile>().RunAsync(Book(scene), id, file, default);
    }

    private async Task MinutesLaterAsync(int minutes, Func<Task> act)
    {
        var before = province.Clock.Now;
        province.Clock.Now = before.AddMinutes(minutes);
        try { await act(); }
        finally { province.Clock.Now = before; }
    }
}
