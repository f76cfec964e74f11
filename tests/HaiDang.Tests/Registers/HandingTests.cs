using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Posting;
using HaiDang.Registers;
using HaiDang.Registers.Aiding;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Handing;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Turning;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;
using Record = HaiDang.Registers.Contracts.Record;

namespace HaiDang.Tests.Registers;

/// <summary>A buyer abroad asks, the producer answers without an account, nobody's silence is the end of it (SHW-01). Today is Tuesday, 10 March 2026.</summary>
public sealed class HandingTests(Province province) : IClassFixture<Province>
{
    private static readonly Guid TradeOffice = Guid.NewGuid();
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.product-enquiries.keep", "registers.products.keep", "registers.terms.keep", "registers.letters");
    private static readonly Somebody Thuy = new("Lê Thúy", null, "registers.products.move.shown", "registers.terms.move.approved");
    private static readonly Somebody Khue = new("Phan Bảo Khuê", TradeOffice, "registers.product-enquiries.keep-own");

    [Fact]
    public async Task An_enquiry_in_english_reaches_the_producer_by_a_private_link_and_the_answer_reaches_the_buyer()
    {
        var code = await AskAsync(await ProductAsync());
        var id = await RecordAsync(code);
        var asked = await EntryAsync(id);
        // The page from which it was asked says which product, and that whose and where.
        Assert.Equal(("Nước mắm Mỹ Sa", "Hợp tác xã Mỹ Sa", "htx@mysa.example", TradeOffice), ($"{Of(asked, "product")}", Of(asked, "producer"), Of(asked, "producer_contact"), asked.Body?.Value));
        Assert.Equal("Received, being passed to the producer", (await ReceiptAsync(code)).Told);

        Assert.Null(await MoveAsync(Mien, id, "passed"));
        var (letter, text) = await LetterAsync(id);
        Assert.Equal(("htx@mysa.example", LetterState.Waiting), (letter.To, letter.State));
        Assert.Contains("Người mua hỏi: Fish sauce for Germany", letter.Heading, StringComparison.Ordinal);
        var secret = SecretOf(text);
        Assert.DoesNotContain(secret, letter.Text, StringComparison.Ordinal);
        using (var scene = province.AsSystem()) { Assert.Equal(HandOver.HashOf(secret), (await scene.Get<RegistersDb>().PrivateLinks.SingleAsync(l => l.Record == id)).Hash); }

        Assert.Equal(["answer", "answered_in"], (await AnswerAsync(secret, ("answer", " "))).Select(r => r.Field));
        Assert.Empty(await AnswerAsync(secret, ("answer", "Chúng tôi có chai 500 ml, giao FOB Cửa Vạn trong 30 ngày."), ("answered_in", "Vietnamese"), ("producer", "Kẻ khác")));
        var told = await ReceiptAsync(code);
        Assert.Equal("Answered; the producer's words stand as written", told.Told);
        Assert.Equal([("Answer", "Chúng tôi có chai 500 ml, giao FOB Cửa Vạn trong 30 ngày."), ("Language of the answer", "Vietnamese")], told.Answers.Select(a => (a.Label, a.Text)));

        // An officer puts a translation beside it: the producer's words stay.
        var values = Values(await EntryAsync(id));
        values["translation"] = "We have 500 ml bottles, FOB Cua Van within 30 days.";
        using (var scene = province.As(Mien)) { Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(Book(scene), id, new(values.GetValueOrDefault), default)).Refusals); }
        Assert.Equal(["Answer", "Language of the answer", "Translation by the office"], (await ReceiptAsync(code)).Answers.Select(a => a.Label));

        using var trail = province.AsSystem();
        var who = await trail.Get<RegistersDb>().Set<AuditEntry>().Where(e => e.SubjectId == $"{id.Value}" && e.Reason == "Trả lời qua liên kết riêng" && e.Subject == "ProductEnquiry").Select(e => e.PersonName).SingleAsync();
        Assert.Equal("Hợp tác xã Mỹ Sa (qua liên kết riêng)", who);
        Assert.Equal("Hợp tác xã Mỹ Sa", Of(await EntryAsync(id), "producer"));
    }

    [Fact]
    public async Task A_link_that_was_used_taken_back_replaced_or_is_past_its_day_says_so_and_opens_nothing()
    {
        var product = await ProductAsync();
        var (used, second) = (await PassedAsync(product), await PassedAsync(product));
        Assert.Empty(await AnswerAsync(used.Secret, ("answer", "Có"), ("answered_in", "Vietnamese")));
        // Whoever answers by it has the letter.
        Assert.Equal((LetterState.HandedOver, "Hợp tác xã Mỹ Sa"), ((await LetterAsync(used.Id)).Letter.State, (await LetterAsync(used.Id)).Letter.SettledByName));
        Assert.Equal(["registers.handing.used"], (await AnswerAsync(used.Secret, ("answer", "Khác"), ("answered_in", "Vietnamese"))).Select(r => r.Key));
        Assert.Equal("Có", Of(await EntryAsync(used.Id), "answer"));

        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<HandOver>().AgainAsync(Book(scene), second.Id, default)); }
        Assert.Equal(LinkFate.Withdrawn, await FateAsync(second.Secret));
        var renewed = SecretOf((await LetterAsync(second.Id)).Text);
        Assert.Equal(LinkFate.Open, await FateAsync(renewed));
        Assert.Equal(LinkFate.Unknown, await FateAsync(renewed[..^1] + (renewed[^1] == 'A' ? 'B' : 'A')));
        Assert.Equal(LinkFate.Unknown, await FateAsync(new string('x', 5000)));
        await AtAsync(province.Clock.Now.AddDays(31), async () => Assert.Equal(LinkFate.Expired, await FateAsync(renewed)));
        using (var scene = province.As(new Somebody("Người khác"))) { Assert.Equal(Refusal.NotAllowed, await scene.Get<HandOver>().WithdrawAsync(Book(scene), second.Id, default)); }
        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<HandOver>().WithdrawAsync(Book(scene), second.Id, default)); }
        Assert.Equal(["registers.handing.withdrawn"], (await AnswerAsync(renewed, ("answer", "Có"), ("answered_in", "Vietnamese"))).Select(r => r.Key));
        // A letter that nobody is to have any more does not leave.
        Assert.All((await LettersAsync(second.Id)), l => Assert.Equal((LetterState.Withdrawn, null), (l.State, l.Secret)));
    }

    [Fact]
    public async Task Two_who_answer_by_the_same_link_at_once_are_not_both_heard()
    {
        var (id, secret) = await PassedAsync(await ProductAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => AnswerAsync(secret, ("answer", $"Trả lời {i}"), ("answered_in", "Vietnamese"))));
        Assert.Single(answers, a => a.Count == 0);
        using var scene = province.AsSystem();
        Assert.Equal(1, await scene.Get<RegistersDb>().Set<AuditEntry>().CountAsync(e => e.SubjectId == $"{id.Value}" && e.Reason == "Trả lời qua liên kết riêng"));
    }

    [Fact]
    public async Task Three_working_days_after_receipt_it_lies_with_the_trade_desk_however_late_it_was_passed_on()
    {
        var code = await AskAsync(await ProductAsync());
        var id = await RecordAsync(code);
        Assert.Equal(new DateOnly(2026, 3, 13), (await EntryAsync(id)).Due);
        // Passed on two days later: the day stays.
        await AtAsync(province.Clock.Now.AddDays(2), async () => Assert.Null(await MoveAsync(Mien, id, "passed")));
        Assert.Equal(new DateOnly(2026, 3, 13), (await EntryAsync(id)).Due);
        var secret = SecretOf((await LetterAsync(id)).Text);
        await AtAsync(new(2026, 3, 13, 16, 0, 0, TimeSpan.Zero), async () =>
        {
            await TurnAsync();
            Assert.Equal("passed", (await EntryAsync(id)).Stage);
        });
        await AtAsync(new(2026, 3, 13, 17, 30, 0, TimeSpan.Zero), async () =>
        {
            await TurnAsync();
            Assert.Equal("trade_desk", (await EntryAsync(id)).Stage);
            Assert.Equal("The producer did not answer in time; the province's trade desk has taken it over", (await ReceiptAsync(code)).Told);
            using (var scene = province.As(Khue)) { Assert.Contains(await WaitsAsync(scene), w => w.Text.Contains("Fish sauce for Germany", StringComparison.Ordinal) && w.Href.EndsWith($"{id.Value}", StringComparison.Ordinal)); }
            using (var scene = province.As(new Somebody("Chị khác", Guid.NewGuid(), "registers.product-enquiries.keep-own"))) { Assert.Empty(await WaitsAsync(scene)); }
            // The producer may still answer; so may the desk.
            Assert.Empty(await AnswerAsync(secret, ("answer", "Xin lỗi vì chậm"), ("answered_in", "Vietnamese")));
            Assert.Equal("answered", (await EntryAsync(id)).Stage);
        });
    }

    [Fact]
    public async Task Without_a_known_producer_nothing_is_handed_over_and_a_product_that_is_not_shown_is_not_found()
    {
        var id = await RecordAsync(await AskAsync(await ProductAsync(isShown: false)));
        Assert.Null(Of(await EntryAsync(id), "product"));
        Assert.Equal("registers.refusal.missing", (await MoveAsync(Mien, id, "passed"))?.Key);
        Assert.Empty(await LettersAsync(id));
    }

    [Fact]
    public async Task Who_opened_the_form_before_another_answered_or_the_office_closed_it_is_told_so()
    {
        var (answered, closed) = (await PassedAsync(await ProductAsync()), await PassedAsync(await ProductAsync()));
        Assert.Empty(await KeepAnswerAsync(answered.Id, "Có"));
        Assert.Equal(["registers.handing.used"], (await KeepAnswerAsync(answered.Id, "Khác")).Select(r => r.Key));
        Assert.Equal("Có", Of(await EntryAsync(answered.Id), "answer"));
        using (var scene = province.As(Mien)) { Assert.Null(await scene.Get<MoveRecord>().RunAsync(Book(scene), closed.Id, "closed", "Người mua thôi hỏi", null, default)); }
        Assert.Equal(["registers.handing.withdrawn"], (await KeepAnswerAsync(closed.Id, "Có")).Select(r => r.Key));
        Assert.Equal("closed", (await EntryAsync(closed.Id)).Stage);
    }

    [Fact]
    public async Task An_enquiry_that_was_telephoned_in_on_monday_and_entered_on_thursday_is_due_on_thursday()
    {
        await AtAsync(new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero), async () =>
        {
            using var scene = province.As(Mien);
            var kept = await scene.Get<KeepRecord>().EnterAsync(Book(scene), new(key => key switch { "subject" => "Hỏi mua\r\nrong biển", "message" => "Còn hàng không?\nGiá bao nhiêu?", "received_on" => "2026-03-09", _ => null }), default);
            Assert.Empty(kept.Refusals);
            Assert.Equal((new DateOnly(2026, 3, 12), "Hỏi mua rong biển"), (kept.Record!.Due!.Value, kept.Record.Title));
            Assert.Equal("Còn hàng không?\nGiá bao nhiêu?", Of(kept.Record, "message"));
            // It was Tuesday after all.
            var values = Values(kept.Record);
            values["received_on"] = "2026-03-10";
            Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(Book(scene), kept.Record.Id, new(values.GetValueOrDefault), default)).Refusals);
            Assert.Equal(new DateOnly(2026, 3, 13), (await EntryAsync(kept.Record.Id)).Due);
        });
    }

    [Fact]
    public async Task Who_corrects_the_product_corrects_the_producer_unless_she_typed_one_herself()
    {
        var (one, other) = (await ProductAsync(), await ProductAsync(producer: "Hợp tác xã Cửa Vạn", contact: "htx@cuavan.example"));
        foreach (var (typed, expected) in new[] { ((string?)null, "Hợp tác xã Cửa Vạn"), ("Cơ sở Bà Tư", "Cơ sở Bà Tư") })
        {
            var id = await RecordAsync(await AskAsync(one));
            var values = Values(await EntryAsync(id));
            values["product"] = $"/registers/products/{other.Value}";
            if (typed is not null) { values["producer"] = typed; }
            using var scene = province.As(Mien);
            Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(Book(scene), id, new(values.GetValueOrDefault), default)).Refusals);
            var entry = await EntryAsync(id);
            Assert.Equal((expected, "htx@cuavan.example"), ($"{Of(entry, "producer")}", $"{Of(entry, "producer_contact")}"));
        }
    }

    [Fact]
    public async Task The_desk_counts_all_that_waits_however_much_others_have_or_was_done_since()
    {
        var late = await RecordAsync(await AskAsync(await ProductAsync()));
        using (var scene = province.AsSystem())
        {
            var db = scene.Get<RegistersDb>();
            await Book(scene).In(db).Where(r => r.Id == late).ExecuteUpdateAsync(s => s.SetProperty(r => r.Stage, "trade_desk"));
            for (var i = 0; i < 101; i++)
            {
                var theirs = scene.Get<KeepRecord>().Begin(Book(scene));
                (theirs.Title, theirs.Stage, theirs.StageSince, theirs.Body) = ($"Hỏi mua {i}", "trade_desk", province.Clock.Now.AddDays(-30), new(Guid.NewGuid()));
                db.Add(theirs);
                var done = new Letter { About = Guid.NewGuid(), AboutUrl = "/", ToName = "Hợp tác xã", To = "htx@mysa.example", Heading = "Thư", Text = "Thư", MadeAt = province.Clock.Now, MadeByName = "Hải Đăng" };
                // The first of them is the only one that waits, and 100 are later.
                if (i > 0) { done.Withdraw("Hải Đăng", province.Clock.Now); }
                db.Add(done);
            }

            await db.SaveChangesAsync();
        }

        using (var scene = province.As(Khue)) { Assert.Contains(await WaitsAsync(scene), w => w.Href.EndsWith($"{late.Value}", StringComparison.Ordinal)); }
        using (var scene = province.As(Mien))
        {
            var expected = await scene.Get<RegistersDb>().Set<Letter>().CountAsync(l => l.State == LetterState.Waiting || l.State == LetterState.InDoubt || l.State == LetterState.Refused);
            Assert.Contains(await WaitsAsync(scene), w => w.Href == "/letters" && w.Text.Contains($"{expected}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_aid_says_known_terms_in_vietnamese_and_only_approved_ones()
    {
        await TermAsync("giấy chứng nhận xuất xứ; C/O", "certificate of origin; C/O", "原产地证书", isApproved: true);
        await TermAsync("giấy chứng nhận", "certificate", "证书", isApproved: true);
        await TermAsync("cá cơm", "anchovy", "鳀鱼", isApproved: true);
        await TermAsync("rong biển", "seaweed", "海藻", isApproved: false);
        using var scene = province.AsSystem();
        var reader = new TermReader(await scene.Get<ITerms>().AllAsync(default));
        Assert.Equal([("CERTIFICATES of Origin", "giấy chứng nhận xuất xứ"), ("anchovies", "cá cơm"), ("certificate", "giấy chứng nhận")],
            reader.Read("Do you have CERTIFICATES of Origin? Are the anchovies yours, of which\norigin? Any other certificate, seaweed, concertificate?").Where(r => r.Vietnamese is not null).Select(r => (r.Text, r.Vietnamese!)));
        Assert.Equal([("原产地证书", "giấy chứng nhận xuất xứ"), ("鳀鱼", "cá cơm")], reader.Read("请问有原产地证书吗?鳀鱼多少钱?").Where(r => r.Vietnamese is not null).Select(r => (r.Text, r.Vietnamese!)));
        const string written = "A certificate, of origin <b>&</b> C/O’s";
        Assert.Equal(written, string.Concat(reader.Read(written).Select(r => r.Text)));
        Assert.Equal([("certificate", "giấy chứng nhận"), ("C/O’s", "giấy chứng nhận xuất xứ")], reader.Read(written).Where(r => r.Vietnamese is not null).Select(r => (r.Text, r.Vietnamese!)));
    }

    private async Task<(RecordId Id, string Secret)> PassedAsync(RecordId product)
    {
        var id = await RecordAsync(await AskAsync(product));
        Assert.Null(await MoveAsync(Mien, id, "passed"));
        return (id, SecretOf((await LetterAsync(id)).Text));
    }

    private async Task<IReadOnlyList<Refusal>> KeepAnswerAsync(RecordId id, string answer)
    {
        using var scene = province.As(new ByLink("Hợp tác xã Mỹ Sa (qua liên kết riêng)"));
        var link = await scene.Get<RegistersDb>().PrivateLinks.Where(l => l.Record == id).Select(l => l.Id).SingleAsync();
        return await scene.Get<KeepAnswer>().RunAsync(Book(scene), link, key => key switch { "answer" => answer, "answered_in" => "Vietnamese", _ => null }, default);
    }

    private async Task<RecordId> ProductAsync(bool isShown = true, string producer = "Hợp tác xã Mỹ Sa", string contact = "htx@mysa.example")
    {
        using var scene = province.As(Mien);
        var id = (await scene.Get<IRegisters>().EnterAsync("products", new Dictionary<string, string>
        {
            ["name.vi"] = "Nước mắm Mỹ Sa", ["name.en"] = "My Sa fish sauce", ["kind"] = "Seafood", ["producer"] = producer, ["producer_contact"] = contact, ["about.vi"] = "Cá cơm", ["body"] = $"{TradeOffice}",
        }, default)).Value;
        using var other = province.As(Thuy);
        if (isShown) { Assert.Null(await other.Get<IRegisters>().MoveAsync("products", id, "shown", null, default)); }
        return id;
    }

    private async Task TermAsync(string vi, string en, string zh, bool isApproved)
    {
        using var scene = province.As(Mien);
        var id = (await scene.Get<IRegisters>().EnterAsync("terms", new Dictionary<string, string> { ["name.vi"] = vi, ["name.en"] = en, ["name.zh"] = zh, ["subject"] = "Trade" }, default)).Value;
        using var other = province.As(Thuy);
        if (isApproved) { Assert.Null(await other.Get<IRegisters>().MoveAsync("terms", id, "approved", null, default)); }
    }

    private async Task<string> AskAsync(RecordId product)
    {
        using var scene = province.As(new Nobody());
        var answers = new Dictionary<string, string>
        {
            ["subject"] = "Fish sauce for Germany", ["about"] = $"My Sa fish sauce (https://bienbac.example/en/local-products/{product.Value})", ["message"] = "Do you have a certificate of origin?", ["quantity"] = "500", ["unit"] = "Litre", ["delivery"] = "ToAPortHere",
            ["sender"] = "Nordkontor GmbH", ["country"] = "Germany", ["contact"] = "einkauf@nordkontor.example",
        };
        return (await scene.Get<IIntake>().SendAsync("product-enquiries", "en", Guid.NewGuid(), answers.GetValueOrDefault, [], default)).Value!;
    }

    private async Task<RecordId> RecordAsync(string code)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegistersDb>().Sendings.Where(s => s.Code == code).Select(s => s.Record).SingleAsync();
    }

    private async Task<Record> EntryAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        return await Book(scene).In(scene.Get<RegistersDb>()).AsNoTracking().SingleAsync(r => r.Id == id);
    }

    private async Task<Receipt> ReceiptAsync(string code)
    {
        using var scene = province.As(new Nobody());
        return (await scene.Get<IIntake>().FindAsync(code, "en", default))!;
    }

    private async Task<Refusal?> MoveAsync(Somebody person, RecordId id, string to)
    {
        using var scene = province.As(person);
        return await scene.Get<MoveRecord>().RunAsync(Book(scene), id, to, null, null, default);
    }

    private async Task<IReadOnlyList<Letter>> LettersAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<LetterBox>().AboutAsync(id.Value, default);
    }

    private async Task<(Letter Letter, string Text)> LetterAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        var letter = (await scene.Get<LetterBox>().AboutAsync(id.Value, default))[0];
        return (letter, scene.Get<LetterBox>().Whole(letter));
    }

    private static string SecretOf(string text) => text[(text.IndexOf(HandOver.Folder, StringComparison.Ordinal) + HandOver.Folder.Length)..].Split('\n')[0];

    private async Task<IReadOnlyList<Refusal>> AnswerAsync(string secret, params (string Key, string Value)[] typed)
    {
        using var scene = province.As(new Nobody());
        return await scene.Get<AnswerByLink>().RunAsync(secret, key => typed.FirstOrDefault(t => t.Key == key).Value, default);
    }

    private async Task<LinkFate> FateAsync(string secret)
    {
        using var scene = province.As(new Nobody());
        return (await scene.Get<AnswerByLink>().OpenAsync(secret, default)).Fate;
    }

    private static async Task<List<Waiting>> WaitsAsync(Scene scene)
    {
        var waiting = new List<Waiting>();
        foreach (var part in scene.Get<IEnumerable<IWaits>>().OfType<Desk>()) { waiting.AddRange(await part.ForMeAsync(default)); }
        return waiting;
    }

    private async Task TurnAsync()
    {
        using var scene = province.AsSystem();
        await scene.Get<TurnStages>().RunAsync(default);
    }

    private async Task AtAsync(DateTimeOffset moment, Func<Task> act)
    {
        var before = province.Clock.Now;
        province.Clock.Now = moment;
        try { await act(); }
        finally { province.Clock.Now = before; }
    }

    private static Register Book(Scene scene) => scene.Get<RegisterBook>().Find("product-enquiries")!;

    private object? Of(Record record, string key)
    {
        using var scene = province.AsSystem();
        return Book(scene).Fields.Single(f => f.Key == key).Of(record);
    }

    private Dictionary<string, string?> Values(Record record)
    {
        using var scene = province.AsSystem();
        return Book(scene).Fields.Where(f => !f.IsComputed && !f.IsEmpty(record)).ToDictionary(f => f.Key, f => f.Of(record) switch { Reference named => named.Title, DateOnly day => OfficeClock.Show(day), null => null, bool tick => tick ? "true" : null, HaiDang.Organisations.Contracts.BodyId body => $"{body.Value}", var other => $"{other}" });
    }
}
