using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Posting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Kernel;

/// <summary>Letters leave by a real SMTP conversation on loopback: once, with their letters whole, and never twice in doubt. The clock stands at 10 March 2026, 9:00.</summary>
public sealed class LetterTests(Province province) : IClassFixture<Province>
{
    private const string Heading = "Khách hỏi về “Nước mắm Mỹ Sa” – đề nghị trả lời trước ngày 13/03/2026";

    [Fact]
    public async Task A_letter_arrives_once_with_its_vietnamese_whole_and_its_secret_is_kept_no_longer()
    {
        await using var sink = new MailSink();
        var letter = await PostAsync("htx@mysa.example", "Kính gửi Hợp tác xã Mỹ Sa,\r\nKhách ở Đức hỏi mua: https://bienbac.example/answer/{secret}", "khoá-riêng-42");
        Assert.DoesNotContain("khoá-riêng-42", await StoredAsync(letter), StringComparison.Ordinal);
        await SendAsync(sink);
        await SendAsync(sink);
        var (subject, text) = MailSink.Read(Assert.Single(sink.Taken));
        Assert.Equal(Heading, subject);
        Assert.Equal("Kính gửi Hợp tác xã Mỹ Sa,\r\nKhách ở Đức hỏi mua: https://bienbac.example/answer/khoá-riêng-42", text.TrimEnd());
        Assert.Contains($"<{letter}@bienbac.example>", sink.Taken.First(), StringComparison.Ordinal);
        var kept = await FindAsync(letter);
        Assert.Equal((LetterState.Sent, null, 1), (kept.State, kept.Secret, kept.Attempts));
        Assert.Equal(Refusal.ChangedMeanwhile, await HandedAsync(letter, "gọi điện"));
    }

    [Fact]
    public async Task What_a_server_refuses_for_now_is_tried_again_later_and_what_it_refuses_for_good_is_told()
    {
        await using var sink = new MailSink { ToRecipient = "450 try later" };
        var letter = await PostAsync("htx@mysa.example", "Nội dung");
        await SendAsync(sink);
        Assert.Equal((LetterState.Waiting, 1), ((await FindAsync(letter)).State, (await FindAsync(letter)).Attempts));
        await SendAsync(sink);
        Assert.Equal(1, (await FindAsync(letter)).Attempts);
        sink.ToRecipient = "550 no such mailbox";
        await LaterAsync(TimeSpan.FromMinutes(2), () => SendAsync(sink));
        var refused = await FindAsync(letter);
        Assert.Equal((LetterState.Refused, 2), (refused.State, refused.Attempts));
        Assert.Contains("no such mailbox", refused.Note, StringComparison.Ordinal);
        // Somebody mends it at the other end, and decides.
        sink.ToRecipient = null;
        Assert.Null(await AgainAsync(letter));
        await SendAsync(sink);
        Assert.Equal(LetterState.Sent, (await FindAsync(letter)).State);
        Assert.Equal(Refusal.ChangedMeanwhile, await AgainAsync(letter));
    }

    [Fact]
    public async Task A_server_that_is_not_there_leaves_the_letter_waiting_and_no_server_at_all_pretends_nothing()
    {
        var gone = new MailSink();
        var port = gone.Port;
        await gone.DisposeAsync();
        var letter = await PostAsync("htx@mysa.example", "Nội dung");
        await SendAsync(port);
        Assert.Equal((LetterState.Waiting, 1), ((await FindAsync(letter)).State, (await FindAsync(letter)).Attempts));
        await SendAsync((int?)null);
        Assert.Equal((LetterState.Waiting, 1), ((await FindAsync(letter)).State, (await FindAsync(letter)).Attempts));

        Assert.Equal("kernel.letter.no_how", (await HandedAsync(letter, " "))?.Key);
        Assert.Null(await HandedAsync(letter, "Gọi điện cho chị Sa, đọc thư qua Zalo"));
        var handed = await FindAsync(letter);
        Assert.Equal((LetterState.HandedOver, "Vũ Thu Miên", "Gọi điện cho chị Sa, đọc thư qua Zalo"), (handed.State, handed.SettledByName, handed.Note));
        await using var sink = new MailSink();
        await LaterAsync(TimeSpan.FromHours(1), () => SendAsync(sink));
        Assert.Empty(sink.Taken);
    }

