using System.Text.Json;
using HaiDang.Portal.Pages;
using HaiDang.Registers.Contracts;

namespace HaiDang.Tests.Portal;

/// <summary>What search engines are told of entries and of open data.</summary>
public sealed class StructuredDataTests
{
    private static readonly FrameView Frame = new("vi", "/vi/su-kien/1", [], "https://bienbac.example");
    private static readonly PublicEntry Entry = new(new(Guid.NewGuid()), "Lễ hội nghinh Ông", [new("Giới thiệu", "Rằm tháng Hai, đoàn thuyền ra khơi đón Ông. </script>", null), new("Trang", "https://x.example", "https://x.example")], DateTimeOffset.UnixEpoch)
    {
        From = new(2026, 4, 2), Spot = new(10.5, 107.2),
    };

    [Fact]
    public void An_event_has_its_days_its_place_and_who_holds_it()
    {
        var text = StructuredData.Of("Event", Entry, Frame, "UBND tỉnh Biển Bạc");
        Assert.DoesNotContain("</script>", text, StringComparison.Ordinal);
        var said = JsonDocument.Parse(text).RootElement;
        Assert.Equal(("Event", "2026-04-02", "2026-04-02", "https://bienbac.example/vi/su-kien/1"), (Word(said, "@type"), Word(said, "startDate"), Word(said, "endDate"), Word(said, "url")));
        Assert.Equal(10.5, said.GetProperty("location").GetProperty("geo").GetProperty("latitude").GetDouble());
        Assert.StartsWith("Rằm tháng Hai", Word(said, "description"), StringComparison.Ordinal);
        Assert.False(said.TryGetProperty("geo", out _));
    }

    [Fact]
    public void A_place_is_where_it_is_and_has_no_days()
    {
        var said = JsonDocument.Parse(StructuredData.Of("TouristAttraction", Entry with { From = null }, Frame, "UBND tỉnh Biển Bạc")).RootElement;
        Assert.Equal(107.2, said.GetProperty("geo").GetProperty("longitude").GetDouble());
        Assert.All((string[])["startDate", "endDate", "location", "organizer"], name => Assert.False(said.TryGetProperty(name, out _)));
    }

    [Fact]
    public void Open_data_names_its_files()
    {
        var said = JsonDocument.Parse(StructuredData.Of(new OpenDataView("Kế hoạch công khai", "Phần công khai của các kế hoạch.", [("application/json", "/vi/ke-hoach/data.json")]), Frame, "UBND tỉnh Biển Bạc")).RootElement;
        Assert.Equal(("Dataset", "https://bienbac.example/vi/ke-hoach/data.json"), (Word(said, "@type"), Word(said.GetProperty("distribution")[0], "contentUrl")));
    }

    private static string? Word(JsonElement of, string name) => of.GetProperty(name).GetString();
}
