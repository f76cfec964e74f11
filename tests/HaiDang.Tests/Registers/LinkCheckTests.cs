using System.Net;
using System.Net.Sockets;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Hooks;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.LinkChecking;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Registers;

/// <summary>Addresses of products on a floor (SHW-02): looked at every day by opening them.</summary>
public sealed class LinkCheckTests(Province province) : IClassFixture<Province>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.products.keep");
    private static readonly Somebody Thuy = new("Lê Thúy", null, "registers.products.keep", "registers.products.move.shown", "registers.products.move.withdrawn");

    [Fact]
    public async Task A_dead_link_is_found_within_a_day_waits_for_those_who_keep_the_book_and_is_over_when_it_opens_again()
    {
        await using var floor = await FloorAsync();
        using var look = new WebLook(Options.Create(new HookOptions { AllowPrivateAddresses = true }));
        var product = await ProductAsync("Nước mắm một", $"{floor.Urls.First()}/there");
        var draft = await ProductAsync("Nước mắm nháp", $"{floor.Urls.First()}/gone", isShown: false);
        await RunAsync(look);
        Assert.Equal(LinkFault.None, (await CheckAsync(product))!.Fault);
        Assert.Null(await CheckAsync(draft));

        var now = province.Clock.Now;
        try
        {
            // The page goes away: the next day's look says so, and since when.
            isThere = false;
            await RunAsync(look);
            Assert.Null((await CheckAsync(product))!.DeadSince);
            province.Clock.Now = now.AddHours(21);
            await RunAsync(look);
            Assert.Equal((LinkFault.Gone, now.AddHours(21)), ((await CheckAsync(product))!.Fault, (await CheckAsync(product))!.DeadSince));
            using (var scene = province.As(Mien)) { Assert.Contains("127.0.0.1", Assert.Single(await Waiting(scene)).Text, StringComparison.Ordinal); }
            using (var scene = province.As(new Somebody("Người khác"))) { Assert.Empty(await Waiting(scene)); }

            // Back again, it is seen at the next look, not a day later.
            isThere = true;
            province.Clock.Now = now.AddHours(22);
            await RunAsync(look);
            Assert.Null((await CheckAsync(product))!.DeadSince);

            // What the public no longer sees is not looked at.
            using (var scene = province.As(Thuy)) { Assert.Null(await scene.Get<MoveRecord>().RunAsync(Book(scene), product, "withdrawn", "Hết hàng", null, default)); }
            await RunAsync(look);
            Assert.Null(await CheckAsync(product));
        }
        finally { province.Clock.Now = now; }
    }

    [Theory]
    [InlineData("/gone", LinkFault.Gone)]
    [InlineData("/broken", LinkFault.ServerFault)]
    [InlineData("/members", LinkFault.None)]
    [InlineData("/moved", LinkFault.None)]
    [InlineData("/moved-away", LinkFault.Gone)]
    public async Task What_an_answer_means(string path, object fault)
    {
        await using var floor = await FloorAsync();
        using var look = new WebLook(Options.Create(new HookOptions { AllowPrivateAddresses = true }));
        Assert.Equal(fault, await look.LookAsync(new Uri(floor.Urls.First() + path), default));
    }

    [Fact]
    public async Task The_offices_own_network_is_not_reached_and_nobody_listening_is_said()
    {
        await using var floor = await FloorAsync();
        using var outside = new WebLook(Options.Create(new HookOptions()));
        Assert.Equal(LinkFault.PrivateAddress, await outside.LookAsync(new Uri(floor.Urls.First() + "/there"), default));
        using var inside = new WebLook(Options.Create(new HookOptions { AllowPrivateAddresses = true }));
        int free;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            free = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Assert.Equal(LinkFault.NoConnection, await inside.LookAsync(new Uri($"http://127.0.0.1:{free}/"), default));
    }

    private bool isThere = true;

    private async Task<WebApplication> FloorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var floor = builder.Build();
        floor.Run(http =>
        {
            http.Response.StatusCode = http.Request.Path.Value switch { "/there" => isThere ? 200 : 404, "/broken" => 502, "/members" => 403, "/moved" or "/moved-away" => 302, _ => 410 };
            if (http.Response.StatusCode == 302) { http.Response.Headers.Location = http.Request.Path == "/moved" ? "/there" : "/gone"; }
            return Task.CompletedTask;
        });
        await floor.StartAsync();
        return floor;
    }

    private static Task<IReadOnlyList<HaiDang.Ui.Workbench.Waiting>> Waiting(Scene scene) =>
        new DeadLinks(scene.Get<RegistersDb>(), scene.Get<RegisterBook>(), scene.Get<HaiDang.Kernel.ICurrentPerson>(), scene.Get<HaiDang.Kernel.Words.Words>()).ForMeAsync(default);

    private async Task RunAsync(ILookAtLinks look)
    {
        using var scene = province.AsSystem();
        await new CheckLinks(scene.Get<RegistersDb>(), scene.Get<RegisterBook>(), scene.Get<PublicRegisters>(), look, province.Clock).RunAsync(default);
    }

    private async Task<LinkCheck?> CheckAsync(RecordId product)
    {
        using var scene = province.AsSystem();
        return await scene.Get<RegistersDb>().LinkChecks.AsNoTracking().SingleOrDefaultAsync(c => c.Record == product);
    }

    private async Task<RecordId> ProductAsync(string name, string floor, bool isShown = true)
    {
        RecordId id;
        using (var scene = province.As(Mien))
        {
            var form = new Dictionary<string, string> { ["name.vi"] = name, ["kind"] = "Seafood", ["producer"] = "Nhà thùng", ["about.vi"] = "Ngon", ["floor"] = floor };
            id = (await scene.Get<KeepRecord>().EnterAsync(Book(scene), new(form.GetValueOrDefault), default)).Record!.Id;
        }

        using var other = province.As(Thuy);
        if (isShown) { Assert.Null(await other.Get<MoveRecord>().RunAsync(Book(other), id, "shown", null, null, default)); }
        return id;
    }

    private static Register Book(Scene scene) => scene.Get<RegisterBook>().Find("products")!;
}
