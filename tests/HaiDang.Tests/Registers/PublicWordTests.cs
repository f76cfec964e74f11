using System.Globalization;
using HaiDang.Kernel.Announcing;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Publishing;
using HaiDang.Registers.Turning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Registers;

/// <summary>What the public is told when it hangs on something else: a badge, a pass, a quarter. Today is Tuesday, 10 March 2026.</summary>
public sealed class PublicWordTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.marks.keep", "registers.mark-users.keep", "registers.products.keep", "registers.enquiries.keep", "registers.enquiries.move.routed", "registers.foreign-press.keep",
        "registers.guidance.keep", "registers.publications.keep", "registers.gift-stock.keep", "registers.sailing-changes.keep");
    private static readonly Somebody Thuy = new("Lê Thúy", null, "registers.marks.keep", "registers.marks.move.protected", "registers.mark-users.keep", "registers.mark-users.move.granted", "registers.products.keep", "registers.products.move.shown", "registers.enquiries.move.published",
        "registers.foreign-press.move.approved", "registers.guidance.keep", "registers.guidance.move.shown", "registers.sailing-changes.keep");

    [Fact]
    public async Task A_badge_is_only_for_the_producer_on_the_list_and_goes_when_the_right_is_over()
    {
        var mark = await EnterAsync("marks", new() { ["name.vi"] = "Mật ong Đồi Gió", ["kind"] = "CollectiveMark", ["number"] = "4-11", ["owner"] = "Hội Nông dân", ["scope.vi"] = "Mật ong", ["registered_on"] = "01/02/2024", ["protected_until"] = "01/02/2034", ["body"] = $"{Guid.NewGuid()}" });
        await MoveAsync("marks", mark, "protected");
        var right = await EnterAsync("mark-users", new() { ["mark"] = $"/registers/marks/{mark.Value}", ["producer"] = "Tổ ong Đồi Gió", ["decision"] = "QĐ 5", ["since"] = "01/03/2024", ["until"] = "20/03/2026" });
        await MoveAsync("mark-users", right, "granted");
        var stranger = await ProductAsync("Mật lạ", "Cơ sở khác", right);
        using (var scene = province.As(Thuy)) { Assert.Equal("products.rule.badge_is_the_producers", (await scene.Get<MoveRecord>().RunAsync(Book(scene, "products"), stranger, "shown", null, null, default))?.Key); }
        var product = await ProductAsync("Mật ong rừng", "Tổ ong Đồi Gió", right);
        await MoveAsync("products", product, "shown");
        var badge = (await FactsAsync("products", product)).Single(f => f.Text.StartsWith("Mật ong Đồi Gió", StringComparison.Ordinal));
        Assert.Equal(($"Mật ong Đồi Gió: Tổ ong Đồi Gió", $"/vi/co-so-dung-nhan-hieu/mat-ong-doi-gio-to-ong-doi-gio-{$"{right.Value}"[^8..]}"), (badge.Text, badge.Link));

        await DrainAsync();
        var before = await CountAsync(product);
        var now = province.Clock.Now;
        try
        {
            province.Clock.Now = now.AddDays(11);
            using (var scene = province.AsSystem()) { await scene.Get<TurnStages>().RunAsync(default); }
            Assert.DoesNotContain(await FactsAsync("products", product), f => f.Text.Contains("Đồi Gió:", StringComparison.Ordinal));
            // The page of the product is told, too.
            await DrainAsync();
            Assert.True(await CountAsync(product) > before);
        }
        finally { province.Clock.Now = now; }
    }

    [Fact]
    public async Task An_approved_foreign_newsroom_has_a_pass_that_anybody_can_check_and_a_guidance_sheet_in_its_answer()
    {
        var sheet = await EnterAsync("guidance", new() { ["name.vi"] = "Hướng dẫn", ["name.en"] = "Guidance", ["for"] = "ForeignPress", ["steps.vi"] = "Bước", ["steps.en"] = "Steps", ["rules.vi"] = "Quy định", ["basis"] = "Nghị định", ["valid_from"] = "01/01/2026", ["contact"] = "Sở Ngoại vụ" });
        await MoveAsync("guidance", sheet, "shown");
        var application = await EnterAsync("foreign-press", new()
        {
            ["newsroom"] = "Hãng tin Phương Nam", ["residence"] = "Resident", ["country"] = "Úc", ["team_size"] = "2", ["badge_names"] = "NGUYỄN THỊ MINH KHAI\r\nAmbrose LI Cheuk-Wing\r\n", ["received_on"] = "09/03/2026", ["stay.from"] = "20/03/2026", ["stay.to"] = "24/03/2026", ["places"] = "Cửa Vạn", ["subject"] = "Nghề cá",
            ["licence"] = "Thẻ 12", ["contact"] = "desk@phuongnam.example", ["decision"] = "Văn bản 5/UBND", ["guidance"] = $"/registers/guidance/{sheet.Value}",
        });
        await MoveAsync("foreign-press", application, "approved");
        using var scene = province.AsSystem();
        var number = (string)Book(scene, "foreign-press").Certificate!.Number.Of(await Book(scene, "foreign-press").In(scene.Get<RegistersDb>()).SingleAsync(r => r.Id == application))!;
        var pass = await scene.Get<IRegisters>().CheckCertificateAsync(number, "en", default);
        Assert.Equal((CertificateState.Valid, "Hãng tin Phương Nam", new DateOnly(2026, 3, 24)), (pass!.State, pass.Holder, pass.Until!.Value));
        Assert.Contains(pass.Facts, f => f.Text == "Nghề cá");
        Assert.Equal(["NGUYỄN THỊ MINH KHAI", "Ambrose LI Cheuk-Wing"], Book(scene, "foreign-press").Certificate!.NamesOf(await Book(scene, "foreign-press").In(scene.Get<RegistersDb>()).SingleAsync(r => r.Id == application)));
        Assert.DoesNotContain(pass.Facts, f => f.Text.Contains("KHAI", StringComparison.Ordinal));
        Assert.DoesNotContain(pass.Facts, f => f.Text.Contains("phuongnam", StringComparison.Ordinal) || f.Text.Contains("Thẻ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guidance_sheet_is_shown_in_both_languages_or_not_at_all()
    {
        var sheet = await EnterAsync("guidance", new() { ["name.vi"] = "Hướng dẫn đối tác", ["for"] = "Partners", ["steps.vi"] = "Bước", ["rules.vi"] = "Quy định", ["basis"] = "Nghị định", ["valid_from"] = "01/01/2026", ["contact"] = "Sở Ngoại vụ" });
        using var scene = province.As(Thuy);
        var refusal = await scene.Get<HaiDang.Registers.Moving.MoveRecord>().RunAsync(Book(scene, "guidance"), sheet, "shown", null, null, default);
        Assert.Equal(("registers.refusal.one_language", "steps"), (refusal?.Key, refusal?.Field));
    }

    [Fact]
    public async Task Answers_are_found_by_the_quarter_they_were_asked_in()
    {
        foreach (var (subject, day) in new[] { ("Hỏi cảng", "15/12/2025"), ("Hỏi điện", "05/01/2026"), ("Hỏi nước", "02/03/2026") })
        {
            var id = await EnterAsync("enquiries", new() { ["subject"] = subject, ["kind"] = "AfterCare", ["message"] = "Chúng tôi cần biết", ["may_be_published"] = "true", ["received_on"] = day, ["body"] = $"{Guid.NewGuid()}", ["answer"] = "Trả lời " + subject });
            await MoveAsync("enquiries", id, "routed", Mien);
            await MoveAsync("enquiries", id, "answered", Mien);
            await MoveAsync("enquiries", id, "published");
        }

        using var scene = province.AsSystem();
        async Task<IEnumerable<string>> InAsync(string quarter) => (await scene.Get<IRegisters>().PublicFilterAsync("enquiries", "vi", name => name == "received_on.quarter" ? quarter : null, 0, 30, default))!.Entries.Select(e => e.Facts.Single(f => f.Text.StartsWith("Trả lời", StringComparison.Ordinal)).Text[8..]);
        Assert.Equal(["Hỏi nước", "Hỏi điện"], (await InAsync("2026-Q1")).Order(StringComparer.Ordinal));
        Assert.Equal(["Hỏi cảng"], await InAsync("2025-Q4"));
        Assert.Equal(3, (await InAsync("quý nào cũng được")).Count());
        var filters = (await scene.Get<IRegisters>().PublicFilterAsync("enquiries", "vi", _ => null, 0, 1, default))!.Filters;
        // What can be chosen is what there is something in.
        Assert.Equal(["Quý 1/2026", "Quý 4/2025"], filters.Single(f => f.Name == "received_on.quarter").Options.Select(o => o.Text));
        Assert.DoesNotContain(filters, f => f.Name == "body");
    }

    [Fact]
    public async Task What_lasts_is_found_by_every_month_it_lasts_in()
    {
        foreach (var (name, from, until) in new[] { ("Nghỉ bão", "27/02/2026", "02/03/2026"), ("Thêm chuyến Tết", "10/02/2026", "12/02/2026"), ("Đổi giờ mùa hè", "01/06/2026", "30/06/2026") })
        {
            var id = await EnterAsync("sailing-changes", new() { ["name.vi"] = name, ["name.en"] = name, ["kind"] = "Cancelled", ["line"] = "BothWays", ["from"] = from, ["until"] = until, ["reason.vi"] = "Theo lịch", ["reason.en"] = "As planned", ["body"] = $"{Guid.NewGuid()}" });
            await MoveAsync("sailing-changes", id, "announced");
        }

        using var scene = province.AsSystem();
        async Task<IEnumerable<string>> InAsync(string month) => (await scene.Get<IRegisters>().PublicFilterAsync("sailing-changes", "vi", name => name == "from.month" ? month : null, 0, 30, default))!.Entries.Select(e => e.Title);
        Assert.Equal(["Nghỉ bão"], await InAsync("2026-03"));
        Assert.Equal(["Nghỉ bão", "Thêm chuyến Tết"], (await InAsync("2026-02")).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await InAsync("tháng nào cũng được")).Count());
        var filters = (await scene.Get<IRegisters>().PublicFilterAsync("sailing-changes", "vi", _ => null, 0, 1, default))!.Filters;
        Assert.Equal(["Tháng 2/2026", "Tháng 3/2026", "Tháng 6/2026"], filters.Single(f => f.Name == "from.month").Options.Select(o => o.Text));
        Assert.DoesNotContain(filters, f => f.Name.EndsWith(".quarter", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vi", "1.150,5", "05/12/2026")]
    [InlineData("en", "1,150.5", "5 December 2026")]
    [InlineData("ja", "1,150.5", "2026年12月5日")]
    public async Task Numbers_and_days_are_written_as_their_readers_write_them(string language, string number, string day)
    {
        using var scene = province.As(Mien);
        Assert.Contains(number, await ShownAsync("places", "ticket", 1150.5m));
        Assert.Contains(day, await ShownAsync("enquiries", "received_on", new DateOnly(2026, 12, 5)));

        async Task<IEnumerable<string>> ShownAsync(string register, string field, object value)
        {
            var book = Book(scene, register);
            var record = scene.Get<KeepRecord>().Begin(book);
            book.Fields.Single(f => f.Key == field).Put(record, value);
            var before = CultureInfo.CurrentUICulture;
            try
            {
                CultureInfo.CurrentUICulture = new(language);
                return PublicFacts.Of(book, record, await scene.Get<Shower>().ForAsync(book, default)).Select(f => f.Text);
            }
            finally { CultureInfo.CurrentUICulture = before; }
        }
    }

    [Fact]
    public async Task A_publication_says_how_many_copies_are_left_in_each_language()
    {
        var book = await EnterAsync("publications", new() { ["name.vi"] = "Sách ảnh", ["subject"] = "Overview", ["body"] = $"{Guid.NewGuid()}", ["languages"] = "Việt, Anh" });
        foreach (var (move, quantity, language) in new[] { ("In", "500", "Anh"), ("In", "300", "Việt"), ("Out", "120", "Anh"), ("Out", "30", "Anh") })
        {
            await EnterAsync("gift-stock", new() { ["occasion"] = "Phiếu", ["publication"] = $"/registers/publications/{book.Value}", ["move"] = move, ["quantity"] = quantity, ["day"] = "09/03/2026", ["language"] = language, ["recipient"] = "Đoàn bạn" });
        }

        using var scene = province.As(Mien);
        var register = Book(scene, "publications");
        var left = Assert.Single(await Balances.OfAsync(scene.Get<RegistersDb>(), scene.Get<RegisterBook>(), register, (await register.In(scene.Get<RegistersDb>()).SingleAsync(r => r.Id == book)), await scene.Get<Shower>().ForAsync(register, default), default));
        Assert.Equal(650, left.Left);
        Assert.Equal([("Anh", 350), ("Việt", 300)], left.Parts);
    }

    private static Register Book(Scene scene, string key) => scene.Get<RegisterBook>().Find(key)!;

    private Task DrainAsync() => province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();

    private Task<RecordId> ProductAsync(string name, string producer, RecordId right) =>
        EnterAsync("products", new() { ["name.vi"] = name, ["kind"] = "Farm", ["producer"] = producer, ["about.vi"] = "Mật", ["badge"] = $"/registers/mark-users/{right.Value}" });

    private async Task<IReadOnlyList<PublicFact>> FactsAsync(string register, RecordId id)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IRegisters>().FindPublicAsync(register, "vi", id, default))!.Facts;
    }

    private async Task<int> CountAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        var text = id.Value.ToString();
        return (await scene.Get<RegistersDb>().Set<Announcement>().ToListAsync()).Count(a => a.Payload.Contains(text, StringComparison.Ordinal));
    }

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
    {
        using var scene = province.As(Mien);
        var kept = await scene.Get<KeepRecord>().EnterAsync(Book(scene, register), new(typed.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }

    private async Task MoveAsync(string register, RecordId id, string to, Somebody? by = null)
    {
        using var scene = province.As(by ?? Thuy);
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(Book(scene, register), id, to, null, null, default));
    }
}
