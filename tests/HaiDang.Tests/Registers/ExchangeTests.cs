using HaiDang.Kernel.Announcing;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Registers;

/// <summary>What was done with a partner stands on the partner's page, as long as the public sees both (EVT-08).</summary>
public sealed class ExchangeTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Lam = new("Đinh Lam", null, "registers.exchanges.keep", "registers.agreements.keep");
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.exchanges.move.held", "registers.exchanges.keep", "registers.agreements.keep");

    [Fact]
    public async Task An_exchange_stands_on_the_page_of_its_partner_and_that_page_is_built_anew()
    {
        var partner = await EnterAsync("agreements", new() { ["partner"] = "Thành phố Asahi", ["kind"] = "Locality", ["country"] = "Nhật Bản", ["signed_on"] = "12/12/2006", ["in_force.from"] = "12/12/2006", ["scope"] = "Trao đổi" });
        await MoveAsync("agreements", partner, "live");
        var exchange = await EnterAsync("exchanges", new(Exchange!) { ["partner"] = $"/registers/agreements/{partner.Value}" });
        Assert.DoesNotContain(await FactsAsync(partner), f => f.Label == "Exchange");
        await DrainAsync();
        var before = await ToldAsync(partner);
        await MoveAsync("exchanges", exchange, "held");
        var fact = (await FactsAsync(partner)).Single(f => f.Label == "Exchange");
        Assert.Equal(("Festival drums (3 February 2026)", $"/en/exchanges/festival-drums-{$"{exchange.Value}"[^8..]}"), (fact.Text, fact.Link));
        await DrainAsync();
        Assert.True(await ToldAsync(partner) > before);

        // Somebody had named the wrong partner: the page of the one that is named no longer loses the exchange, too.
        var right = await EnterAsync("agreements", new() { ["partner"] = "Thành phố Minato", ["kind"] = "Locality", ["country"] = "Nhật Bản", ["signed_on"] = "12/12/2007", ["in_force.from"] = "12/12/2007", ["scope"] = "Trao đổi" });
        await MoveAsync("agreements", right, "live");
        await DrainAsync();
        before = await ToldAsync(partner);
        using (var scene = province.As(Lam))
        {
            var book = scene.Get<RegisterBook>().Find("exchanges")!;
            var typed = new Dictionary<string, string?>(Exchange) { ["partner"] = $"/registers/agreements/{right.Value}" };
            Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(book, exchange, new(typed.GetValueOrDefault), default)).Refusals);
        }

        await DrainAsync();
        Assert.True(await ToldAsync(partner) > before);
    }

    private static readonly Dictionary<string, string?> Exchange = new()
    {
        ["name.vi"] = "Trống hội", ["name.en"] = "Festival drums", ["kind"] = "Performance", ["country"] = "Nhật Bản", ["begins"] = "03/02/2026", ["about.vi"] = "Hai đội trống", ["about.en"] = "Two troupes", ["body"] = $"{Guid.NewGuid()}",
    };

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> typed)
    {
        using var scene = province.As(Lam);
        return (await scene.Get<IRegisters>().EnterAsync(register, typed, default)).Value;
    }

    private async Task MoveAsync(string register, RecordId id, string to)
    {
        using var scene = province.As(Mien);
        Assert.Null(await scene.Get<IRegisters>().MoveAsync(register, id, to, null, default));
    }

    private async Task<IReadOnlyList<PublicFact>> FactsAsync(RecordId partner)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IRegisters>().FindPublicAsync("agreements", "en", partner, default))!.Facts;
    }

    private async Task<int> ToldAsync(RecordId id)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegistersDb>().Set<Announcement>().CountAsync(a => a.Fact == typeof(PublicEntryChanged).FullName && EF.Functions.JsonContains(a.Payload, $"{{\"Record\":{{\"Value\":\"{id.Value}\"}}}}"));
    }

    private Task DrainAsync() => province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
}
