using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Linking;
using Microsoft.EntityFrameworkCore;
using Moving = HaiDang.Registers.Moving.MoveRecord;
using Record = HaiDang.Registers.Contracts.Record;

namespace HaiDang.Tests.Registers;

public sealed class LinkAndBalanceTests(Province province) : IClassFixture<Province>
{
    private static Somebody Mien { get; } = new("Vũ Thu Miên", null, "registers.gift-stock.keep", "registers.publications.keep", "registers.press-questions.keep", "registers.press-questions.move.routed");

    [Fact]
    public async Task Twenty_people_hand_out_at_once_and_the_stock_is_never_negative()
    {
        var book = await PublicationAsync("Cẩm nang biển");
        Assert.NotNull((await GiveAsync(book, "In", 100)).Record);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GiveAsync(book, "Out", 7)));
        Assert.Equal(14, all.Count(k => k.Record is not null));
        Assert.All(all.Where(k => k.Record is null), k => Assert.Equal(("registers.refusal.balance", "quantity"), (k.Refusals[0].Key, k.Refusals[0].Field)));

        using var scene = province.As(Mien);
        var stock = scene.Get<RegisterBook>().Find("gift-stock")!;
        Assert.Equal(2, await RecordSaving.LeftAsync(scene.Get<RegistersDb>(), stock, stock.Account!, book.Id.Value, default));
    }

    [Fact]
    public async Task What_came_in_may_not_end_while_it_is_handed_out()
    {
        var book = await PublicationAsync("Tờ gấp đảo");
        var delivery = (await GiveAsync(book, "In", 10)).Record!;
        await GiveAsync(book, "Out", 8);
        using var scene = province.As(Mien);
        var stock = scene.Get<RegisterBook>().Find("gift-stock")!;
        Assert.Equal("registers.refusal.balance", (await scene.Get<Moving>().EndAsync(stock, delivery.Id, "Nhập nhầm", null, default))?.Key);
        Assert.Null((await stock.In(scene.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == delivery.Id)).EndedAt);
    }

    [Fact]
    public async Task What_is_handed_out_says_to_whom_and_in_which_language_and_what_is_kept_says_for_which_event()
    {
        var book = await PublicationAsync("Sách ảnh đêm biển");
        Assert.NotNull((await GiveAsync(book, "In", 10)).Record);
        Assert.Equal(("registers.refusal.missing", "language"), await RefusedAsync("Out", ("language", null)));
        Assert.Equal(("gift_stock.rule.handed_to_somebody", "recipient"), await RefusedAsync("Out", ("recipient", null)));
        Assert.Equal(("gift_stock.rule.kept_for_an_event", "event"), await RefusedAsync("Reserved"));

        async Task<(string, string?)> RefusedAsync(string move, params (string Key, string? Value)[] other)
        {
            var refusal = Assert.Single((await GiveAsync(book.Id.Value.ToString(), move, 1, other)).Refusals);
            return (refusal.Key, refusal.Field);
        }
    }

    [Fact]
    public async Task The_history_names_bodies_choices_and_days_as_people_do()
    {
        var delivery = (await GiveAsync(await PublicationAsync("Tờ gấp mùa gió"), "In", 10)).Record!;
        using var scene = province.As(Mien);
        var (db, stock) = (scene.Get<RegistersDb>(), scene.Get<RegisterBook>().Find("gift-stock")!);
        var body = await BodyAsync("Sở Ngoại vụ");
        var form = new Dictionary<string, string?>
        {
            ["occasion"] = "Sự kiện", ["publication"] = "Tờ gấp mùa gió", ["move"] = "In", ["quantity"] = "1250", ["day"] = "04/03/2026", ["language"] = "tiếng Việt", ["recipient"] = "Đoàn bạn", ["body"] = $"{body.Value}",
        };
        Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(stock, delivery.Id, new(form.GetValueOrDefault), default)).Refusals);

        var changed = await stock.In(db).AsNoTracking().SingleAsync(r => r.Id == delivery.Id);
        var told = (await RecordHistory.OfAsync(db, stock, changed, await scene.Get<Shower>().ForAsync(stock, default))).Single(h => h.Text is not null);
        Assert.Contains("10/03/2026 → 04/03/2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("10 → 1.250", told.Text, StringComparison.Ordinal);
        Assert.Contains("– → Sở Ngoại vụ", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thing_is_named_by_words_or_by_its_address_and_says_what_names_it()
    {
        var book = await PublicationAsync("Sách ảnh gió mùa");
        await PublicationAsync("Sách ảnh gió chướng");
        Assert.Equal("registers.refusal.several", (await GiveAsync("sách ảnh gió", "In", 1)).Refusals[0].Key);
        Assert.Equal("registers.refusal.no_such_thing", (await GiveAsync("sách không có", "In", 1)).Refusals[0].Key);
        Assert.NotNull((await GiveAsync("sach anh gio mua", "In", 1)).Record);
        Assert.NotNull((await GiveAsync($"http://localhost/registers/publications/{book.Id.Value}?x=1", "In", 1)).Record);

        using var scene = province.As(Mien);
        Assert.Equal(2, (await RecordLinks.ToAsync(scene.Get<RegistersDb>(), "record", book.Id.Value, 10, default)).Count);
    }

    [Theory]
    [InlineData("01/07/2026", "22/07/2026")]
    [InlineData("30/06/2026", null)]
    public async Task The_law_in_force_on_the_day_of_receipt_sets_the_last_day(string received, string? due)
    {
        using var scene = province.As(Mien);
        var questions = scene.Get<RegisterBook>().Find("press-questions")!;
        var form = new Dictionary<string, string?> { ["subject"] = "Câu hỏi " + received, ["outlet"] = "Báo", ["received_on"] = received, ["question"] = "Vì sao?", ["body"] = $"{Guid.NewGuid()}" };
        var kept = await scene.Get<KeepRecord>().EnterAsync(questions, new(name => form.GetValueOrDefault(name)), default);
        Assert.Null(await scene.Get<Moving>().RunAsync(questions, kept.Record!.Id, "routed", null, null, default));
        var routed = await questions.In(scene.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == kept.Record.Id);
        Assert.Equal(due, routed.Due is { } day ? OfficeClock.Show(day) : null);
    }

    [Fact]
    public async Task A_table_made_before_a_field_gets_its_column_and_keeps_its_entries()
    {
        using var scene = province.As(Mien);
        var db = scene.Get<RegistersDb>();
        var id = await PublicationAsync("Bản đồ cũ");
        await db.Database.ExecuteSqlRawAsync("alter table registers.publications drop column edition; drop index registers.ix_publications_subject_title_id");
        await RegisterTables.MakeAsync(db, default);
        await RegisterTables.MakeAsync(db, default);
        Assert.NotNull(await scene.Get<RegisterBook>().Find("publications")!.In(db).AsNoTracking().SingleAsync(r => r.Id == id.Id));
    }

    [Fact]
    public async Task A_column_of_another_type_stops_the_start_and_is_named()
    {
        using var scene = province.AsSystem();
        var db = scene.Get<RegistersDb>();
        await db.Database.ExecuteSqlRawAsync("alter table registers.trainings alter column days type text");
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => RegisterTables.MakeAsync(db, default));
        Assert.Contains("trainings.days is text, should be integer", fault.Message, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync("alter table registers.trainings alter column days type integer using days::integer");
    }

    private async Task<BodyId> BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(NewBody.Named(name), default)).Value;
    }

    private async Task<Record> PublicationAsync(string name)
    {
        using var scene = province.As(Mien);
        var form = new Dictionary<string, string?> { ["name.vi"] = name, ["subject"] = "Overview", ["body"] = $"{Guid.NewGuid()}", ["languages"] = "tiếng Việt" };
        var kept = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find("publications")!, new(n => form.GetValueOrDefault(n)), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!;
    }

    private Task<Kept> GiveAsync(Record publication, string move, int quantity) => GiveAsync(publication.Id.Value.ToString(), move, quantity);

    private async Task<Kept> GiveAsync(string publication, string move, int quantity, params (string Key, string? Value)[] other)
    {
        using var scene = province.As(Mien);
        var form = new Dictionary<string, string?> { ["occasion"] = "Sự kiện", ["publication"] = publication, ["move"] = move, ["quantity"] = $"{quantity}", ["day"] = "10/03/2026", ["language"] = "tiếng Việt", ["recipient"] = "Đoàn bạn" };
        foreach (var (key, value) in other) { form[key] = value; }
        return await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find("gift-stock")!, new(n => form.GetValueOrDefault(n)), default);
    }
}
