using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Calling;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Hooks;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Tests.Registers.Api;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Registers.Hooks;

public sealed class HookTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_receiver_is_told_what_happened_in_messages_it_can_verify()
    {
        await using var receiver = await Receiver.OpenAsync();
        var secret = await AddAsync(receiver, "events");
        var id = await EnterAsync("Lễ hội nghinh Ông");
        await MoveAsync(id, "confirmed");
        using (var scene = host.AsSystem())
        {
            Assert.Null(await scene.Get<MoveRecord>().EndAsync(Events(scene), id, "Hoãn vô thời hạn", null, default));
        }

        await DrainAsync();
        Assert.Equal(["record.ended", "record.entered", "record.moved"], receiver.Got.Select(m => Json(m).GetProperty("type").GetString()).Order(StringComparer.Ordinal));
        foreach (var message in receiver.Got)
        {
            Assert.True(IsSigned(message, secret));
            Assert.InRange(message.Timestamp, host.Clock.Now.ToUnixTimeSeconds() - 1, host.Clock.Now.ToUnixTimeSeconds() + 1);
            var data = Json(message).GetProperty("data");
            Assert.Equal(("events", id.Value.ToString(), $"/api/v1/registers/events/{id.Value}"), (data.GetProperty("register").GetString(), data.GetProperty("id").GetString(), data.GetProperty("href").GetString()));
            // What stands in the entry is read with a token, by those who may.
            Assert.DoesNotContain("nghinh", message.Text, StringComparison.Ordinal);
        }

        // A message that was tampered with, or passed off under another id or time, verifies no longer.
        var real = receiver.Got.First();
        Assert.False(IsSigned(real with { Text = real.Text.Replace("events", "outlets", StringComparison.Ordinal) }, secret));
        Assert.False(IsSigned(real with { Timestamp = real.Timestamp + 1 }, secret));
        Assert.False(IsSigned(real with { Id = Guid.NewGuid().ToString() }, secret));
        Assert.False(IsSigned(real, HookSecret.Make()));
    }

    [Fact]
    public void The_signature_is_that_of_Standard_Webhooks() =>
        // Computed apart, with openssl dgst -sha256 -mac HMAC, over "11111111-1111-1111-1111-111111111111.1674087231.{\"a\":\"ả\"}" and the key "0123456789abcdef0123456789abcdef".
        Assert.Equal("v1,bleA/fxzWb3WPtQ5w3czuno1oa93EVUz8fbP68crffA=",
            HookSecret.Sign("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", Guid.Parse("11111111-1111-1111-1111-111111111111"), 1674087231, "{\"a\":\"ả\"}"));

    [Fact]
    public async Task What_does_not_arrive_is_sent_again_after_growing_pauses_under_the_same_id()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answer = _ => 500;
        await AddAsync(receiver, "anniversaries");
        await EnterDayAsync("Ngày thành lập");
        await DrainAsync();
        Assert.Single(receiver.Got);
        await DrainAsync();
        Assert.Single(receiver.Got);

        var (moments, since) = (new List<TimeSpan>(), host.Clock.Now);
        while (receiver.Got.Count < 4)
        {
            var before = receiver.Got.Count;
            host.Clock.Now = host.Clock.Now.AddSeconds(5);
            await DrainAsync();
            if (receiver.Got.Count > before) { moments.Add(host.Clock.Now - since); since = host.Clock.Now; }
        }

        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)], moments);
        receiver.Answer = _ => 200;
        host.Clock.Now = host.Clock.Now.AddMinutes(10);
        await DrainAsync();
        host.Clock.Now = host.Clock.Now.AddDays(3);
        await DrainAsync();
        Assert.Equal(5, receiver.Got.Count);
        Assert.Single(receiver.Got.Select(m => m.Id).Distinct());
        Assert.Single(receiver.Got.Select(m => m.Text).Distinct());
        using var scene = host.AsSystem();
        var delivery = await scene.Get<RegistersDb>().HookDeliveries.SingleAsync(d => d.Id == Guid.Parse(receiver.Got.First().Id));
        Assert.Equal((DeliveryState.Arrived, 5, 200), (delivery.State, delivery.Attempts, delivery.LastStatus));
    }

    [Fact]
    public async Task Nothing_is_told_of_what_was_rolled_back()
    {
        await using var receiver = await Receiver.OpenAsync();
        await AddAsync(receiver, "gift-stock", "publications");
        using var scene = host.AsSystem();
        var (book, keep) = (scene.Get<RegisterBook>(), scene.Get<KeepRecord>());
        var leaflet = new Dictionary<string, string?> { ["name.vi"] = "Tờ gấp", ["subject"] = "Overview", ["body"] = $"{(await host.BodyAsync()).Value}", ["languages"] = "vi" };
        var publication = (await keep.EnterAsync(book.Find("publications")!, new(leaflet.GetValueOrDefault), default)).Record!;
        var taken = new Dictionary<string, string?> { ["occasion"] = "Tặng", ["publication"] = $"{publication.Id.Value}", ["move"] = "Out", ["quantity"] = "3", ["day"] = "2026-03-01", ["language"] = "vi", ["recipient"] = "Đoàn bạn" };
        Assert.Equal(["registers.refusal.balance"], (await keep.EnterAsync(book.Find("gift-stock")!, new(taken.GetValueOrDefault), default)).Refusals.Select(r => r.Key));
        await using (var transaction = await scene.Get<RegistersDb>().Database.BeginTransactionAsync())
        {
            leaflet["name.vi"] = "Không bao giờ có";
            Assert.NotNull((await keep.EnterAsync(book.Find("publications")!, new(leaflet.GetValueOrDefault), default)).Record);
        }

        await DrainAsync();
        var message = Assert.Single(receiver.Got);
        Assert.Equal(publication.Id.Value.ToString(), Json(message).GetProperty("data").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_fact_that_is_announced_twice_is_sent_once()
    {
        await using var receiver = await Receiver.OpenAsync();
        await AddAsync(receiver, "trainings");
        var fact = new RecordTold(Guid.CreateVersion7(), "trainings", Guid.NewGuid(), HookEvent.Entered, "open", host.Clock.Now);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var scene = host.AsSystem();
            await scene.Get<PlanDeliveries>().HandleAsync(fact, default);
        }

        await DrainAsync();
        Assert.Single(receiver.Got);
    }

    [Fact]
    public async Task What_was_taken_and_never_noted_is_taken_again()
    {
        await using var receiver = await Receiver.OpenAsync();
        await AddAsync(receiver, "places");
        using var scene = host.AsSystem();
        await scene.Get<PlanDeliveries>().HandleAsync(new(Guid.CreateVersion7(), "places", Guid.NewGuid(), HookEvent.Changed, "draft", host.Clock.Now), default);
        // As a process that was killed between taking and noting leaves it.
        await scene.Get<RegistersDb>().HookDeliveries.Where(d => d.Type == "record.changed" && d.Text.Contains("places")).ExecuteUpdateAsync(s => s.SetProperty(d => d.NextAt, host.Clock.Now.AddMinutes(10)));
        await DrainAsync();
        Assert.Empty(receiver.Got);
        host.Clock.Now = host.Clock.Now.AddMinutes(11);
        await DrainAsync();
        Assert.Single(receiver.Got);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_message_once()
    {
        await using var receiver = await Receiver.OpenAsync();
        await AddAsync(receiver, "products");
        using var scene = host.AsSystem();
        foreach (var _ in Enumerable.Range(0, 60)) { await scene.Get<PlanDeliveries>().HandleAsync(new(Guid.CreateVersion7(), "products", Guid.NewGuid(), HookEvent.Changed, "draft", host.Clock.Now), default); }
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.Services.GetRequiredService<HookSender>().DrainAsync()));
        Assert.Equal(60, receiver.Got.Select(m => m.Id).Distinct().Count());
        Assert.Equal(60, receiver.Got.Count);
    }

    [Fact]
    public async Task A_receiver_that_is_away_for_a_day_is_paused_and_resumed_by_a_person()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answer = _ => 503;
        await AddAsync(receiver, "agreements");
        using var scene = host.As(Khoi);
        var hook = await scene.Get<RegistersDb>().Hooks.AsNoTracking().SingleAsync(h => h.Address == receiver.Address);
        Assert.Null(await DoAsync(k => k.TryAsync(hook.Id, default)));
        for (var hour = 0; hour < 40 && (await StateAsync()).PausedAt is null; hour++)
        {
            await DrainAsync();
            host.Clock.Now = host.Clock.Now.AddHours(1);
        }

        var paused = await StateAsync();
        Assert.InRange(paused.PausedAt!.Value - paused.FailingSince!.Value, TimeSpan.FromDays(1), TimeSpan.FromHours(36));
        // Whoever looks after receivers finds it in the morning; nobody else does.
        Assert.Contains((await scene.Get<IEnumerable<IWaits>>().OfType<PausedHooks>().Single().ForMeAsync(default)), w => w.Href == $"/admin/webhooks/{hook.Id}");
        using (var other = host.As(new Somebody("Trần Thị Lan", null))) { Assert.Empty(await other.Get<IEnumerable<IWaits>>().OfType<PausedHooks>().Single().ForMeAsync(default)); }
        var sent = receiver.Got.Count;
        host.Clock.Now = host.Clock.Now.AddDays(2);
        await DrainAsync();
        Assert.Equal(sent, receiver.Got.Count);
        Assert.Equal("registers.hooks.refusal.resting", (await DoAsync(k => k.TryAsync(hook.Id, default)))?.Key);

        receiver.Answer = _ => 200;
        Assert.Null(await DoAsync(k => k.ResumeAsync(hook.Id, default)));
        await DrainAsync();
        Assert.Equal(sent + 1, receiver.Got.Count);
        Assert.Null((await StateAsync()).FailingSince);

        async Task<Hook> StateAsync()
        {
            using var look = host.AsSystem();
            return await look.Get<RegistersDb>().Hooks.AsNoTracking().SingleAsync(h => h.Id == hook.Id);
        }
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_delivery_is_sent_again_on_demand()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var elsewhere = await Receiver.OpenAsync();
        receiver.Answer = http => { http.Response.Headers.Location = elsewhere.Address; return 307; };
        await AddAsync(receiver, "official-channels");
        using var scene = host.As(Khoi);
        var hook = await scene.Get<RegistersDb>().Hooks.AsNoTracking().SingleAsync(h => h.Address == receiver.Address);
        Assert.Null(await DoAsync(k => k.TryAsync(hook.Id, default)));
        await DrainAsync();
        var delivery = await scene.Get<RegistersDb>().HookDeliveries.AsNoTracking().SingleAsync(d => d.Hook == hook.Id);
        Assert.Equal((CallFailure.Redirect, 307, DeliveryState.Waiting), (delivery.LastFailure, delivery.LastStatus, delivery.State));
        Assert.Empty(elsewhere.Got);

        receiver.Answer = _ => 200;
        Assert.Null(await DoAsync(k => k.AgainAsync(delivery.Id, default)));
        await DrainAsync();
        Assert.Equal([delivery.Id.ToString(), delivery.Id.ToString()], receiver.Got.Select(m => m.Id));
    }

    [Fact]
    public async Task A_secret_is_kept_enciphered_and_out_of_the_trail()
    {
        await using var receiver = await Receiver.OpenAsync();
        var secret = await AddAsync(receiver, "outlets");
        using var scene = host.AsSystem();
        var db = scene.Get<RegistersDb>();
        var hook = await db.Hooks.AsNoTracking().SingleAsync(h => h.Address == receiver.Address);
        Assert.DoesNotContain(secret[6..], hook.Secret, StringComparison.Ordinal);
        var trail = await db.Set<HaiDang.Kernel.Auditing.AuditEntry>().AsNoTracking().SingleAsync(e => e.Subject == "Hook" && e.SubjectId == hook.Id.ToString());
        Assert.DoesNotContain("Secret", trail.Changes, StringComparison.Ordinal);
        Assert.Equal(Refusal.NotAllowed, (await host.As(new Somebody("Trần Thị Lan")).Get<KeepHook>().AddAsync(new("https://example.org/", ["events"], ["Entered"]), default)).Refusal);
    }

    [Theory]
    [InlineData("https://receiver.example/hook", null)]
    [InlineData("https://8.8.8.8/hook", null)]
    [InlineData("http://receiver.example/hook", "registers.hooks.refusal.https")]
    [InlineData("http://localhost:9000/", "registers.hooks.refusal.https")]
    [InlineData("https://localhost/", "registers.hooks.refusal.private")]
    [InlineData("https://127.0.0.1/", "registers.hooks.refusal.private")]
    [InlineData("https://2130706433/", "registers.hooks.refusal.private")]
    [InlineData("https://10.1.2.3/", "registers.hooks.refusal.private")]
    [InlineData("https://172.20.0.1/", "registers.hooks.refusal.private")]
    [InlineData("https://169.254.169.254/latest/meta-data", "registers.hooks.refusal.private")]
    [InlineData("https://[::1]/", "registers.hooks.refusal.private")]
    [InlineData("https://[::ffff:10.0.0.1]/", "registers.hooks.refusal.private")]
    [InlineData("https://[fd00::1]/", "registers.hooks.refusal.private")]
    [InlineData("https://[64:ff9b::7f00:1]/", "registers.hooks.refusal.private")]
    [InlineData("https://lan:matkhau@receiver.example/", "registers.hooks.refusal.address")]
    [InlineData("ftp://receiver.example/", "registers.hooks.refusal.address")]
    [InlineData("receiver.example", "registers.hooks.refusal.address")]
    [InlineData("", "registers.hooks.refusal.address")]
    public void A_receiver_stands_outside_unless_the_settings_allow_it_inside(string address, string? refusal)
    {
        Assert.Equal(refusal, HookAddress.Check(address, allowsPrivate: false)?.Key);
        if (refusal is "registers.hooks.refusal.private") { Assert.Null(HookAddress.Check(address, allowsPrivate: true)); }
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_called()
    {
        await using var receiver = await Receiver.OpenAsync();
        var port = new Uri(receiver.Address).Port;
        await Assert.ThrowsAsync<PrivateAddressException>(() => OutsideAddress.ConnectAsync(new DnsEndPoint("localhost", port), allowsPrivate: false, default).AsTask());
        await using var stream = await OutsideAddress.ConnectAsync(new DnsEndPoint("localhost", port), allowsPrivate: true, default);
        Assert.True(stream.CanWrite);
    }

    private static Somebody Khoi { get; } = new("Phan Khôi", null, KeepHook.Permission);

    private static Register Events(Scene scene) => scene.Get<RegisterBook>().Find("events")!;

    private static JsonElement Json(Message message) => JsonDocument.Parse(message.Text).RootElement;

    // As a receiver does it, from the description of Standard Webhooks.
    private static bool IsSigned(Message message, string secret)
    {
        var signature = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Text}"));
        return message.Signature.Split(' ').Any(s => s == "v1," + Convert.ToBase64String(signature));
    }

    private async Task<string> AddAsync(Receiver receiver, params string[] registers)
    {
        using var scene = host.As(Khoi);
        var made = await scene.Get<KeepHook>().AddAsync(new(receiver.Address, registers, Enum.GetNames<HookEvent>()), default);
        Assert.Null(made.Refusal);
        return made.Value!;
    }

    private async Task<Refusal?> DoAsync(Func<KeepHook, Task<Refusal?>> act)
    {
        using var scene = host.As(Khoi);
        return await act(scene.Get<KeepHook>());
    }

    private async Task<RecordId> EnterAsync(string name)
    {
        using var scene = host.AsSystem();
        var form = new Dictionary<string, string?> { ["name.vi"] = name, ["kind"] = "Festival", ["begins"] = "2026-09-01", ["body"] = $"{(await host.BodyAsync()).Value}" };
        var kept = await scene.Get<KeepRecord>().EnterAsync(Events(scene), new(form.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }

    private async Task EnterDayAsync(string name)
    {
        using var scene = host.AsSystem();
        var form = new Dictionary<string, string?> { ["name"] = name, ["day"] = "12/08/1991", ["kind"] = "History", ["source"] = "Lịch sử tỉnh" };
        Assert.Empty((await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find("anniversaries")!, new(form.GetValueOrDefault), default)).Refusals);
    }

    private async Task MoveAsync(RecordId id, string to)
    {
        using var scene = host.AsSystem();
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(Events(scene), id, to, null, null, default));
    }

    private async Task DrainAsync()
    {
        await host.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
        await host.Services.GetRequiredService<HookSender>().DrainAsync();
    }
}