    [Fact]
    public async Task A_letter_whose_answer_got_lost_is_in_doubt_and_goes_again_only_when_somebody_says_so()
    {
        await using var sink = new MailSink { HangsUp = true };
        var letter = await PostAsync("htx@mysa.example", "Mã: {secret}", "abc");
        await SendAsync(sink);
        Assert.Equal(LetterState.InDoubt, (await FindAsync(letter)).State);
        sink.HangsUp = false;
        await LaterAsync(TimeSpan.FromHours(2), () => SendAsync(sink));
        Assert.Single(sink.Taken);
        Assert.Null(await AgainAsync(letter));
        await SendAsync(sink);
        Assert.Equal(2, sink.Taken.Count);
        Assert.Equal("Mã: abc", MailSink.Read(sink.Taken.Last()).Text.TrimEnd());
        Assert.Equal(LetterState.Sent, (await FindAsync(letter)).State);
    }

    [Fact]
    public async Task A_process_that_died_while_sending_leaves_a_letter_in_doubt_not_one_that_is_sent_twice()
    {
        await using var sink = new MailSink();
        var letter = await PostAsync("htx@mysa.example", "Nội dung");
        using (var scene = province.AsSystem())
        {
            await scene.Get<KernelDb>().Database.ExecuteSqlAsync($"update kernel.letter set state = 'Sending', taken_at = {province.Clock.Now}, attempts = 1 where id = {letter}");
        }

        await SendAsync(sink);
        Assert.Equal(LetterState.Sending, (await FindAsync(letter)).State);
        await LaterAsync(TimeSpan.FromMinutes(20), () => SendAsync(sink));
        Assert.Equal(LetterState.InDoubt, (await FindAsync(letter)).State);
        Assert.Empty(sink.Taken);
    }

    [Fact]
    public async Task Two_nodes_at_once_send_each_letter_once()
    {
        await using var sink = new MailSink();
        for (var i = 0; i < 8; i++) { await PostAsync($"htx{i}@mysa.example", $"Thư {i}"); }
        await Task.WhenAll(SendAsync(sink), SendAsync(sink));
        Assert.Equal(8, sink.Taken.Count);
        Assert.Equal(8, sink.Taken.Select(t => MailSink.Read(t).Text).Distinct().Count());
    }

    [Fact]
    public async Task A_subject_and_a_name_of_two_lines_leave_on_one()
    {
        await using var sink = new MailSink();
        var letter = await PostAsync("htx@mysa.example", "Nội dung", heading: "Hỏi mua\r\nBcc: ai@khac.example\nrong biển", toName: "Cua Van\r\nCo-op");
        await SendAsync(sink);
        Assert.Equal("Hỏi mua Bcc: ai@khac.example rong biển", MailSink.Read(Assert.Single(sink.Taken)).Subject);
        Assert.Equal(LetterState.Sent, (await FindAsync(letter)).State);
    }

