using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Newsroom.Contracts;

/// <summary>How a stream is called in one more language, and what it holds.</summary>
public sealed record StreamWords(string Name, string Description);

/// <summary>A content stream (chuyên mục). Its address in further languages is the English one: it is typed, and read out.</summary>
public sealed record StreamSummary(string Key, string NameVi, string NameEn, string SlugVi, string SlugEn, string DescriptionVi, string DescriptionEn)
{
    /// <summary>The door of the public site that it stands behind.</summary>
    public Door? Door { get; init; }

    /// <summary>Its words in further languages, by language.</summary>
    public IReadOnlyDictionary<string, StreamWords>? Further { get; init; }

    /// <summary>The further languages in which something of it is public.</summary>
    public IReadOnlyList<string> FurtherLanguages { get; init; } = [];

    /// <summary>Where it stood before it was renamed: "vi/du-lich", "en/visit".</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Whether it once stood under a part of an address.</summary>
    public bool WasAt(string language, string slug) => Earlier.Contains($"{(language == "vi" ? "vi" : "en")}/{slug}");

    /// <summary>Whether it can be read in a language.</summary>
    public bool IsIn(string language) => PublicLanguages.Expected.Contains(language) || FurtherLanguages.Contains(language);

    /// <summary>The stream's name in a language.</summary>
    public string Name(string language) => language == "vi" ? NameVi : Further?.GetValueOrDefault(language)?.Name ?? NameEn;

    /// <summary>The stream's part of an address in a language.</summary>
    public string Slug(string language) => language == "vi" ? SlugVi : SlugEn;

    /// <summary>What the stream holds, in a language.</summary>
    public string Description(string language) => language == "vi" ? DescriptionVi : Further?.GetValueOrDefault(language)?.Description ?? DescriptionEn;
}

/// <summary>What of the streams can be read in which language.</summary>
public static class Readable
{
    /// <summary>The streams that can be read in a language.</summary>
    public static IReadOnlyList<StreamSummary> In(this IReadOnlyList<StreamSummary> streams, string language) => [.. streams.Where(s => s.IsIn(language))];

    /// <summary>The languages in which anything can be read.</summary>
    public static IReadOnlyList<string> Languages(this IReadOnlyList<StreamSummary> streams) =>
        [.. PublicLanguages.Codes.Where(l => PublicLanguages.Expected.Contains(l) || streams.Any(s => s.IsIn(l)))];
}

/// <summary>A picture as released. <c>Name</c> is its public file name, made from its SHA-256.</summary>
public sealed record ReleasedPicture(FileId File, string Name, string MediaType, long Size, int Width, int Height, string Alt, string? Credit)
{
    /// <summary>How it was made.</summary>
    public PictureMaking Making { get; init; }

    /// <summary>Who is shown, in the order of the protocol list.</summary>
    public IReadOnlyList<ShownPerson> Persons { get; init; } = [];
}

/// <summary>Where an item can be read in a language.</summary>
public sealed record ReleasedIn(string Language, string Slug, string Title);

/// <summary>Everything a page needs of an item that is public in a language.</summary>
public sealed record ReleasedItem(ItemId Id, string Language, string Slug, StreamSummary Stream, string Title, string Lead,
    IReadOnlyList<Block> Blocks, ReleasedPicture? Picture, IReadOnlyList<Source> Sources, string Issuer, string Author,
    DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, PlanTaskId? Task)
{
    /// <summary>Every language in which the item is public now, this one included.</summary>
    public IReadOnlyList<ReleasedIn> Languages { get; init; } = [];

    /// <summary>What the law asks it to say of itself.</summary>
    public Labels Labels { get; init; } = new();

    /// <summary>The address on the public site.</summary>
    public string Path => $"/{Language}/{Stream.Slug(Language)}/{Slug}";
}

/// <summary>A part of what is public, and how many items there are in all.</summary>
public sealed record ReleasedPart(IReadOnlyList<ReleasedItem> Items, int Total);

/// <summary>A Vietnamese month in which something went live that is still public: its first day, and when any of it changed last.</summary>
public sealed record ReleasedMonth(DateOnly First, DateTimeOffset UpdatedAt);

/// <summary>A day on which something went live, how much of it is still there, and when the last of it changed.</summary>
public sealed record ReleasedDay(DateOnly Day, int Count, DateTimeOffset UpdatedAt);

/// <summary>What a list of addresses says of an item that is public in a language.</summary>
public sealed record ReleasedAddress(string Language, string Slug, StreamSummary Stream, string Title, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, ReleasedPicture? Picture)
{
    /// <summary>Every language in which the item is public now, this one included.</summary>
    public IReadOnlyList<ReleasedIn> Languages { get; init; } = [];

    /// <summary>The address on the public site.</summary>
    public string Path => $"/{Language}/{Stream.Slug(Language)}/{Slug}";
}

/// <summary>How many items of a stream went live in a language in a period.</summary>
public sealed record StreamCount(string Stream, string StreamName, string Language, int Items);

/// <summary>A person on whose behalf something is brought in.</summary>
public sealed record Hand(PersonId Id, string Name);

