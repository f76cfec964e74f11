using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using HaiDang.Kernel.Announcing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Checking;
using HaiDang.Portal.Contracts;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Reading;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Turning;
using HaiDang.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Registers;

/// <summary>What the public reads part by part, sees in pictures and takes along. Today is Tuesday, 10 March 2026.</summary>
public sealed class WorkTests(Province province) : IClassFixture<Province>
{
    private static readonly Guid Office = Guid.NewGuid();
    private static readonly string[] Books = ["exhibitions", "exhibition-rooms", "exhibits", "publications", "chapters", "heritage", "banners"];
    private static readonly Somebody Nguyet = new("Đỗ Nguyệt", Office, [.. Books.Select(b => $"registers.{b}.keep")]);
    private static readonly Somebody Lan = new("Trần Lan", Office, [.. Books.Select(b => $"registers.{b}.keep"), .. Shows]);
    private static readonly Somebody Thuy = new("Lê Thúy", Office, [.. Books.Select(b => $"registers.{b}.keep"), .. Shows]);

    private static IEnumerable<string> Shows => ["registers.exhibitions.move.open", "registers.exhibition-rooms.move.shown", "registers.exhibits.move.shown", "registers.chapters.move.shown", "registers.publications.move.approved", "registers.heritage.move.shown", "registers.banners.move.approved"];

