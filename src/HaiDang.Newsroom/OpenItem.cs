using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom;

/// <summary>The item on the desk during one request: read once, shown by all the parts of its page.</summary>
internal sealed class OpenItem(NewsroomDb db, IPlans plans, IOrganisations organisations, IProtocol protocol, ICurrentPerson who)
{
    public Item Item { get; private set; } = null!;

    public Stream Stream { get; private set; } = null!;

    /// <summary>The texts by language.</summary>
    public IReadOnlyDictionary<string, Edition> Editions { get; private set; } = new Dictionary<string, Edition>();

    /// <summary>What is or was public, by language.</summary>
    public IReadOnlyDictionary<string, Release> Releases { get; private set; } = new Dictionary<string, Release>();

    /// <summary>The order in which captions name people.</summary>
    public ProtocolOrder Protocol { get; private set; } = new([]);

    public TaskSummary? Task { get; private set; }

    public BodyTitle? Body { get; private set; }

    public IReadOnlyList<BodyTitle> Helpers { get; private set; } = [];

    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>The language it is written in, then those it is translated into.</summary>
    public IReadOnlyList<string> InOrder => [Item.SourceLanguage, .. Languages.All.Where(l => l != Item.SourceLanguage)];

    public Edition? Source => Edition(Item.SourceLanguage);

    public string Title => Source?.Title ?? Editions.Values.FirstOrDefault()?.Title ?? "";

    /// <summary>Reads the item; false when there is none or the person may not know of it.</summary>
    public async Task<bool> OpenAsync(ItemId id, CancellationToken ct)
    {
        if (await db.Items.AsNoTracking().SeenBy(who).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item) { return false; }
        Item = item;
        Stream = await db.Streams.AsNoTracking().SingleAsync(s => s.Key == item.Stream, ct);
        Editions = await db.Editions.AsNoTracking().Where(e => e.Item == id).ToDictionaryAsync(e => e.Language, ct);
        Protocol = await protocol.OrderAsync(ct);
        foreach (var edition in Editions.Values) { edition.Arrange(Protocol); }
        Releases = await db.Releases.AsNoTracking().Where(r => r.Item == id).ToDictionaryAsync(r => r.Language, ct);
        Notes = await db.Notes.AsNoTracking().Where(n => n.Item == id).OrderBy(n => n.At).ToListAsync(ct);
        Task = item.Task is { } task ? await plans.FindTaskAsync(task, ct) : null;
        var bodies = await organisations.TitlesAsync([item.Body, .. item.Helpers.Select(h => new BodyId(h))], ct);
        Body = bodies.GetValueOrDefault(item.Body);
        Helpers = [.. item.Helpers.Select(h => bodies.GetValueOrDefault(new(h))).OfType<BodyTitle>()];
        return true;
    }

    /// <summary>Somebody was already asked to approve a text, or approved one: what surrounds it cannot change unnoticed.</summary>
    public bool HasLeftTheDesk => Releases.Count > 0 || Editions.Values.Any(e => e.State is not EditionState.Draft);

    public Edition? Edition(string language) => Editions.GetValueOrDefault(language);

    public bool IsOutdated(string language) => Source is { } source && Edition(language)?.IsOutdated(source) == true;

    /// <summary>What the public reads now in a language, or null.</summary>
    public Release? Public(string language) => Releases.GetValueOrDefault(language) is { Withdrawn: null } release ? release : null;

    /// <summary>Where the public reads it.</summary>
    public string PublicPath(Release release) => $"/{release.Language}/{Stream.Summary().Slug(release.Language)}/{release.Slug}";

    public bool MayEdit(string language) => who.May(Item.Right(language));

    /// <summary>The text in a revision, or null.</summary>
    public async Task<Revision?> RevisionAsync(string language, int number, CancellationToken ct)
    {
        var id = Item.Id;
        return await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Item == id && r.Language == language && r.Number == number, ct);
    }

    /// <summary>Every saved text of a language, newest first.</summary>
    public async Task<IReadOnlyList<Revision>> RevisionsAsync(string language, CancellationToken ct)
    {
        var id = Item.Id;
        return await db.Revisions.AsNoTracking().Where(r => r.Item == id && r.Language == language).OrderByDescending(r => r.Number).Take(200).ToListAsync(ct);
    }
}
