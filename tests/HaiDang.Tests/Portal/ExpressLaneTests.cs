using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using HaiDang.Portal.Building;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Express;
using HaiDang.Portal.Serving;
using HaiDang.Tests.Newsroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaiDang.Tests.Portal;

/// <summary>Real sockets against a real web server that says "web server" to whatever the short road leaves to it.</summary>
public sealed class ExpressLaneTests(Desk desk) : IClassFixture<Desk>, IAsyncLifetime
{
    private const string Host = "Host: bienbac.example\r\n";

    // No machine keeps as much for one connection: what is sent must wait until it is taken.
    private const int MoreThanKept = 32 * 1024 * 1024;
    private readonly PageStore store = desk.Services.GetRequiredService<PageStore>();
    private readonly Complaints complaints = new();
    private WebApplication server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ServeAsync(new());
        await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData(null)]
    public async Task A_page_that_stands_ready_goes_out_in_the_form_asked_for(string? coding)
    {
        using var visitor = await VisitAsync();
        var (head, body) = await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}Accept: text/html\r\n{(coding is null ? "" : $"accept-encoding: {coding}\r\n")}\r\n");
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        var form = coding switch { "br" => page.Brotli!, "gzip" => page.Gzip!, "zstd" => page.Zstandard!, _ => page.Plain };
        Assert.StartsWith("HTTP/1.1 200 OK\r\nDate: ", head, StringComparison.Ordinal);
        Assert.Contains($"ETag: {page.Tag}\r\n", head, StringComparison.Ordinal);
        Assert.Equal(coding is not null, head.Contains($"Content-Encoding: {coding}\r\n", StringComparison.Ordinal));
        Assert.Equal(form.Body.ToArray(), body);
    }

    [Fact]
    public async Task Both_roads_say_the_same_about_a_page()
    {
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        var context = new DefaultHttpContext { RequestServices = desk.Services };
        context.Request.Method = "GET";
        context.Request.Headers.AcceptEncoding = "gzip, br;q=0.5";
        await ServePage.SendAsync(context, page);
        using var visitor = await VisitAsync();
        var (head, _) = await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}Accept-Encoding: gzip, br\r\n\r\n");
        Assert.Equal(context.Response.Headers.Select(h => $"{h.Key}: {h.Value}").Order(StringComparer.Ordinal),
            head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(l => !l.StartsWith("Date: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_has_the_page_gets_no_body_and_who_asks_for_the_head_gets_the_head()
    {
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        using var visitor = await VisitAsync();
        var (head, body) = await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}If-None-Match: {page.Tag}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 304 Not Modified\r\n", head, StringComparison.Ordinal);
        Assert.Empty(body);
        (head, body) = await visitor.AskAsync($"HEAD /vi/ HTTP/1.1\r\n{Host}\r\n", hasBody: false);
        Assert.Contains($"Content-Length: {page.Plain.Body.Length}\r\n", head, StringComparison.Ordinal);
        Assert.Empty(body);
        (head, _) = await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}If-None-Match: W/\"other\"\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_short_road_counts_readers_and_no_programs()
    {
        using var scene = new Scene(desk.Services, new TheSystem());
        using var visitor = await VisitAsync();
        const string Reader = Host + "User-Agent: Mozilla/5.0 (iPhone)\r\n";
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        for (var i = 0; i < 10; i++) { await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Reader}Referer: https://baobien.example/a\r\n\r\n"); }
        await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Reader}If-None-Match: {page.Tag}\r\n\r\n");
        await visitor.AskAsync($"HEAD /vi/ HTTP/1.1\r\n{Reader}\r\n", hasBody: false);
        await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Reader}Sec-Purpose: prefetch\r\n\r\n");
        await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}User-Agent: Mozilla/5.0 (compatible; bingbot/2.0)\r\n\r\n");
        await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}\r\n");
        await scene.Get<KeepVisits>().WriteAllAsync(default);
        var (book, today) = (scene.Get<VisitBook>(), new DateOnly(2026, 3, 10));
        Assert.Equal(11, (await book.OfAsync(["/vi/"], today, today, default))["/vi/"]);
        Assert.Equal([new("baobien.example", 10)], await book.SourcesAsync(VisitKind.Site, null, today, today, 5, default));
    }

    [Fact]
    public async Task One_connection_may_ask_many_times_and_then_for_something_else()
    {
        using var visitor = await VisitAsync();
        for (var i = 0; i < 3; i++) { Assert.StartsWith("HTTP/1.1 200 OK", (await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}\r\n")).Head, StringComparison.Ordinal); }
        var (_, body) = await visitor.AskAsync($"POST /vi/gui HTTP/1.1\r\n{Host}Content-Length: 5\r\n\r\nchào"[..^4] + "chao!");
        Assert.Equal("web server POST /vi/gui chao!", Chunked(body));
        // From then on the connection is the web server's.
        Assert.Equal("web server GET /vi/ ", Chunked((await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}\r\n")).Body));
    }

    [Fact]
    public async Task Two_requests_in_one_packet_get_two_answers_in_order()
    {
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        using var visitor = await VisitAsync();
        var (head, body) = await visitor.AskAsync($"HEAD /vi/ HTTP/1.1\r\n{Host}\r\nGET /vi/ HTTP/1.1\r\n{Host}\r\n", hasBody: false);
        Assert.Contains("200 OK", head, StringComparison.Ordinal);
        (_, body) = await visitor.AskAsync("");
        Assert.Equal(page.Plain.Body.ToArray(), body);
    }

    [Fact]
    public async Task A_request_that_comes_in_pieces_is_answered_whole_on_either_road()
    {
        using var visitor = await VisitAsync();
        await visitor.SendAsync("GET /vi/ HT");
        await visitor.SendAsync($"TP/1.1\r\n{Host}");
        // The machine may have joined the pieces before anybody read them.
        var answer = await visitor.AskAsync("\r\n");
        Assert.Contains(answer.Head.Contains("ETag", StringComparison.Ordinal) ? "<!DOCTYPE html>" : "web server GET /vi/ ", Chunked(answer.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_breaks_off_is_no_cause_for_complaint()
    {
        for (var i = 0; i < 20; i++)
        {
            using var socket = await ConnectAsync(server);
            socket.LingerState = new(true, 0);
            await socket.SendAsync(Encoding.Latin1.GetBytes($"GET /vi/ HTTP/1.1\r\n{Host}\r\n"));
            if (i % 2 == 0) { await socket.ReceiveAsync(new byte[100]); }
            // Closed with a reset: the server meets it while it reads or while it sends.
            socket.Close();
        }

        using var visitor = await VisitAsync();
        Assert.Contains("200 OK", (await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}\r\n")).Head, StringComparison.Ordinal);
        await server.StopAsync();
        Assert.Empty(complaints.Said);
    }

    [Fact]
    public async Task A_visitor_who_takes_nothing_for_a_while_gets_all_of_it_in_the_end()
    {
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        var times = MoreThanKept / page.Plain.Body.Length;
        using var socket = await ConnectAsync(server);
        await socket.SendAsync(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat($"GET /vi/ HTTP/1.1\r\n{Host}\r\n", times))));
        // The lane serves others while this one's answers, more than the machine keeps for a connection, wait to be taken.
        using var other = await VisitAsync();
        for (var i = 0; i < 100; i++) { Assert.Equal(page.Plain.Body.Length, (await other.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}\r\n")).Body.Length); }
        using var slow = new Visitor(socket);
        for (var i = 0; i < times; i++) { Assert.Equal(page.Plain.Body.ToArray(), (await slow.AskAsync("")).Body); }
        Assert.Empty(complaints.Said);
    }

    [Fact]
    public async Task Many_at_once_get_what_each_asked_for_on_either_road()
    {
        var page = await store.GetAsync(PortalAddress.Parse("/vi/")!, default);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            using var visitor = await VisitAsync();
            for (var i = 0; i < 20; i++)
            {
                var (coding, form) = (number + i) % 2 == 0 ? ("gzip", page.FormFor(Codings.Gzip)) : ("br", page.FormFor(Codings.Brotli));
                Assert.Equal(form.Body.ToArray(), (await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}Accept-Encoding: {coding}\r\n\r\n")).Body);
            }

            Assert.Equal($"web server GET /vi/tim/{number} ", Chunked((await visitor.AskAsync($"GET /vi/tim/{number}?q=1 HTTP/1.1\r\n{Host}\r\n")).Body));
        }));
        Assert.Empty(complaints.Said);
    }

    [Fact]
    public async Task Who_neither_asks_nor_takes_is_sent_home()
    {
        await using var hurried = await ServeAsync(new(Idle: 300, Sending: 300, PerKilobyte: 1, Look: 20));
        using var idle = await ConnectAsync(hurried);
        using var greedy = await ConnectAsync(hurried);
        var times = MoreThanKept / (await store.GetAsync(PortalAddress.Parse("/vi/")!, default)).Plain.Body.Length;
        await greedy.SendAsync(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat($"GET /vi/ HTTP/1.1\r\n{Host}\r\n", times))));
        Assert.Equal(0, await idle.ReceiveAsync(new byte[1]).WaitAsync(TimeSpan.FromSeconds(20)));
        // A connection that is ended with requests unread ends with a reset.
        Assert.True(await Task.Run(() => greedy.Poll(TimeSpan.FromSeconds(20), SelectMode.SelectError)));

        // What was sent before can still be taken; then it is over, and it was not all.
        var (taken, room) = (0, new byte[65536]);
        while (await TakenAsync(greedy, room) is > 0 and var came) { taken += came; }
        Assert.InRange(taken, 1, MoreThanKept / 2);
    }

    [Fact]
    public async Task A_server_that_stops_lets_its_visitors_go()
    {
        using var socket = await ConnectAsync(server);
        using var visitor = new Visitor(socket);
        await visitor.AskAsync($"GET /vi/ HTTP/1.1\r\n{Host}\r\n");
        var ending = socket.ReceiveAsync(new byte[1]);
        await server.StopAsync();
        Assert.Equal(0, await ending.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused()
    {
        var second = ServeAsync(new(), server.Urls.Single());
        Assert.IsType<AddressInUseException>((await Assert.ThrowsAsync<IOException>(() => second)).InnerException);
    }

    [Theory]
    [InlineData("GET /vi/khong-co HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("GET /vi/?utm=1 HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "Accept-Encoding: br;q=0, gzip\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "Content-Length: 0\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "Expect: 100-continue\r\n\r\n")]
    public async Task What_is_out_of_the_ordinary_is_left_to_the_web_server(string request)
    {
        using var visitor = await VisitAsync();
        Assert.StartsWith("web server GET ", Chunked((await visitor.AskAsync(request)).Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /vi/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + Host + "\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "X : 1\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "X: 1\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "X: a\r\n folded\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "X: \0\r\n\r\n")]
    [InlineData("GET  /vi/ HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("GET /vi/ HTTP/1.0\r\n\r\n")]
    [InlineData("GET /vi/../vi/ HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("GET /VI/ HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\n" + Host + "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n")]
    [InlineData("GET http://x/vi/ HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("GET /vi/ HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("POST /vi/ HTTP/1.1\r\n" + Host + "\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000")]
    [InlineData("")]
    public void What_is_not_a_plain_request_is_not_read_as_one(string bytes) => Assert.False(PlainRequest.TryRead(Encoding.Latin1.GetBytes(bytes), out _));

    [Fact]
    public void Damaged_requests_never_break_the_reader()
    {
        var random = new Random(20261121);
        var whole = Encoding.Latin1.GetBytes($"GET /vi/du-lich/2026/11 HTTP/1.1\r\n{Host}User-Agent: thử\r\nAccept-Encoding: gzip, br\r\nIf-None-Match: W/\"x\"\r\nConnection: keep-alive\r\n\r\n");
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = whole[..random.Next(whole.Length + 1)];
            for (var hits = random.Next(4); hits > 0 && bytes.Length > 0; hits--) { bytes[random.Next(bytes.Length)] = (byte)random.Next(256); }
            if (PlainRequest.TryRead(bytes, out var request)) { Assert.InRange(request.Length, 1, bytes.Length); }
        }
    }

    private async Task<WebApplication> ServeAsync(Patience patience, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddSingleton(new ExpressAnswers(store, new(), new(TimeProvider.System), desk.Services.GetRequiredService<VisitCounter>()));
        builder.Services.AddSingleton(patience).AddSingleton<IConnectionListenerFactory, ExpressListeners>();
        builder.Logging.ClearProviders().AddProvider(complaints);
        var built = builder.Build();
        built.Run(async context => await context.Response.WriteAsync($"web server {context.Request.Method} {context.Request.Path} {await new StreamReader(context.Request.Body).ReadToEndAsync()}"));
        await built.StartAsync();
        return built;
    }

    private async Task<Visitor> VisitAsync() => new(await ConnectAsync(server));

    private static async Task<Socket> ConnectAsync(WebApplication server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(server.Urls.Single()).Port);
        return socket;
    }

    private static async Task<int> TakenAsync(Socket socket, byte[] room)
    {
        try
        {
            return await socket.ReceiveAsync(room).WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static string Chunked(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return text.Contains("\r\n", StringComparison.Ordinal) ? text.Split("\r\n")[1] : text;
    }

    private sealed class Visitor(Socket socket) : IDisposable
    {
        private byte[] rest = [];

        public async Task SendAsync(string text) => await socket.SendAsync(Encoding.Latin1.GetBytes(text));

        public async Task<(string Head, byte[] Body)> AskAsync(string text, bool hasBody = true)
        {
            if (text.Length > 0) { await SendAsync(text); }
            var end = -1;
            while ((end = rest.AsSpan().IndexOf("\r\n\r\n"u8)) < 0) { await ReceiveAsync(); }
            var head = Encoding.Latin1.GetString(rest, 0, end + 2);
            rest = rest[(end + 4)..];
            var length = hasBody && head.Split("Content-Length: ") is [_, var after] ? int.Parse(after.Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
            if (head.Contains("Transfer-Encoding: chunked", StringComparison.Ordinal))
            {
                while (rest.AsSpan().IndexOf("\r\n0\r\n\r\n"u8) < 0) { await ReceiveAsync(); }
                length = rest.AsSpan().IndexOf("\r\n0\r\n\r\n"u8) + 7;
            }

            while (rest.Length < length) { await ReceiveAsync(); }
            var body = rest[..length];
            rest = rest[length..];
            return (head, body);
        }

        public void Dispose() => socket.Dispose();

        private async Task ReceiveAsync()
        {
            var buffer = new byte[65536];
            var came = await socket.ReceiveAsync(buffer).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.NotEqual(0, came);
            rest = [.. rest, .. buffer.AsSpan(0, came)];
        }
    }
}
