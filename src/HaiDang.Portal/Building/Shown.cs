using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>
/// The newsroom and the public parts of plans as one page sees them. Whatever the page looks at is noted as a key, so that exactly the pages that showed a
/// thing are built anew when it changes.
/// </summary>
internal sealed class Shown(INewsroom newsroom, IPublicPlans plans, IRegisters registers, BuildRound? round)
{
    public const string Everything = "*";

    /// <summary>Which day it is.</summary>
    public const string Today = "today";

    private static readonly string[] InAnyLanguage = [OfStreams, .. PublicLanguages.Codes.Except(PublicLanguages.Expected).Select(OfOpen)];
    private readonly HashSet<string> keys = [];

    /// <summary>What the page looked at so far.</summary>
    public IReadOnlySet<string> Keys => keys;

    public static string OfStreams => "streams";

    /// <summary>Which streams can be read in a further language at all.</summary>
    public static string OfOpen(string language) => $"open:{language}";

    /// <summary>Which items are the newest; what each of them says is <see cref="OfItem"/>.</summary>
    public static string OfNewest(string language, string? stream) => stream is null ? $"newest:{language}" : $"newest:{language}:{stream}";

    /// <summary>Which items for an audience are the newest.</summary>
    public static string OfAudience(string language, string audience) => $"for:{language}:{audience}";

    /// <summary>Which items came one after another in the past: nearly never changes.</summary>
    public static string OfPast(string language, string stream) => $"past:{language}:{stream}";

    /// <summary>Which place each item of a month has: changes when one is taken back or comes late.</summary>
    public static string OfOrder(string language, string stream, DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"order:{language}:{stream}:{month:yyyy-MM}");

    /// <summary>Which months there are; for a whole language, also when each changed last.</summary>
    public static string OfMonths(string language, string? stream) => stream is null ? $"months:{language}" : $"months:{language}:{stream}";

    /// <summary>Everything that went live in a month.</summary>
    public static string OfMonth(string language, string? stream, DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"month:{language}:{stream}:{month:yyyy-MM}");

    /// <summary>Everything that went live on a day.</summary>
    public static string OfDay(string language, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"day:{language}:{day:yyyy-MM-dd}");

    /// <summary>What an item says in a language.</summary>
    public static string OfItem(ItemId item, string language) => $"item:{item.Value}:{language}";

    /// <summary>In which languages an item can be read.</summary>
    public static string OfVersions(ItemId item) => $"versions:{item.Value}";

    public static string OfSlug(string language, string slug) => $"slug:{language}:{slug}";

    public static string OfPlans => "plans";

    public static string OfPlan(string slug) => $"plan:{slug}";

    public async Task<IReadOnlyList<PublicPlan>> PlansAsync(CancellationToken ct)
    {
        keys.Add(OfPlans);
        return await plans.AllAsync(ct);
    }

    public async Task<PublicPlan?> PlanAsync(string slug, CancellationToken ct)
    {
        keys.Add(OfPlan(slug));
        return await plans.FindAsync(slug, ct);
    }

    public Task<bool> WasPublicAsync(string slug, CancellationToken ct) => plans.WasPublicAsync(slug, ct);

    public static string OfBook(string register) => $"book:{register}";

    /// <summary>One entry: search hears of it; the pages of a register are forgotten together.</summary>
    public static string OfEntry(string register, RecordId record) => $"entry:{register}:{record.Value}";

    public async Task<PublicList?> BookAsync(string register, string language, int skip, int take, CancellationToken ct)
    {
        keys.Add(OfBook(register));
        return await AskAsync($"book:{register}:{language}:{skip}:{take}", register, () => registers.PublicListAsync(register, language, skip, take, ct));
    }

    /// <summary>What is still to come, as of today: another page tomorrow.</summary>
    public async Task<PublicList?> ComingAsync(string register, string language, int take, CancellationToken ct)
    {
        keys.UnionWith([OfBook(register), Today]);
        return await AskAsync($"coming:{register}:{language}:{take}", register, () => registers.PublicComingAsync(register, language, take, ct));
    }

    // Filters speak of today.
    private Task<PublicList?> AskAsync(string question, string register, Func<Task<PublicList?>> ask) => round is null ? ask() : round.AskOfBodiesAsync(question, [OfBook(register), Today], ask);

    /// <summary>The entry that the last part of an address means.</summary>
    public async Task<PublicEntry?> EntryAsync(string register, string language, string slug, CancellationToken ct)
    {
        keys.Add(OfBook(register));
        return await registers.MeantAsync(register, slug, ct) is { } record ? await registers.FindPublicAsync(register, language, record, ct) : null;
    }

    /// <summary>A work with its parts, whichever books they are kept in.</summary>
    public async Task<PublicWork?> WorkAsync(PublicFace face, string language, RecordId record, CancellationToken ct)
    {
        keys.UnionWith(face.PartsIn.Prepend(face.Register).Select(OfBook));
        return await registers.FindWorkAsync(face.Register, language, record, ct);
    }

    /// <summary>The works that can be read in a language, of the first so many entries of a register.</summary>
    public IAsyncEnumerable<PublicWork> WorksAsync(PublicFace face, string language, int most, CancellationToken ct)
    {
        keys.UnionWith(face.PartsIn.Prepend(face.Register).Select(OfBook));
        return registers.WorksAsync(face.Register, language, most, ct);
    }

    /// <summary>The streams that can be read in a language.</summary>
    public async Task<IReadOnlyList<StreamSummary>> StreamsAsync(string language, CancellationToken ct)
    {
        NoteOpen([language]);
        return (await AllStreamsAsync(ct)).In(language);
    }