    [Fact]
    public async Task An_exhibition_is_walked_room_by_room_in_the_languages_that_every_room_has_and_a_withdrawn_room_is_gone()
    {
        var exhibition = await ExhibitionAsync("Nghề biển");
        var first = await RoomAsync(exhibition, 1, "Phòng thuyền", "The boat room");
        var second = await RoomAsync(exhibition, 2, "Phòng muối", "The salt room");
        var thing = await EnterAsync("exhibits", new() { ["room"] = $"/registers/exhibition-rooms/{second.Value}", ["number"] = "1", ["name.vi"] = "Cào muối", ["name.en"] = "Salt rake", ["owner.vi"] = "Bà Sáu Lượm" });
        Assert.Null(await AttachAsync("exhibits", thing, Nguyet));
        await MoveAsync("exhibits", thing, "shown");
        await DrainAsync();

        var opening = await TextAsync($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}");
        Assert.Contains($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}/2", opening, StringComparison.Ordinal);
        Assert.Matches("EPUB \\(\\d+ KB\\)", opening);
        var room = await TextAsync($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}/2");
        Assert.Contains("Phòng 2/2", room, StringComparison.Ordinal);
        Assert.Contains("Cào muối", room, StringComparison.Ordinal);
        Assert.Contains("alt=\"Một chiếc đèn\"", room, StringComparison.Ordinal);
        Assert.Contains("Room 2 of 2", await TextAsync($"/en/exhibitions/nghe-bien-en-{EndOf(exhibition)}/2"), StringComparison.Ordinal);
        Assert.Equal(404, (await PageAsync($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}/3")).Status);

        // A third room without English: the whole is read in Vietnamese, and the English page says so.
        await RoomAsync(exhibition, 3, "Phòng đèn", null);
        await DrainAsync();
        Assert.Contains("Phòng 1/3", await TextAsync($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}/1"), StringComparison.Ordinal);
        Assert.Equal(404, (await PageAsync($"/en/exhibitions/nghe-bien-en-{EndOf(exhibition)}/1")).Status);
        Assert.Contains($"href=\"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}\" lang=\"vi\"", await TextAsync($"/en/exhibitions/nghe-bien-en-{EndOf(exhibition)}"), StringComparison.Ordinal);

        Assert.Contains("Phòng thuyền", await EpubTextAsync(exhibition), StringComparison.Ordinal);
        await MoveAsync("exhibition-rooms", first, "withdrawn", "Hiện vật trả về");
        await DrainAsync();
        // Not the newest of the rooms: what is taken along loses it at once all the same.
        Assert.DoesNotContain("Phòng thuyền", await EpubTextAsync(exhibition), StringComparison.Ordinal);
        Assert.Contains("Phòng 1/2", await TextAsync($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Phòng thuyền", await TextAsync($"/vi/trien-lam/nghe-bien-{EndOf(exhibition)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rooms_and_what_stands_in_them_are_found_where_they_stand_now_and_named_in_the_sitemap()
    {
        var exhibition = await ExhibitionAsync("Nghề đan lưới");
        var first = await RoomAsync(exhibition, 1, "Phòng chỉ gai", "The hemp room");
        var second = await RoomAsync(exhibition, 2, "Phòng phao lưới", "The float room");
        var thing = await EnterAsync("exhibits", new() { ["room"] = $"/registers/exhibition-rooms/{second.Value}", ["number"] = "1", ["name.vi"] = "Ghim đan bằng sừng", ["name.en"] = "Horn netting needle", ["owner.vi"] = "Ông Tư Chài" });
        await MoveAsync("exhibits", thing, "shown");
        await DrainAsync();
        var folder = $"/vi/trien-lam/nghe-dan-luoi-{EndOf(exhibition)}";
        Assert.Equal([$"{folder}/2"], await FoundAsync("vi", "phong phao luoi"));
        Assert.Equal([$"{folder}/2#p-1"], await FoundAsync("vi", "ghim đan sừng"));
        Assert.Equal([$"{folder}/2#p-1"], await FoundAsync("vi", "Tư Chài"));
        Assert.Equal([$"/en/exhibitions/nghe-dan-luoi-en-{EndOf(exhibition)}/1"], await FoundAsync("en", "hemp room"));
        string[] rooms = [$"{folder}/1<", $"{folder}/2<", $"/en/exhibitions/nghe-dan-luoi-en-{EndOf(exhibition)}/1<"];
        foreach (var room in rooms) { Assert.Contains(room, await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal); }
        using (var scene = province.AsSystem())
        {
            var census = scene.Get<Census>();
            Assert.Contains($"{folder}/2", await census.AllAsync(new Dictionary<string, string>(), default).Select(a => a.Path).ToListAsync());
        }

        // The first room goes: the second is the first now, and so is what stands in it.
        await MoveAsync("exhibition-rooms", first, "withdrawn", "Hiện vật trả về");
        await DrainAsync();
        Assert.Equal([$"{folder}/1#p-1"], await FoundAsync("vi", "ghim đan sừng"));
        Assert.Empty(await FoundAsync("vi", "phòng chỉ gai"));
        Assert.DoesNotContain($"{folder}/2<", await TextAsync("/sitemap/pages.xml"), StringComparison.Ordinal);

        // A room without English: nothing of the whole is read in English, and nothing found.
        var third = await RoomAsync(exhibition, 3, "Phòng nhuộm củ nâu", null);
        await DrainAsync();
        Assert.Empty(await FoundAsync("en", "netting needle"));
        Assert.Single(await FoundAsync("vi", "nhuộm củ nâu"));

        // The thing moves to another exhibition, whose second room it then stands in.
        var other = await ExhibitionAsync("Chợ cá xưa");
        await RoomAsync(other, 1, "Phòng cân cá", "The weighing room");
        var last = await RoomAsync(other, 2, "Phòng mái chợ", "The market roof");
        await ChangeAsync("exhibits", thing, new() { ["room"] = $"/registers/exhibition-rooms/{last.Value}", ["number"] = "1", ["name.vi"] = "Ghim đan bằng sừng", ["name.en"] = "Horn netting needle", ["owner.vi"] = "Ông Tư Chài" }, Nguyet);
        await MoveAsync("exhibits", thing, "shown");
        await DrainAsync();
        Assert.Equal([$"/vi/trien-lam/cho-ca-xua-{EndOf(other)}/2#p-1"], await FoundAsync("vi", "ghim đan sừng"));
        await MoveAsync("exhibition-rooms", third, "withdrawn", "Đổi cách trưng bày");
        await MoveAsync("exhibitions", other, "withdrawn", "Chợ đóng cửa");
        await DrainAsync();
        Assert.Empty(await FoundAsync("vi", "ghim đan sừng"));
    }

    [Fact]
    public async Task An_export_leads_from_every_earlier_and_lasting_address_to_the_page_of_today()
    {
        var exhibition = await ExhibitionAsync("Thuyền nan");
        var room = await RoomAsync(exhibition, 1, "Phòng tre", "The bamboo room");
        var thing = await EnterAsync("exhibits", new() { ["room"] = $"/registers/exhibition-rooms/{room.Value}", ["number"] = "1", ["name.vi"] = "Mái chèo", ["owner.vi"] = "Ông Năm" });
        await MoveAsync("exhibits", thing, "shown");
        await DrainAsync();
        var folder = Directory.CreateTempSubdirectory("hdm").FullName;
        try
        {
            var (number, end) = ($"/vi/trien-lam/{exhibition.Value}", EndOf(exhibition));
            var first = await ExportAsync(folder);
            Assert.InRange(first.Moved, 8, int.MaxValue);
            await LeadsAsync($"thuyen-nan-{end}", number);

            await RenameAsync("Thuyền thúng & thuyền nan");
            Assert.Equal(first.Pages, (await ExportAsync(folder)).Pages);
            await LeadsAsync($"thuyen-thung-thuyen-nan-{end}", number, $"/vi/trien-lam/thuyen-nan-{end}");

            // Again: what led to a name of before leads to that of today, not from one to the next.
            await RenameAsync("Thuyền của biển");
            await ExportAsync(folder);
            await LeadsAsync($"thuyen-cua-bien-{end}", number, $"/vi/trien-lam/thuyen-nan-{end}", $"/vi/trien-lam/thuyen-thung-thuyen-nan-{end}");
            Assert.Equal(0, (await ExportAsync(folder)).Written);

            // The check follows them, and finds nothing wrong with them.
            Assert.Empty((await new CheckSite().RunAsync(folder, null, default)).Faults);
            var from = new[] { $"thuyen-nan-{end}", $"{exhibition.Value}/p/{thing.Value:N}" }.Select(old => $"<a href=\"/vi/trien-lam/{old}\">Cũ</a>");
            var check = await CheckSite.RunAsync(new AlsoLinks(new ExportedSite(folder), string.Concat(from)), null, null, default);
            Assert.Empty(check.Faults);
            Assert.DoesNotContain(check.Elsewhere, e => e.StartsWith("/vi/trien-lam/thuyen", StringComparison.Ordinal));

            await MoveAsync("exhibitions", exhibition, "withdrawn", "Bão");
            await DrainAsync();
            province.Clock.Now = province.Clock.Now.AddHours(1);
            await ExportAsync(folder);
            Assert.DoesNotContain(Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories), f => f.Contains(end, StringComparison.Ordinal) || f.Contains($"{exhibition.Value}", StringComparison.Ordinal));
        }
        finally { Directory.Delete(folder, recursive: true); }

        async Task RenameAsync(string name)
        {
            await ChangeAsync("exhibitions", exhibition, Form(name), Nguyet);
            await MoveAsync("exhibitions", exhibition, "open");
            await DrainAsync();
            province.Clock.Now = province.Clock.Now.AddHours(1);
        }

        async Task LeadsAsync(string slug, string number, params string[] earlier)
        {
            foreach (var old in earlier.Append(number))
            {
                Assert.Equal($"/vi/trien-lam/{slug}", await TargetAsync(folder, old));
                Assert.Equal($"/vi/trien-lam/{slug}/1", await TargetAsync(folder, old + "/1"));
                // A server that prefers packed forms must not go on showing what was there before.
                Assert.False(File.Exists(Path.Combine(folder, SiteFolder.FileOf(old) + ".gz")));
            }

            Assert.Equal($"/vi/trien-lam/{slug}/1", await TargetAsync(folder, $"{number}/p/{room.Value:N}"));
            Assert.Equal($"/vi/trien-lam/{slug}/1#p-1", await TargetAsync(folder, $"{number}/p/{thing.Value:N}"));
            Assert.Contains($"rel=\"canonical\" href=\"http://localhost/vi/trien-lam/{slug}/1\"", await File.ReadAllTextAsync(Path.Combine(folder, SiteFolder.FileOf($"{number}/p/{thing.Value:N}"))), StringComparison.Ordinal);
            Assert.Null(await TargetAsync(folder, $"/vi/trien-lam/{slug}"));
        }
    }

    [Fact]
    public async Task The_epub_is_packed_as_readers_expect_and_says_how_accessible_it_is()
    {
        var exhibition = await ExhibitionAsync("Sách mở");
        var room = await RoomAsync(exhibition, 1, "Mở đầu", "Opening");
        Assert.Null(await AttachAsync("exhibition-rooms", room, Nguyet));
        await MoveAsync("exhibition-rooms", room, "shown");
        using var scene = province.AsSystem();
        var work = (await scene.Get<IRegisters>().FindWorkAsync("exhibitions", "vi", exhibition, default))!;
        var shelf = province.Services.GetRequiredService<WorkShelf>();
        var bytes = await shelf.EpubAsync(work, default);
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
        // Stored, without extra field: the two bytes of the method and those of the extra field's length are nought.
        Assert.Equal([0, 0, 0, 0], new[] { bytes[8], bytes[9], bytes[28], bytes[29] });

        using var zip = new ZipArchive(new MemoryStream(bytes));
        XDocument Read(string name) { using var stream = zip.GetEntry(name)!.Open(); return XDocument.Load(stream); }
        Assert.Contains("EPUB/package.opf", Read("META-INF/container.xml").ToString(), StringComparison.Ordinal);
        var package = Read("EPUB/package.opf");
        Assert.Contains(package.Descendants(), e => e.Name.LocalName == "language" && e.Value == "vi");
        foreach (var property in (string[])["schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary", "dcterms:modified"])
        {
            Assert.Contains(package.Descendants(), e => (string?)e.Attribute("property") == property);
        }

        var there = zip.Entries.Select(e => e.FullName).ToHashSet();
        Assert.All(package.Descendants().Where(e => e.Name.LocalName == "item"), e => Assert.Contains("EPUB/" + (string)e.Attribute("href")!, there));
        Assert.Contains(package.Descendants(), e => (string?)e.Attribute("properties") == "nav");
        Assert.Contains(Read("EPUB/part-1.xhtml").Descendants(), e => e.Name.LocalName == "img" && (string?)e.Attribute("alt") == "Một chiếc đèn");
        // The same work gives the same bytes.
        Assert.Equal(bytes, await new WorkShelf(province.Services.GetRequiredService<IServiceScopeFactory>(), province.Services.GetRequiredService<HaiDang.Portal.Pictures.PictureShelf>(), province.Services.GetRequiredService<HaiDang.Kernel.Words.Words>(), TimeProvider.System).EpubAsync(work, default));
        Assert.NotEmpty(await shelf.DocxAsync(work, default));
    }

    [Fact]
    public async Task What_somebody_wrote_she_does_not_approve_even_when_somebody_else_wrote_after_her()
    {
        var exhibition = await EnterAsync("exhibitions", Form("Nhiều người viết"), Lan);
        await ChangeAsync("exhibitions", exhibition, Form("Nhiều người viết, nhiều người sửa"), Nguyet);
        using (var scene = province.As(Lan)) { Assert.Equal("registers.refusal.four_eyes", (await MoveAsync(scene, "exhibitions", exhibition, "open", null))?.Key); }
        await MoveAsync("exhibitions", exhibition, "open");
    }

    [Fact]
    public async Task A_picture_put_before_the_public_is_looked_at_by_a_second_person_first()
    {
        var exhibition = await ExhibitionAsync("Có ảnh mới");
        // A picture of its own: the same bytes elsewhere would be public by another entry.
        Assert.Null(await AttachAsync("exhibitions", exhibition, Thuy, f => f with { Bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "demo", "pictures", "hero.jpg")) }));
        using var scene = province.As(Thuy);
        Assert.Null(await scene.Get<IRegisters>().FindPublicAsync("exhibitions", "vi", exhibition, default));
        Assert.Equal("registers.refusal.four_eyes", (await MoveAsync(scene, "exhibitions", exhibition, "open", null))?.Key);
        using (var other = province.As(Lan)) { Assert.Null(await MoveAsync(other, "exhibitions", exhibition, "open", null)); }
        var file = (await scene.Get<IRegisters>().FindPublicAsync("exhibitions", "vi", exhibition, default))!.Files.Single();
        Assert.NotNull(await scene.Get<IRegisters>().OpenPublicFileAsync(file.PublicName, default));

        // Taken off, its bytes are no longer handed out; and the page is looked at again.
        using (var other = province.As(Lan)) { Assert.Null(await other.Get<AttachFile>().TakeOffAsync(Book(other, "exhibitions"), exhibition, file.Id, default)); }
        Assert.Null(await scene.Get<IRegisters>().OpenPublicFileAsync(file.PublicName, default));
    }

    [Fact]
    public async Task A_picture_without_words_or_right_stays_inside_and_where_a_community_wants_no_pictures_there_are_none()
    {
        var exhibition = await ExhibitionAsync("Không lời");
        Assert.Equal("registers.refusal.no_alt", (await AttachAsync("exhibitions", exhibition, Nguyet, file => file with { Shown = new(Texts.Of("Chỉ tiếng Việt"), null) }))?.Key);
        Assert.Equal("registers.refusal.not_for_the_public", (await AttachAsync("exhibitions", exhibition, Nguyet, file => file with { Right = UseRight.Unclear }))?.Key);
        Assert.Equal("registers.refusal.public_file_kind", (await AttachAsync("exhibitions", exhibition, Nguyet, file => file with { Bytes = "MZ"u8.ToArray() }))?.Key);
        var feast = await EnterAsync("heritage", new() { ["name.vi"] = "Lễ trong lăng", ["kind"] = "Festival", ["rank"] = "None", ["use_limit"] = "NoPictures", ["body"] = $"{Office}" });
        Assert.Equal("registers.refusal.not_shown", (await AttachAsync("heritage", feast, Nguyet))?.Key);
    }

    [Fact]
    public async Task Heritage_shows_its_decision_and_what_its_community_does_not_want_shown_is_not()
    {
        Dictionary<string, string> form = new() { ["name.vi"] = "Tháp đá", ["kind"] = "Relic", ["rank"] = "National", ["use_limit"] = "NotForThePublic", ["body"] = $"{Office}", ["about.vi"] = "Tháp", ["about.en"] = "Tower", ["limit_text.vi"] = "Không", ["limit_text.en"] = "No" };
        var tower = await EnterAsync("heritage", form);
        using (var scene = province.As(Thuy)) { Assert.Equal("heritage.rule.rank_has_decision", (await MoveAsync(scene, "heritage", tower, "shown", null))?.Key); }
        form["decision"] = "12/QĐ";
        form["decided_on"] = "01/02/2020";
        form["decided_by"] = "Bộ Văn hóa";
        await ChangeAsync("heritage", tower, form, Nguyet);
        using (var scene = province.As(Thuy)) { Assert.Equal("heritage.rule.not_for_the_public", (await MoveAsync(scene, "heritage", tower, "shown", null))?.Key); }
    }

    [Fact]
    public async Task A_banner_comes_and_goes_on_its_days_and_the_home_page_follows()
    {
        var banner = await EnterAsync("banners", new() { ["name"] = "Tuần lễ biển", ["link"] = "/vi/su-kien", ["from"] = "12/03/2026", ["until"] = "13/03/2026", ["body"] = $"{Office}" });
        Assert.Null(await AttachAsync("banners", banner, Nguyet, f => f with { Bytes = Convert.FromBase64String("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"), Shown = f.Shown! with { Said = Texts.Of("Cả tuần trên bến", "A week on the quay") } }));
        await MoveAsync("banners", banner, "approved");
        var now = province.Clock.Now;
        try
        {
            foreach (var (days, isThere) in new[] { (0, false), (2, true), (3, true), (4, false) })
            {
                province.Clock.Now = now.AddDays(days);
                using (var scene = province.AsSystem()) { await scene.Get<TurnStages>().RunAsync(default); }
                await DrainAsync();
                Assert.Equal((days, isThere), (days, BannerOf(await TextAsync("/vi/")) is ("/vi/su-kien", _)));
                Assert.Equal((days, isThere), (days, (await TextAsync("/en/")).Contains("A week on the quay</span></a>", StringComparison.Ordinal)));
                Assert.Equal((days, isThere), (days, BannerOf(await TextAsync("/en/")) is ("/en/events", { } picture) && picture.EndsWith(".webp", StringComparison.Ordinal)));
            }
        }
        finally { province.Clock.Now = now; }
    }

    [Theory]
    [InlineData("/admin/settings")]
    [InlineData("//khac.example/vi/")]
    [InlineData("/vi/../sign-out")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///vi/su-kien")]
    public async Task A_banner_leads_to_a_page_of_the_portal_or_elsewhere_and_to_nothing_else(string link)
    {
        using var scene = province.As(Nguyet);
        var kept = await scene.Get<KeepRecord>().EnterAsync(Book(scene, "banners"), new(new Dictionary<string, string> { ["name"] = "Thử", ["link"] = link, ["from"] = "12/03/2026", ["until"] = "13/03/2026", ["body"] = $"{Office}" }.GetValueOrDefault), default);
        Assert.Equal("registers.refusal.not_link_nor_page", Assert.Single(kept.Refusals).Key);
    }

    [Fact]
    public async Task Of_two_people_who_replace_the_same_file_at_once_the_second_is_told()
    {
        var exhibition = await EnterAsync("exhibitions", Form("Hai người thay"));
        Assert.Null(await AttachAsync("exhibitions", exhibition, Nguyet, file => file with { Shown = null }));
        Guid first;
        using (var scene = province.AsSystem()) { first = (await scene.Get<RegistersDb>().Attachments.SingleAsync(a => a.Record == exhibition)).Id; }
        // Both looked before either saved: the index decides.
        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AttachAsync("exhibitions", exhibition, Nguyet, file => file with { Shown = null, Replaces = first })));
        Assert.Equal(1, both.Count(r => r is null));
        Assert.All(both.Where(r => r is not null), r => Assert.Equal(HaiDang.Kernel.Refusal.ChangedMeanwhile.Key, r!.Key));
    }

    private Task<Exported> ExportAsync(string folder) => ActivatorUtilities.CreateInstance<ExportSite>(province.Services, new NoFiles(), Microsoft.Extensions.Options.Options.Create(new HaiDang.Portal.PortalOptions { Address = "http://localhost" })).RunAsync(folder, null, default);

    private static async Task<string?> TargetAsync(string folder, string path) => MovedPage.LeadsTo(await File.ReadAllTextAsync(Path.Combine(folder, SiteFolder.FileOf(path))));

    /// <summary>A site whose home page has some links more.</summary>
    private sealed class AlsoLinks(ISite site, string links) : ISite
    {
        public async Task<Fetched> FetchAsync(string path, CancellationToken ct)
        {
            var page = await site.FetchAsync(path, ct);
            return path == "/vi/" ? page with { Text = page.Text.Replace("</main>", links + "</main>", StringComparison.Ordinal) } : page;
        }
    }

    private static (string? Link, string? Picture) BannerOf(string html) =>
        System.Text.RegularExpressions.Regex.Match(html, "<a href=\"([^\"]+)\">\\s*<img class=\"banner\" src=\"([^\"]+)\"") is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value) : default;

    // As public addresses end.
    private static string EndOf(RecordId id) => $"{id.Value}"[^8..];

    private async Task<RecordId> ExhibitionAsync(string name)
    {
        var id = await EnterAsync("exhibitions", Form(name));
        await MoveAsync("exhibitions", id, "open");
        return id;
    }

    private static Dictionary<string, string> Form(string name) => new() { ["name.vi"] = name, ["name.en"] = name + " (en)", ["kind"] = "Online", ["about.vi"] = "Giới thiệu", ["about.en"] = "About", ["opens_on"] = "01/03/2026", ["body"] = $"{Office}" };

    private async Task<RecordId> RoomAsync(RecordId exhibition, int number, string vi, string? en)
    {
        var form = new Dictionary<string, string> { ["exhibition"] = $"/registers/exhibitions/{exhibition.Value}", ["number"] = $"{number}", ["name.vi"] = vi, ["text.vi"] = "Đoạn một.\n\n## Tiêu đề\n\n- một\n- hai" };
        if (en is not null) { (form["name.en"], form["text.en"]) = (en, "One paragraph."); }
        var id = await EnterAsync("exhibition-rooms", form);
        await MoveAsync("exhibition-rooms", id, "shown");
        return id;
    }

    private async Task<HaiDang.Kernel.Refusal?> AttachAsync(string register, RecordId id, Somebody who, Func<GivenFile, GivenFile>? change = null)
    {
        using var scene = province.As(who);
        var file = new GivenFile("đèn.jpg", "image/jpeg", File.ReadAllBytes(Path.Combine(Repository.Root, "demo", "pictures", "hai-dang-hon-suong-800.jpg")), null, UseRight.Own, null, Consent.NotNeeded) { Shown = new(Texts.Of("Một chiếc đèn", "A lamp"), null) };
        return await scene.Get<AttachFile>().RunAsync(Book(scene, register), id, change is null ? file : change(file), default);
    }

    private async Task<string> EpubTextAsync(RecordId exhibition)
    {
        using var scene = province.AsSystem();
        var work = (await scene.Get<IRegisters>().FindWorkAsync("exhibitions", "vi", exhibition, default))!;
        using var zip = new ZipArchive(new MemoryStream(await province.Services.GetRequiredService<WorkShelf>().EpubAsync(work, default)));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xhtml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    private async Task<List<string>> FoundAsync(string language, string query)
    {
        await using var scope = province.Services.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<HaiDang.Portal.Searching.AnswerSearch>().RunAsync(new(language, query, null, null, null, 1));
        return [.. answer.Found.Where(f => f.Href.Split('/') is [_, _, "trien-lam" or "exhibitions", _, _]).Select(f => f.Href)];
    }

    private static Register Book(Scene scene, string register) => scene.Get<RegisterBook>().Find(register)!;

    private async Task<RecordId> EnterAsync(string register, Dictionary<string, string> form, Somebody? who = null)
    {
        using var scene = province.As(who ?? Nguyet);
        var kept = await scene.Get<KeepRecord>().EnterAsync(Book(scene, register), new(form.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        return kept.Record!.Id;
    }

    private async Task ChangeAsync(string register, RecordId id, Dictionary<string, string> form, Somebody who)
    {
        using var scene = province.As(who);
        Assert.Empty((await scene.Get<KeepRecord>().ChangeAsync(Book(scene, register), id, new(form.GetValueOrDefault), default)).Refusals);
    }

    private async Task MoveAsync(string register, RecordId id, string to, string? reason = null)
    {
        using var scene = province.As(Thuy);
        Assert.Null(await MoveAsync(scene, register, id, to, reason));
    }

    private static Task<HaiDang.Kernel.Refusal?> MoveAsync(Scene scene, string register, RecordId id, string to, string? reason) => scene.Get<MoveRecord>().RunAsync(Book(scene, register), id, to, reason, null, default);

    private Task DrainAsync() => province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();

    private async Task<string> TextAsync(string path) => (await PageAsync(path)).Text;

    private async Task<BuiltPage> PageAsync(string path) => await province.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default);
}