    [Fact]
    public async Task What_fails_before_the_server_is_told_is_tried_later_or_refused_and_never_in_doubt()
    {
        await using var sink = new MailSink();
        var (first, wrong) = (await PostAsync("htx@mysa.example", "Thư 1"), await PostAsync("hợp-tác-xã@mysa.example", "Thư 2"));
        await SendAsync(sink.Port, mail => (mail.User, mail.PasswordFile) = ("cong", "/no/such/file"));
        Assert.Equal((LetterState.Waiting, LetterState.Waiting), ((await FindAsync(first)).State, (await FindAsync(wrong)).State));
        Assert.NotNull((await FindAsync(wrong)).Note);
        await LaterAsync(TimeSpan.FromMinutes(2), () => SendAsync(sink));
        Assert.Equal((LetterState.Sent, LetterState.Refused), ((await FindAsync(first)).State, (await FindAsync(wrong)).State));
        Assert.Single(sink.Taken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_does_not_encrypt_or_shows_a_certificate_nobody_trusts_is_told_nothing(bool offers)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=elsewhere.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var sink = new MailSink { Certificate = offers ? made : null };
        var letter = await PostAsync("htx@mysa.example", "Nội dung");
        await SendAsync(sink.Port, mail => mail.StartTls = true);
        Assert.Equal((LetterState.Waiting, 1), ((await FindAsync(letter)).State, (await FindAsync(letter)).Attempts));
        Assert.NotNull((await FindAsync(letter)).Note);
        Assert.Empty(sink.Taken);
        Assert.Null(await HandedAsync(letter, "gọi điện"));
    }

    [Fact]
    public async Task Withdrawing_while_the_server_is_told_keeps_what_it_answers()
    {
        await using var sink = new MailSink();
        var letter = await PostAsync("htx@mysa.example", "Mã: {secret}", "abc");
        sink.Meanwhile = () => WithdrawAsync(letter);
        await SendAsync(sink);
        var sent = await FindAsync(letter);
        Assert.Equal((LetterState.Sent, null), (sent.State, sent.Secret));
        Assert.Single(sink.Taken);

        // What it did not take, it is not offered again.
        var second = await PostAsync("htx@mysa.example", "Mã: {secret}", "abc");
        (sink.Meanwhile, sink.ToRecipient) = (() => WithdrawAsync(second), "450 try later");
        await SendAsync(sink);
        Assert.Equal(LetterState.Withdrawn, (await FindAsync(second)).State);
        (sink.Meanwhile, sink.ToRecipient) = (null, null);
        await LaterAsync(TimeSpan.FromHours(2), () => SendAsync(sink));
        Assert.Single(sink.Taken);
    }

    [Fact]
    public async Task A_letter_in_doubt_ends_when_it_is_withdrawn_or_answered()
    {
        await using var sink = new MailSink { HangsUp = true };
        var (withdrawn, answered) = (await PostAsync("htx@mysa.example", "Mã: {secret}", "abc"), await PostAsync("htx@mysa.example", "Mã: {secret}", "abc"));
        await SendAsync(sink);
        Assert.Equal((LetterState.InDoubt, LetterState.InDoubt), ((await FindAsync(withdrawn)).State, (await FindAsync(answered)).State));
        await WithdrawAsync(withdrawn);
        await WithdrawAsync(answered, (letter, now) => letter.Arrived("Hợp tác xã Mỹ Sa", now));
        Assert.Equal((LetterState.Withdrawn, null), ((await FindAsync(withdrawn)).State, (await FindAsync(withdrawn)).Secret));
        Assert.Equal((LetterState.Sent, null, "Hợp tác xã Mỹ Sa"), ((await FindAsync(answered)).State, (await FindAsync(answered)).Secret, (await FindAsync(answered)).SettledByName));
    }

    [Fact]
    public async Task What_no_longer_holds_does_not_leave_and_its_secret_is_gone()
    {
        await using var sink = new MailSink { ToRecipient = "550 no such mailbox" };
        var refused = await PostAsync("htx@mysa.example", "Mã: {secret}", "abc", until: province.Clock.Now.AddDays(30));
        await SendAsync(sink);
        sink.ToRecipient = null;
        var waiting = await PostAsync("htx@mysa.example", "Mã: {secret}", "abc", until: province.Clock.Now.AddDays(30));
        Assert.NotNull((await FindAsync(refused)).Secret);
        await LaterAsync(TimeSpan.FromDays(40), () => SendAsync(sink));
        Assert.Empty(sink.Taken);
        Assert.Equal((LetterState.Withdrawn, null, LetterState.Withdrawn, null), ((await FindAsync(refused)).State, (await FindAsync(refused)).Secret, (await FindAsync(waiting)).State, (await FindAsync(waiting)).Secret));
        await LaterAsync(TimeSpan.FromDays(40), async () => Assert.Equal(Refusal.ChangedMeanwhile, await AgainAsync(refused)));
    }

    [Fact]
    public async Task Without_a_public_address_no_letter_leaves_and_with_one_its_link_begins_so()
    {
        await using var sink = new MailSink();
        var letter = await PostAsync("htx@mysa.example", "{address}/answer/{secret}", "abc");
        await SendAsync(sink.Port, address: null);
        Assert.Equal((LetterState.Waiting, 0), ((await FindAsync(letter)).State, (await FindAsync(letter)).Attempts));
        await SendAsync(sink);
        Assert.Equal("https://bienbac.example/answer/abc", MailSink.Read(Assert.Single(sink.Taken)).Text.TrimEnd());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("không phải địa chỉ", false)]
    [InlineData("cong@bienbac.example", true)]
    public void A_server_without_a_sender_stops_the_start(string? from, bool isRight)
    {
        var options = new MailOptions { Host = from is null ? null : "127.0.0.1", From = from };
        Assert.Equal(isRight, !options.Validate(new(options)).Any());
    }

    private async Task<Guid> PostAsync(string to, string text, string? secret = null, string heading = Heading, string toName = "Hợp tác xã Mỹ Sa", DateTimeOffset? until = null)
    {
        using var scene = province.AsSystem();
        var letter = new Letter
        {
            About = Guid.NewGuid(), AboutUrl = "/", ToName = toName, To = to, Heading = heading, Text = text, MadeAt = province.Clock.Now, MadeByName = "Hải Đăng", Until = until,
            Secret = secret is null ? null : scene.Get<LetterBox>().Seal(secret),
        };
        scene.Get<KernelDb>().Add(letter);
        await scene.Get<KernelDb>().SaveChangesAsync();
        return letter.Id;
    }

    private Task SendAsync(MailSink sink) => SendAsync(sink.Port);

    // As a node with this server does.
    private async Task SendAsync(int? port, Action<MailOptions>? set = null, string? address = "https://bienbac.example/")
    {
        using var scene = province.AsSystem();
        var mail = new MailOptions { Host = port is null ? null : "127.0.0.1", Port = port ?? 587, StartTls = false, From = "cong@bienbac.example", FromName = "Tỉnh Biển Bạc", Timeout = TimeSpan.FromSeconds(20) };
        set?.Invoke(mail);
        var options = Options.Create(mail);
        var outside = new PublicAddress(Options.Create(new PublicAddressOptions { Address = address }), province.Services);
        var box = new LetterBox(scene.Get<KernelDb>(), options, outside, scene.Get<IDataProtectionProvider>(), new TheSystem(), province.Clock);
        await new SendLetters(scene.Get<KernelDb>(), new SmtpRoad(options), box, outside, options, province.Clock).RunAsync(default);
    }

    private Task WithdrawAsync(Guid id) => WithdrawAsync(id, (letter, now) => letter.Withdraw("Vũ Thu Miên", now));

    private async Task WithdrawAsync(Guid id, Action<Letter, DateTimeOffset> act)
    {
        using var scene = province.AsSystem();
        var db = scene.Get<KernelDb>();
        act(await db.Letters.SingleAsync(l => l.Id == id), province.Clock.Now);
        await db.SaveChangesAsync();
    }

    private async Task LaterAsync(TimeSpan later, Func<Task> act)
    {
        var before = province.Clock.Now;
        province.Clock.Now = before + later;
        try { await act(); }
        finally { province.Clock.Now = before; }
    }

    private async Task<Letter> FindAsync(Guid id)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<LetterBox>().FindAsync(id, default))!;
    }

    private async Task<Refusal?> HandedAsync(Guid id, string how)
    {
        using var scene = province.As(new Somebody("Vũ Thu Miên"));
        return await scene.Get<LetterBox>().NoteHandedAsync(id, how, default);
    }

    private async Task<Refusal?> AgainAsync(Guid id)
    {
        using var scene = province.As(new Somebody("Vũ Thu Miên"));
        return await scene.Get<LetterBox>().AgainAsync(id, default);
    }

    private async Task<string> StoredAsync(Guid id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<KernelDb>().Database.SqlQuery<string>($"""select row_to_json(l)::text as "Value" from kernel.letter l where id = {id}""").SingleAsync();
    }
}