/// <summary>One language of an archived item, and who wrote or translated it.</summary>
public sealed record ArchivedEdition(string Language, string Title, string Lead, IReadOnlyList<Block> Blocks, string? Alt, string? Credit, Hand Author)
{
    /// <summary>How the text was made.</summary>
    public Making Making { get; init; }

    /// <summary>Who is shown in the picture.</summary>
    public IReadOnlyList<ShownPerson> Persons { get; init; } = [];
}

/// <summary>A picture brought in with an item.</summary>
public sealed record ArchivedPicture(ReadOnlyMemory<byte> Bytes, string Name)
{
    /// <summary>How it was made.</summary>
    public PictureMaking Making { get; init; }
}

/// <summary>
/// An item that was written before it came here, source language first. <c>Key</c> names it, so that bringing it in twice makes
/// one. Without an approver it stays a draft.
/// </summary>
public sealed record ArchivedItem(string Key, string Stream, PlanTaskId? Task, BodyId Body, DateTimeOffset PublishedAt,
    IReadOnlyList<ArchivedEdition> Editions, Hand? Approver, ArchivedPicture? Picture, IReadOnlyList<Source> Sources)
{
    /// <summary>For whom it was: "investors", "visitors", "overseas-vietnamese", "foreign-press", "partners", "residents", or everybody, "public".</summary>
    public IReadOnlyList<string> Audiences { get; init; } = ["public"];

    /// <summary>Whether somebody paid for it.</summary>
    public Promotion Promotion { get; init; }

    /// <summary>Who did.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Bodies whose people helped to make it.</summary>
    public IReadOnlyList<BodyId> Helpers { get; init; } = [];
}

/// <summary>The newsroom, as other modules may use it. Reads here answer what is public: drafts never pass.</summary>
public interface INewsroom
{
    /// <summary>All streams, in the order registered.</summary>
    Task<IReadOnlyList<StreamSummary>> StreamsAsync(CancellationToken ct);

    /// <summary>Registers a stream, or describes it anew.</summary>
    Task<Refusal?> RegisterStreamAsync(StreamSummary stream, CancellationToken ct);

    /// <summary>What is public in a language, newest first; of one stream when <paramref name="stream"/> is given.</summary>
    Task<IReadOnlyList<ReleasedItem>> ReleasedAsync(string language, string? stream, int take, CancellationToken ct);

    /// <summary>What is public in a language for an audience ("overseas-vietnamese"), newest first.</summary>
    Task<IReadOnlyList<ReleasedItem>> ReleasedForAsync(string language, string audience, int take, CancellationToken ct);

    /// <summary>For whom an item is now.</summary>
    Task<IReadOnlyList<string>> AudiencesAsync(ItemId item, CancellationToken ct);

    /// <summary>The newest of every stream, stream by stream in the order registered.</summary>
    Task<IReadOnlyList<ReleasedItem>> ReleasedPerStreamAsync(string language, int take, CancellationToken ct);

    /// <summary>What is public, newest first, for one who reads on: what comes after <paramref name="last"/>, that is, went live before it; or from the newest on.</summary>
    Task<IReadOnlyList<ReleasedItem>> ReleasedAfterAsync(string language, string? stream, ReleasedItem? last, int take, CancellationToken ct);

    /// <summary>What went live in a month, oldest first, from the <paramref name="skip"/>th on: what stands there once stands there for good.</summary>
    /// <param name="language">"vi", "en".</param>
    /// <param name="stream">Key of the stream.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    Task<ReleasedPart> ReleasedInMonthAsync(string language, string stream, DateOnly month, int skip, int take, CancellationToken ct);

    /// <summary>Months in which something went live, newest first; of one stream when <paramref name="stream"/> is given.</summary>
    Task<IReadOnlyList<ReleasedMonth>> MonthsAsync(string language, string? stream, CancellationToken ct);

    /// <summary>The days of a month on which something went live, the first first.</summary>
    /// <param name="language">Of what went live.</param>
    /// <param name="month">Any day of the month, of the office's calendar.</param>
    /// <param name="ct">Gives up.</param>
    Task<IReadOnlyList<ReleasedDay>> DaysAsync(string language, DateOnly month, CancellationToken ct);

    /// <summary>Addresses of what went live in a period, oldest first.</summary>
    Task<IReadOnlyList<ReleasedAddress>> AddressesAsync(string language, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);

    /// <summary>The item that is public under a slug of a language, or null.</summary>
    Task<ReleasedItem?> FindReleasedAsync(string language, string slug, CancellationToken ct);

    /// <summary>An item was public under this slug and was taken back.</summary>
    Task<bool> IsWithdrawnAsync(string language, string slug, CancellationToken ct);

    /// <summary>What is public of an item, one per language.</summary>
    Task<IReadOnlyList<ReleasedItem>> FindReleasedAsync(ItemId item, CancellationToken ct);

    /// <summary>The public picture of that name, or null when no public item shows it.</summary>
    Task<ReleasedPicture?> FindPictureAsync(string name, CancellationToken ct);

    /// <summary>Items that went live from one Vietnamese day to another, both included, and are still public.</summary>
    Task<IReadOnlyList<StreamCount>> CountAsync(DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>Brings in an item with its own date of publication, through writing, submission and approval by the named people.</summary>
    Task<Outcome<ItemId>> BringInAsync(ArchivedItem item, CancellationToken ct);
}
