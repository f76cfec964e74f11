using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Web.Demo;

/// <summary>The demo province's files under <c>demo/</c>, as written there.</summary>
internal sealed record DemoFiles(string Directory)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public IReadOnlyList<DemoBody> Bodies => Read<List<DemoBody>>("bodies.json");

    public IReadOnlyList<DemoGroup> Groups => Read<List<DemoGroup>>("groups.json");

    public IReadOnlyList<DemoPerson> People => Read<List<DemoPerson>>("people.json");

    public IReadOnlyList<StreamSummary> Streams => Read<List<StreamSummary>>("streams.json");

    public IReadOnlyList<DemoArticle> Articles => Read<List<DemoArticle>>("articles.json");

    public IReadOnlyList<DemoProgress> Progress => Read<List<DemoProgress>>("progress.json");

    public IReadOnlyList<DemoUnitReport> UnitReports => Read<List<DemoUnitReport>>("unit-reports.json");

    /// <summary>Register key → its entries, one file each; those that are named stand before those that name them.</summary>
    public IEnumerable<(string Register, IReadOnlyList<DemoRecord> Records)> Registers =>
        Read<List<string>>("registers/order.json").Select(key => (key, (IReadOnlyList<DemoRecord>)Read<List<DemoRecord>>($"registers/{key}.json")));

    /// <summary>Register key → templates of its checklists by name.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, List<string>>> Checklists => Read<Dictionary<string, Dictionary<string, List<string>>>>("registers/checklists.json");

    /// <summary>The protocol list: a line per position.</summary>
    public string Protocol => File.ReadAllText(Path.Combine(Directory, "protocol.txt"));

    public DemoProduction Production => Read<DemoProduction>("production.json");

    public byte[] Plan => File.ReadAllBytes(Path.Combine(Directory, "plan.txt"));

    public byte[] Attached(string file) => File.ReadAllBytes(Path.Combine(Directory, file));

    public byte[] Picture(string key) => File.ReadAllBytes(Path.Combine(Directory, "pictures", key + ".jpg"));

    /// <summary>Lets the portal speak as the demo province, unless the person who starts it says otherwise.</summary>
    public void Configure(ConfigurationManager configuration)
    {
        var own = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(Path.Combine(Directory, "settings.json"))).AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Map:Ground"] = Path.GetFullPath(Path.Combine(Directory, "map.geojson")),
                ["Portal:Hero"] = Path.GetFullPath(Path.Combine(Directory, "pictures", "hero.jpg")),
                ["Portal:ShareCard"] = Path.GetFullPath(Path.Combine(Directory, "pictures", "share-1200.jpg")),
            }).Build();
        foreach (var (key, value) in own.AsEnumerable().Where(s => s.Value is not null && configuration[s.Key] is null)) { configuration[key] = value; }
    }

    private T Read<T>(string file)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(Directory, file));
            return JsonSerializer.Deserialize<T>(stream, Json)!;
        }
        catch (Exception wrong) when (wrong is JsonException or IOException)
        {
            throw new DemoRefusedException(wrong.Message).In(file, "");
        }
    }
}

internal sealed record DemoContact(string? Person, string? Email, string? Phone);

internal sealed record DemoBody(string Key, string Name, string? NameEn, IReadOnlyList<string> ShortForms, string Kind, string Level, DemoContact? Contact,
    string? Head = null, DemoContact? Backup = null);

internal sealed record DemoGroup(string Key, string Name, string? NameEn, IReadOnlyList<string> Phrases, string? StandsFor, DateOnly? Since,
    IReadOnlyList<string> Members, IReadOnlyList<string>? Parts);

internal sealed record DemoPerson(string Key, string Name, string Email, string BodyKey, string TitleVi, string TitleEn, IReadOnlyList<string> Roles);

internal sealed record DemoText(string Title, string Lead, IReadOnlyList<Block> Blocks);

internal sealed record DemoArticle(string Key, string State, string Stream, IReadOnlyList<string> Audiences, string Clause, string BodyKey, string Author, string? Translator,
    string? Approver, DateTimeOffset? PublishedAt, string? Picture, Dictionary<string, string>? PictureAlt, string? PictureCredit,
    string? PictureCreditEn, IReadOnlyList<Source> Sources, DemoText Vi, DemoText? En, Dictionary<string, DemoText>? Further = null,
    Promotion Promotion = Promotion.None, string? Sponsor = null, Dictionary<string, Making>? Making = null);

internal sealed record DemoEvidence(string Kind, string Title, string Url);

internal sealed record DemoProgress(string Clause, string BodyKey, string PersonKey, int Percent, string Note, IReadOnlyList<DemoEvidence> Evidence);

internal sealed record DemoUnitReport(string BodyKey, string PersonKey, string Difficulties, string Proposals, string NextYear, string? Answer,
    string? AnsweredBy, string? Reason);

internal sealed record DemoRecord(string By, IReadOnlyDictionary<string, string> Values, IReadOnlyList<DemoMove> Moves, IReadOnlyList<DemoAttached>? Files = null);

/// <summary>A file that the public sees on an entry: a name below <c>pictures/</c> or <c>files/</c>, what it shows and what stands below it, per language.</summary>
internal sealed record DemoAttached(string File, Dictionary<string, string>? Alt, Dictionary<string, string>? Said, string? Credit);

internal sealed record DemoMove(string By, string To, string? Reason);

internal sealed record DemoBaseline(int Items, int Minutes, string Source);

/// <summary>A press body's year: each month with its number, items, minutes, items and minutes run again.</summary>
internal sealed record DemoProduction(string BodyKey, string PersonKey, DemoBaseline Baseline, IReadOnlyList<int[]> Months);
