using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Pages;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>
/// The doors of the site in a language: each with the stream that speaks for it, and the registers and forms behind it. A door that nothing stands behind is not there.
/// </summary>
internal static class Doors
{
    // The address of a door that no stream speaks for.
    private static readonly Dictionary<Door, (string Vi, string En)> Slugs = new()
    {
        [Door.Invest] = ("nha-dau-tu", "investors"),
        [Door.Visit] = ("du-khach", "visitors"),
        [Door.Live] = ("song-o-day", "living-here"),
        [Door.Buy] = ("nguoi-mua", "buyers"),
        [Door.Join] = ("tham-gia", "take-part"),
        [Door.Culture] = ("di-san", "heritage"),
        [Door.Press] = ("phong-bao-chi", "press-room"),
        [Door.Partners] = ("ban-be", "friends"),
        [Door.Overseas] = ("nguoi-xa-que", "overseas-vietnamese"),
        [Door.Library] = ("thu-vien", "library"),
        [Door.Official] = ("chinh-thuc", "what-is-official"),
    };

    /// <summary>Doors for an audience that no stream speaks to: what the newsroom writes for it stands behind them.</summary>
    public static readonly IReadOnlyDictionary<Door, string> Audiences = new Dictionary<Door, string> { [Door.Overseas] = "overseas-vietnamese" };

    /// <param name="language">Of the page.</param>
    /// <param name="streams">Those that can be read in it.</param>
    /// <param name="books">Those whose words are there in it.</param>
    /// <param name="forms">Those whose words are there in it.</param>
    /// <param name="words">Names of doors.</param>
    public static IReadOnlyList<DoorView> Of(string language, IReadOnlyList<StreamSummary> streams, IReadOnlyList<PublicFace> books, IReadOnlyList<IntakeFace> forms, Words words)
    {
        var doors = new List<DoorView>();
        foreach (var door in Enum.GetValues<Door>())
        {
            var stream = streams.FirstOrDefault(s => s.Door == door);
            List<PublicFace> behind = [.. books.Where(b => b.Door == door).OrderBy(b => b.PlaceBehindDoor)];
            List<IntakeFace> asking = [.. forms.Where(f => f.Door == door)];
            if (stream is null && behind.Count == 0 && asking.Count == 0) { continue; }
            var key = $"portal.door.{Word(door)}";
            doors.Add(new(door, AddressOf(door, language, stream, behind, asking), stream?.Name(language) ?? words.In(language, key + ".title"), words.In(language, key + ".lead"), stream?.Key, behind, asking) { Audience = stream is null ? Audiences.GetValueOrDefault(door) : null });
        }

        return doors;
    }

    /// <summary>The door that has this part of the address when no stream speaks for it.</summary>
    public static Door? At(string language, string? slug)
    {
        foreach (var (door, names) in Slugs)
        {
            if (slug == (language == "vi" ? names.Vi : names.En)) { return door; }
        }

        return null;
    }

    /// <summary>"invest".</summary>
    public static string Word(Door door) => door.ToString().ToLowerInvariant();

    private static string AddressOf(Door door, string language, StreamSummary? stream, List<PublicFace> books, List<IntakeFace> forms)
    {
        if (stream is not null) { return $"/{language}/{stream.Slug(language)}"; }
        // One register alone needs no page before its own.
        if (books is [var only] && forms.Count == 0 && !Audiences.ContainsKey(door)) { return $"/{language}/{only.Slugs[language]}"; }
        return $"/{language}/{(language == "vi" ? Slugs[door].Vi : Slugs[door].En)}";
    }
}