    /// <summary>The languages in which anything can be read.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(CancellationToken ct)
    {
        NoteOpen(PublicLanguages.Codes);
        return (await AllStreamsAsync(ct)).Languages();
    }

    private Task<IReadOnlyList<StreamSummary>> AllStreamsAsync(CancellationToken ct) => round is null ? newsroom.StreamsAsync(ct) : round.AskAsync("streams", InAnyLanguage, () => newsroom.StreamsAsync(ct));

    /// <summary>The languages in which a stream can be read.</summary>
    public IReadOnlyList<string> LanguagesOf(StreamSummary stream)
    {
        NoteOpen(PublicLanguages.Codes);
        return [.. PublicLanguages.Codes.Where(stream.IsIn)];
    }

    private void NoteOpen(IEnumerable<string> languages)
    {
        keys.Add(OfStreams);
        keys.UnionWith(languages.Except(PublicLanguages.Expected).Select(OfOpen));
    }

    public async Task<IReadOnlyList<ReleasedItem>> NewestAsync(string language, string? stream, int take, CancellationToken ct)
    {
        keys.Add(OfNewest(language, stream));
        return Note(await newsroom.ReleasedAsync(language, stream, take, ct));
    }

    /// <summary>The newest for an audience.</summary>
    public async Task<IReadOnlyList<ReleasedItem>> NewestForAsync(string language, string audience, int take, CancellationToken ct)
    {
        keys.Add(OfAudience(language, audience));
        return Note(await newsroom.ReleasedForAsync(language, audience, take, ct));
    }

    /// <summary>The newest of every stream.</summary>
    public async Task<IReadOnlyList<ReleasedItem>> NewestPerStreamAsync(string language, int take, CancellationToken ct)
    {
        keys.UnionWith((await StreamsAsync(language, ct)).Select(s => OfNewest(language, s.Key)));
        return Note(await newsroom.ReleasedPerStreamAsync(language, take, ct));
    }

    /// <summary>What went live before an item in its stream.</summary>
    public async Task<IReadOnlyList<ReleasedItem>> BeforeAsync(ReleasedItem item, int take, CancellationToken ct)
    {
        keys.Add(OfPast(item.Language, item.Stream.Key));
        return Note(await newsroom.ReleasedAfterAsync(item.Language, item.Stream.Key, item, take, ct));
    }

    public async Task<ReleasedPart> MonthAsync(string language, string stream, DateOnly month, int skip, int take, CancellationToken ct)
    {
        var part = await newsroom.ReleasedInMonthAsync(language, stream, month, skip, take, ct);
        // A part that is full grows no further; only what was taken back or brought in late moves it.
        keys.Add(skip + take < part.Total ? OfOrder(language, stream, month) : OfMonth(language, stream, month));
        return part with { Items = Note(part.Items) };
    }

    public async Task<IReadOnlyList<ReleasedMonth>> MonthsAsync(string language, string? stream, CancellationToken ct)
    {
        keys.Add(OfMonths(language, stream));
        return await newsroom.MonthsAsync(language, stream, ct);
    }

    public async Task<IReadOnlyList<ReleasedAddress>> AddressesAsync(string language, DateOnly month, CancellationToken ct)
    {
        keys.UnionWith([OfStreams, OfMonth(language, null, month)]);
        return await newsroom.AddressesAsync(language, OfficeClock.BeginOf(month), OfficeClock.BeginOf(month.AddMonths(1)), ct);
    }

    public async Task<IReadOnlyList<ReleasedAddress>> AddressesOfDayAsync(string language, DateOnly day, CancellationToken ct)
    {
        keys.UnionWith([OfStreams, OfDay(language, day)]);
        return await newsroom.AddressesAsync(language, OfficeClock.BeginOf(day), OfficeClock.BeginOf(day.AddDays(1)), ct);
    }

    /// <summary>The days of a month on which something went live, and how much.</summary>
    public Task<IReadOnlyList<ReleasedDay>> DaysAsync(string language, DateOnly month, CancellationToken ct)
    {
        keys.Add(OfMonth(language, null, month));
        return round is null ? newsroom.DaysAsync(language, month, ct) : round.AskAsync($"days:{language}:{month:o}", [OfMonth(language, null, month)], () => newsroom.DaysAsync(language, month, ct));
    }

    /// <summary>Addresses from one moment to another, both included.</summary>
    public async Task<IReadOnlyList<ReleasedAddress>> AddressesAsync(string language, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        keys.Add(OfStreams);
        for (var month = OfficeClock.MonthOf(from); month <= OfficeClock.MonthOf(to); month = month.AddMonths(1)) { keys.Add(OfMonth(language, null, month)); }
        return await newsroom.AddressesAsync(language, from, to.AddMicroseconds(1), ct);
    }

    public async Task<ReleasedItem?> FindAsync(string language, string slug, CancellationToken ct)
    {
        keys.Add(OfSlug(language, slug));
        var item = await newsroom.FindReleasedAsync(language, slug, ct);
        if (item is not null) { keys.UnionWith([OfItem(item.Id, language), OfVersions(item.Id)]); }
        return item;
    }

    private IReadOnlyList<ReleasedItem> Note(IReadOnlyList<ReleasedItem> items)
    {
        keys.UnionWith(items.Select(i => OfItem(i.Id, i.Language)));
        return items;
    }

    public async Task<bool> IsWithdrawnAsync(string language, string slug, CancellationToken ct)
    {
        keys.Add(OfSlug(language, slug));
        return await newsroom.IsWithdrawnAsync(language, slug, ct);
    }
}
