using System.Net;
using System.Net.Http.Headers;
using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using HaiDang.Portal.Building;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Tests.Registers.Api;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>Files and pictures of entries as a visitor's browser asks for them, from the running product.</summary>
public sealed class PublicFileTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64)";
    private static readonly Somebody Nguyet = new("Đỗ Nguyệt", Guid.NewGuid(), "registers.exhibitions.keep");
    private static readonly byte[] Wide = File.ReadAllBytes(Path.Combine(Repository.Root, "demo", "pictures", "hero.jpg"));

    [Fact]
    public async Task A_file_is_sent_whole_or_in_the_part_asked_for_and_counted_once()
    {
        var file = await ShownAsync(Wide);
        using var program = host.Program();
        program.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        var path = $"/vi/f/{file.PublicName}";
        using var whole = await program.GetAsync(path);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal((HttpStatusCode.OK, file.Size, "image/jpeg", "attachment"), (whole.StatusCode, bytes.LongLength, whole.Content.Headers.ContentType!.MediaType, whole.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains("filename*=UTF-8''bi%E1%BB%83n.jpg", whole.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", string.Join(' ', whole.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        var parts = new MemoryStream();
        for (var from = 0; from < bytes.Length; from += 40_000)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(from, from + 39_999) } };
            using var part = await program.SendAsync(request);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            await part.Content.CopyToAsync(parts);
        }

        Assert.Equal(bytes, parts.ToArray());
        using var beyond = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(bytes.Length, null) } };
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await program.SendAsync(beyond)).StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await program.SendAsync(again)).StatusCode);
        // The whole, the first of the parts, and the one who had it already.
        Assert.Equal(3, await CountAsync(path, VisitKind.File));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/vi/f/khong-co.jpg")).StatusCode);
    }

    [Fact]
    public async Task A_banner_comes_in_the_width_of_the_phone_each_view_counts_and_who_has_it_gets_no_bytes()
    {
        Assert.True(TurboJpeg.IsThere, "This machine has no libturbojpeg0.");
        var file = await ShownAsync([.. Wide, 0]);
        using var program = host.Program();
        program.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        var path = $"/vi/b/{file.PublicName}";
        using var narrow = await program.GetAsync(path.Replace(".jpg", "-400.jpg", StringComparison.Ordinal));
        var bytes = await narrow.Content.ReadAsByteArrayAsync();
        Assert.Equal(400, PublicBytes.Of(bytes)!.Width);
        Assert.InRange(bytes.Length, 1, file.Size / 4);
        using var again = new HttpRequestMessage(HttpMethod.Get, path.Replace(".jpg", "-400.jpg", StringComparison.Ordinal));
        again.Headers.IfNoneMatch.Add(narrow.Headers.ETag!);
        using var same = await program.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, 0), (same.StatusCode, (await same.Content.ReadAsByteArrayAsync()).Length));
        Assert.True(narrow.Headers.CacheControl is { NoCache: true, Private: true });
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(path.Replace(".jpg", "-401.jpg", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(3, await CountAsync(path, VisitKind.Shown));
    }

    [Fact]
    public async Task What_goes_into_a_pack_is_part_of_what_is_exported()
    {
        await ShownAsync([.. Wide, 1]);
        using var scene = host.AsSystem();
        var census = scene.Get<Census>();
        var all = await census.AllAsync(new Dictionary<string, string>(), default).Select(a => a.Path).ToListAsync();
        var carried = await census.ToCarryAsync("vi", 60, 100, default).Select(a => a.Path).ToListAsync();
        Assert.Distinct(all);
        Assert.Empty(carried.Except(all));
        Assert.Contains(carried, p => p.StartsWith("/vi/trien-lam/", StringComparison.Ordinal));
        Assert.Single(await census.ToCarryAsync("vi", 1, 0, default).Where(a => a.Path.StartsWith("/vi/trien-lam/", StringComparison.Ordinal)).ToListAsync());
    }

    [Fact]
    public async Task Labels_name_each_thing_in_the_languages_chosen_with_the_code_that_leads_to_it()
    {
        var exhibition = await EnterAsync("exhibitions", new() { ["name.vi"] = "Nghề muối", ["name.en"] = "Making salt", ["kind"] = "Online", ["about.vi"] = "Giới thiệu", ["about.en"] = "About", ["opens_on"] = "01/03/2026", ["body"] = $"{Nguyet.Office}" }, "open");
        using var program = host.Program();
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/vi/trien-lam/{exhibition}/nhan")).StatusCode);
        var room = await EnterAsync("exhibition-rooms", new() { ["exhibition"] = $"/registers/exhibitions/{exhibition}", ["number"] = "1", ["name.vi"] = "Phòng cào", ["name.en"] = "The rake room", ["text.vi"] = "Một.", ["text.en"] = "One." }, "shown");
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/vi/trien-lam/{exhibition}/nhan")).StatusCode);
        var things = new List<Guid>();
        foreach (var number in (int[])[1, 2])
        {
            things.Add(await EnterAsync("exhibits", new() { ["room"] = $"/registers/exhibition-rooms/{room}", ["number"] = $"{number}", ["name.vi"] = $"Cào muối {number}", ["name.en"] = $"Salt rake {number}", ["owner.vi"] = "Bà Sáu Lượm", ["text.vi"] = "Cán tre.\n\n## Bỏ qua\n\n- và đây", ["text.en"] = "A bamboo handle." }, "shown"));
        }

        var both = WebUtility.HtmlDecode(await program.GetStringAsync($"/vi/trien-lam/{exhibition}/nhan"));
        foreach (var said in (string[])["Cào muối 1", "Salt rake 1", "Cào muối 2", "Bà Sáu Lượm", "Cán tre.", "Phòng cào", "<section lang=\"en\">", "noindex"]) { Assert.Contains(said, both, StringComparison.Ordinal); }
        Assert.DoesNotContain("và đây", both, StringComparison.Ordinal);
        var root = host.Services.GetRequiredService<PublicAddress>().Root;
        Assert.Contains(HaiDang.Portal.Reading.QrView.Of($"{root}/vi/trien-lam/{exhibition}/p/{things[1]:N}").Path, both, StringComparison.Ordinal);
        Assert.Contains($"/vi/trien-lam/{exhibition}/nhan", await program.GetStringAsync($"/vi/trien-lam/{exhibition}"), StringComparison.Ordinal);

        var english = await program.GetStringAsync($"/vi/trien-lam/{exhibition}/nhan?l=en&l=xx&l=%3Cscript%3E");
        Assert.Contains("Salt rake 2", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Cào muối 2", WebUtility.HtmlDecode(english), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", english.Replace("<script type=\"module\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/ja/exhibitions/{exhibition}/labels")).StatusCode);
    }

    [Fact]
    public async Task A_label_on_the_wall_leads_to_the_same_thing_after_one_before_it_was_taken_down()
    {
        var exhibition = await EnterAsync("exhibitions", new() { ["name.vi"] = "Nghề lưới", ["name.en"] = "Making nets", ["kind"] = "Online", ["about.vi"] = "Giới thiệu", ["about.en"] = "About", ["opens_on"] = "01/03/2026", ["body"] = $"{Nguyet.Office}" }, "open");
        var (rooms, things) = (new List<Guid>(), new List<Guid>());
        foreach (var number in (int[])[1, 2])
        {
            rooms.Add(await EnterAsync("exhibition-rooms", new() { ["exhibition"] = $"/registers/exhibitions/{exhibition}", ["number"] = $"{number}", ["name.vi"] = $"Phòng {number}", ["name.en"] = $"Room {number}", ["text.vi"] = "Một.", ["text.en"] = "One." }, "shown"));
            foreach (var thing in (int[])[1, 2]) { things.Add(await EnterAsync("exhibits", new() { ["room"] = $"/registers/exhibition-rooms/{rooms[^1]}", ["number"] = $"{thing}", ["name.vi"] = $"Tay lưới {number}.{thing}", ["name.en"] = $"Net {number}.{thing}", ["owner.vi"] = "Bà Sáu Lượm", ["text.vi"] = "Sợi gai.", ["text.en"] = "Hemp." }, "shown")); }
        }

        using var still = new HttpClientHandler { AllowAutoRedirect = false };
        using var program = new HttpClient(still) { BaseAddress = host.Program().BaseAddress };
        async Task<string> ToAsync(Guid part) => (await program.GetAsync($"/vi/trien-lam/{exhibition}/p/{part:N}")).Headers.Location!.ToString();
        Assert.Equal(($"/vi/trien-lam/{exhibition}/2#p-2", $"/vi/trien-lam/{exhibition}/2"), (await ToAsync(things[3]), await ToAsync(rooms[1])));
        await TakeDownAsync("exhibits", things[2]);
        Assert.Equal($"/vi/trien-lam/{exhibition}/2#p-1", await ToAsync(things[3]));
        await TakeDownAsync("exhibition-rooms", rooms[0]);
        Assert.Equal($"/vi/trien-lam/{exhibition}/1#p-1", await ToAsync(things[3]));
        Assert.Equal($"/vi/trien-lam/{exhibition}", await ToAsync(things[2]));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/vi/trien-lam/{Guid.NewGuid()}/p/{things[3]:N}")).StatusCode);
    }

    private async Task TakeDownAsync(string register, Guid record)
    {
        using var scene = host.AsSystem();
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find(register)!, new(record), "withdrawn", "Đưa về kho.", null, default));
    }

    private async Task<Guid> EnterAsync(string register, Dictionary<string, string?> form, string to)
    {
        using var scene = host.AsSystem();
        var kept = await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find(register)!, new(form.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        using var second = host.As(new Somebody("Lê Thúy", Nguyet.Office, $"registers.{register}.keep", $"registers.{register}.move.{to}"));
        Assert.Null(await second.Get<MoveRecord>().RunAsync(second.Get<RegisterBook>().Find(register)!, kept.Record!.Id, to, null, null, default));
        return kept.Record.Id.Value;
    }

    private async Task<long> CountAsync(string path, VisitKind kind)
    {
        using var scene = host.AsSystem();
        await scene.Get<KeepVisits>().WriteAllAsync(default);
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SumAsync(scene.Get<HaiDang.Kernel.Data.KernelDb>().Visits.Where(v => v.Path == path && v.Kind == kind), v => v.Count);
    }

    private async Task<PublicFile> ShownAsync(byte[] bytes)
    {
        using var scene = host.As(Nguyet);
        var book = scene.Get<RegisterBook>().Find("exhibitions")!;
        var form = new Dictionary<string, string?> { ["name.vi"] = "Biển và lưới", ["name.en"] = "Sea and nets", ["kind"] = "Online", ["about.vi"] = "Giới thiệu", ["about.en"] = "About", ["opens_on"] = "01/03/2026", ["body"] = $"{Nguyet.Office}" };
        var id = (await scene.Get<KeepRecord>().EnterAsync(book, new(form.GetValueOrDefault), default)).Record!.Id;
        Assert.Null(await scene.Get<AttachFile>().RunAsync(book, id, new GivenFile("biển.jpg", "image/jpeg", bytes, null, UseRight.Own, null, Consent.NotNeeded) { Shown = new(Texts.Of("Biển lúc sớm", "The sea at dawn"), null) }, default));
        using var second = host.AsSystem();
        Assert.Null(await second.Get<MoveRecord>().RunAsync(second.Get<RegisterBook>().Find("exhibitions")!, id, "open", null, null, default));
        return (await second.Get<IRegisters>().FindPublicAsync("exhibitions", "vi", id, default))!.Files.Single();
    }
}
