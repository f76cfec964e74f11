using System.Globalization;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Newsroom.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Searching;

/// <summary>Answers a question: the things of one page with the words lit, and the ways to see less. What was asked is kept nowhere.</summary>
internal sealed class AnswerSearch(PublicSearch search, Turns turns, IRegisters registers, Words words)
{
    public const int PerPage = 10;
    private const int LongestExcerpt = 230;
    private const int MostChoices = 12;
    private const int MostSuggestions = 7;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public Task<SearchView> RunAsync(SearchQuestion question, CancellationToken ct = default) => RunAsync(question, Task.FromResult, ct);

    /// <summary>Answers and shows the answer within one turn.</summary>
    public async Task<T> RunAsync<T>(SearchQuestion question, Func<SearchView, Task<T>> show, CancellationToken ct)
    {
        var isWhole = await search.ReadyAsync(Patience);
        using var turn = await turns.NextAsync(ct);
        return await show(Answer(question, isWhole));
    }

    private SearchView Answer(SearchQuestion question, bool isWhole)
    {
        if (search.Current is not { } shelf || Asked.Words(question.Query) is not { Count: > 0 } asked) { return new(question.Query, 0, 1, 0, [], []) { IsBuilding = !isWhole }; }

        var index = shelf.Indexes[question.Language];
        var names = new Sections(question.Language, shelf.Streams, registers.PublicFaces, words);
        var narrowing = new Narrowing(KindOf(question.Kind), names.Key(question.Section), question.Year);
        var (found, things) = index.Ask(i =>
        {
            var answer = Finding.In(i, asked, narrowing, (question.Page - 1) * PerPage, PerPage);
            return (answer, answer.Numbers.Select(i.Read).ToList());
        });

        return new(question.Query, found.Total, question.Page, Math.Min(SearchAddress.MostPages, (found.Total + PerPage - 1) / PerPage), [.. things.Select(t => Show(t, found, names))], Narrowings(question, found, names))
        {
            Meant = found.Sure == 0 && things.Count > 0 && Meaning.Of(things[0], found) is { } meant ? (meant, SearchAddress.Of(new(question.Language, meant, null, null, null, 1))) : null,
            Unknown = found.Unknown,
            Near = found.Total - found.Sure,
            IsBuilding = !isWhole,
            Here = SearchAddress.Of(question),
        };
    }

    /// <summary>The best titles for what has been typed so far.</summary>
    public async Task<IReadOnlyList<FoundView>> SuggestAsync(string language, string typed, CancellationToken ct = default)
    {
        // Who types right after a start waits a little, too: nobody asks a second time for the same letters.
        await search.ReadyAsync(Patience);
        using var turn = await turns.NextAsync(ct);
        if (search.Current is not { } shelf || Asked.Words(typed) is not { Count: > 0 } asked) { return []; }
        var names = new Sections(language, shelf.Streams, registers.PublicFaces, words);
        return shelf.Indexes[language].Ask(i =>
        {
            var found = Finding.In(i, asked, Narrowing.None, 0, MostSuggestions, isTyping: true);
            return found.Numbers.Select(i.Read).Select(t => Show(t with { Lead = "", Text = "" }, found, names)).DistinctBy(f => f.Title.ToString()).ToList();
        });
    }

    private static FindableKind? KindOf(string? key) => key is null ? null : Enum.GetValues<FindableKind>().Cast<FindableKind?>().FirstOrDefault(k => k!.Value.Key() == key);

    private static FoundView Show(Findable thing, FoundNumbers found, Sections names)
    {
        var (title, lead, text) = (VietnameseText.Normalize(thing.Title), VietnameseText.Normalize(thing.Lead), VietnameseText.Normalize(thing.Text));
        var best = Passage.Best(lead, text, found.Wanted, LongestExcerpt);
        return new(names.Href(thing), names.Kind(thing.Kind), thing.Kind == FindableKind.Stream ? "" : names.Name(thing.Section), thing.Detail, thing.Kind is FindableKind.Entry ? null : thing.Day,
            Passage.Lit(title, found.Wanted), Passage.Lit(best, found.Wanted)) { KindKey = thing.Kind.Key() };
    }

    private List<NarrowListView> Narrowings(SearchQuestion question, FoundNumbers found, Sections names)
    {
        List<NarrowListView> all =
        [
            new("kind", words.In(question.Language, "portal.search.by_kind"), [.. found.Kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key)
                .Select(k => Choice(names.Kind(k.Key), k.Value, question.Kind == k.Key.Key(), question with { Kind = k.Key.Key() }, question with { Kind = null }))]),
            new("in", words.In(question.Language, "portal.search.by_section"), [.. found.Sections.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(MostChoices)
                .Where(s => names.Slug(s.Key) is not null)
                .Select(s => Choice(names.Name(s.Key), s.Value, question.Section == names.Slug(s.Key), question with { Section = names.Slug(s.Key) }, question with { Section = null }))]),
            new("year", words.In(question.Language, "portal.search.by_year"), [.. found.Years.OrderByDescending(y => y.Key).Take(MostChoices)
                .Select(y => Choice(y.Key.ToString(CultureInfo.InvariantCulture), y.Value, question.Year == y.Key, question with { Year = y.Key }, question with { Year = null }))]),
        ];
        // One choice is none, unless it was taken and may be taken back.
        return [.. all.Where(l => l.Choices.Count > 1 || l.Choices.Any(c => c.IsHere))];
    }

    private static NarrowView Choice(string text, int count, bool isHere, SearchQuestion narrower, SearchQuestion wider) =>
        new(text, count, SearchAddress.Of((isHere ? wider : narrower) with { Page = 1 }), isHere);

    /// <summary>Names and addresses of sections and kinds in a language.</summary>
    private sealed class Sections(string language, IReadOnlyList<StreamSummary> streams, IReadOnlyList<PublicFace> faces, Words words)
    {
        public string? Slug(string section) => SearchAddress.Slug(section, language, streams, faces);

        /// <summary>The section of a slug; of an unknown one something that holds nothing.</summary>
        public string? Key(string? slug) => slug is null ? null
            : streams.Select(s => s.Key).Concat(faces.Select(f => f.Register)).Append(Findable.PlansSection).FirstOrDefault(k => Slug(k) == slug) ?? "";

        public string Name(string section) => section == Findable.PlansSection ? words.In(language, "portal.plans.title")
            : faces.FirstOrDefault(f => f.Register == section) is { } face ? words.In(language, face.TitleWord) : streams.FirstOrDefault(s => s.Key == section)?.Name(language) ?? section;

        public string Kind(FindableKind kind) => words.In(language, "portal.search.kind." + kind.Key());

        public string Href(Findable thing) => $"/{language}/{Slug(thing.Section)}{(thing.Place.Length > 0 ? "/" : "")}{thing.Place}";
    }
}
