using System.Text;
using System.Text.Json;
using HaiDang.Kernel.Announcing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Exporting;
using HaiDang.Portal.Serving;
using HaiDang.Registers;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>The places of the map as data: in parts that are bounded, and all of them together.</summary>
public sealed class PlaceDataTests(Province province) : IClassFixture<Province>
{
    private static readonly Guid Office = Guid.NewGuid();

    [Fact]
    public async Task Every_place_is_in_one_part_and_a_part_says_where_the_next_stands()
    {
        await ShownAsync("Hòn Nến");
        var few = await PartAsync("/vi/ban-do/data.geojson");
        Assert.Equal((1, 1, null), (few.Names.Count, few.Parts, few.Next));
        Assert.Null(few.Page.Links);
        Assert.Equal(404, (await PageAsync("/vi/ban-do/data-2.geojson")).Status);

        await CopyAsync(2_100);
        await ShownAsync("Hòn Sương");
        var (all, path, tags) = (new List<string>(), "/vi/ban-do/data.geojson", new HashSet<string>());
        for (string? next = path; next is not null;)
        {
            var part = await PartAsync(next);
            Assert.Equal((200, "application/geo+json; charset=utf-8", 3), (part.Page.Status, part.Page.MediaType, part.Parts));
            Assert.InRange(part.Names.Count, 1, 1_000);
            Assert.True(tags.Add(part.Page.Tag));
            Assert.Equal(part.Next is null ? null : $"<{part.Next}>; rel=\"next\"", part.Page.Links);
            all.AddRange(part.Names);
            next = part.Next is null ? null : new Uri(part.Next).AbsolutePath;
        }

        Assert.Equal(2_102, all.Distinct().Count());
        Assert.Equal(2_102, all.Count);
        Assert.Equal(404, (await PageAsync("/vi/ban-do/data-4.geojson")).Status);
        foreach (var none in (string[])["/vi/ban-do/data-1.geojson", "/vi/ban-do/data-0.geojson", "/vi/ban-do/data-x.geojson", "/vi/dia-diem/data-2.geojson"]) { Assert.True(PortalAddress.Parse(none) is not { Form: PortalForm.GeoJson }); }

        // Files hold all parts, too.
        using var scene = province.AsSystem();
        Assert.Equal(["/vi/ban-do/data.geojson", "/vi/ban-do/data-2.geojson", "/vi/ban-do/data-3.geojson"],
            await scene.Get<Census>().AllAsync(new Dictionary<string, string>(), default).Where(a => a is { Form: PortalForm.GeoJson, Language: "vi" }).Select(a => a.Path).ToListAsync());
    }

    private async Task<(BuiltPage Page, List<string> Names, int Parts, string? Next)> PartAsync(string path)
    {
        var page = await PageAsync(path);
        using var json = JsonDocument.Parse(page.Text);
        return (page, [.. json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!)], json.RootElement.GetProperty("parts").GetInt32(),
            json.RootElement.TryGetProperty("links", out var links) ? links[0].GetProperty("href").GetString() : null);
    }

    private async Task ShownAsync(string name)
    {
        var form = new Dictionary<string, string> { ["name.vi"] = name, ["name.en"] = name, ["kind"] = "Nature", ["where.latitude"] = "13.21", ["where.longitude"] = "109.31", ["about.vi"] = "Đảo", ["about.en"] = "Island", ["body"] = $"{Office}", ["checked_on"] = "01/03/2026" };
        var (lan, minh) = (new Somebody("Trần Lan", Office, "registers.places.keep"), new Somebody("Vũ Minh", Office, "registers.places.keep", "registers.places.move.shown"));
        using var scene = province.As(lan);
        var places = scene.Get<RegisterBook>().Find("places")!;
        var kept = await scene.Get<KeepRecord>().EnterAsync(places, new(form.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        using var other = province.As(minh);
        Assert.Null(await other.Get<MoveRecord>().RunAsync(places, kept.Record!.Id, "shown", null, null, default));
        await province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
    }

    // As many more of the same under numbers of their own.
    private async Task CopyAsync(int times)
    {
        using var scene = province.AsSystem();
        await scene.Get<RegistersDb>().Database.ExecuteSqlAsync($"""
            insert into registers.places select (jsonb_populate_record(null::registers.places, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid()))).* from registers.places p, generate_series(1, {times})
            """);
    }

    private async Task<BuiltPage> PageAsync(string path) => await province.Services.GetRequiredService<PageStore>().GetAsync(PortalAddress.Parse(path)!, default);
}
