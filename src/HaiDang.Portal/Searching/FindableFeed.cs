using System.Globalization;
using System.Runtime.CompilerServices;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Newsroom.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pages;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Searching;

/// <summary>
/// What can be found, read from where pages get it: released items, public entries, public clauses, streams. There is no other way in, so
/// what no page shows nobody finds.
/// </summary>
internal sealed class FindableFeed(INewsroom newsroom, IRegisters registers, IPublicPlans plans, Frames frames, Words words)
{
    private const int Batch = 200;
    private const int LongestTitle = 120;

    public Task<IReadOnlyList<StreamSummary>> StreamsAsync(CancellationToken ct) => newsroom.StreamsAsync(ct);

    /// <summary>Everything in a language.</summary>
    public async IAsyncEnumerable<Findable> AllAsync(string language, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var stream in (await newsroom.StreamsAsync(ct)).In(language)) { yield return Of(stream, language); }
        if (language == "vi")
        {
            foreach (var thing in (await plans.AllAsync(ct)).SelectMany(Of)) { yield return thing; }
        }

        foreach (var face in frames.Books(language))
        {
            if (await registers.PublicListAsync(face.Register, language, 0, int.MaxValue, ct) is not { } book) { continue; }
            foreach (var entry in book.Entries.Where(e => e.Hidden is null)) { yield return Of(face.Register, language, entry); }
            await foreach (var work in registers.WorksAsync(face.Register, language, book.Entries.Count, ct))
            {
                foreach (var part in PartsOf(work, face)) { yield return part; }
            }
        }

        ReleasedItem? last = null;
        do
        {
            var batch = await newsroom.ReleasedAfterAsync(language, null, last, Batch, ct);
            foreach (var item in batch) { yield return Of(item); }
            last = batch.Count == Batch ? batch[^1] : null;
        }
        while (last is not null);
    }

    /// <summary>What is to be found under a key of <see cref="Shown"/> now; empty when it is gone.</summary>
    public async Task<IReadOnlyList<Findable>> OfAsync(string key, string language, CancellationToken ct)
    {
        if (Rest(key, Shown.OfSlug(language, "")) is { } slug) { return await newsroom.FindReleasedAsync(language, slug, ct) is { } item ? [Of(item)] : []; }
        if (Rest(key, Shown.OfPlan("")) is { } plan) { return language == "vi" && await plans.FindAsync(plan, ct) is { } found ? [.. Of(found)] : []; }
        if (key == Shown.OfStreams) { return [.. (await newsroom.StreamsAsync(ct)).In(language).Select(s => Of(s, language))]; }
        if (Entry(key) is not { } named || frames.Books(language).FirstOrDefault(b => b.Register == named.Register) is not { } face) { return []; }
        if (await registers.FindPublicAsync(face.Register, language, named.Record, ct) is not { Hidden: null } entry) { return []; }
        var work = face.HasParts ? await registers.FindWorkAsync(face.Register, language, entry.Id, ct) : null;
        return [Of(face.Register, language, entry), .. work?.Languages.Contains(language) is true ? PartsOf(work, face) : []];
    }

    /// <summary>The keys of what an entry is a part of: chapters are found under their book, for where they stand follows from the others.</summary>
    public async Task<IReadOnlyList<string>> WholesAsync(string key, CancellationToken ct) =>
        Entry(key) is { } part ? [.. (await registers.WholesAsync(part.Register, part.Record, ct)).Select(w => Shown.OfEntry(w.Register, w.Record))] : [];

    /// <summary>Whether something is found under a key.</summary>
    public static bool Knows(string key, string language) =>
        key == Shown.OfStreams || key.StartsWith("entry:", StringComparison.Ordinal) || key.StartsWith(Shown.OfPlan(""), StringComparison.Ordinal) || key.StartsWith(Shown.OfSlug(language, ""), StringComparison.Ordinal);

    private Findable Of(ReleasedItem item) => new(Shown.OfSlug(item.Language, item.Slug), FindableKind.Story, item.Stream.Key, item.Slug, item.Title, item.Lead,
        string.Join('\n', item.Blocks.SelectMany(b => b.Items ?? [b.Text ?? ""]).Append(item.Issuer)), string.Join(" · ", LegalLabels.Of(item, words)), item.PublishedAt);

    private static Findable Of(StreamSummary stream, string language) =>
        new(Shown.OfStreams, FindableKind.Stream, stream.Key, "", stream.Name(language), stream.Description(language), "", "", null) { Part = stream.Key };

    private static Findable Of(string register, string language, PublicEntry entry) => new(Shown.OfEntry(register, entry.Id), FindableKind.Entry, register, entry.Slug(language), entry.Title, "",
        string.Join(" · ", entry.Facts.Select(f => $"{f.Label}: {f.Text}")), "", entry.Since);

    // What is shown in a room stands on the page of the room.
    private static IEnumerable<Findable> PartsOf(PublicWork work, PublicFace face)
    {
        foreach (var part in work.Parts)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{work.Entry.Slug(work.Language)}/{part.Number}");
            yield return Of(work, face.PartsIn[0], part, place, work.Entry.Title);
            foreach (var thing in part.Parts) { yield return Of(work, face.PartsIn[1], thing, string.Create(CultureInfo.InvariantCulture, $"{place}#p-{thing.Number}"), $"{work.Entry.Title} · {part.Title}"); }
        }
    }

    private static Findable Of(PublicWork work, string register, PublicPart part, string place, string within) => new(Shown.OfEntry(work.Register, work.Entry.Id), FindableKind.Entry, work.Register, place, part.Title, "",
        string.Join('\n', part.Facts.Select(f => $"{f.Label}: {f.Text}").Prepend(part.Text)).Trim(), within, work.Entry.Since) { Part = Shown.OfEntry(register, part.Id) };

    private static (string Register, RecordId Record)? Entry(string key) => Rest(key, "entry:")?.Split(':') is [var register, var id] ? (register, new(Guid.Parse(id))) : null;

    private static IEnumerable<Findable> Of(PublicPlan plan)
    {
        var at = plan.Date is { } date ? OfficeClock.BeginOf(date) : plan.ChangedAt;
        yield return new(Shown.OfPlan(plan.Slug), FindableKind.Plan, Findable.PlansSection, plan.Slug, plan.Title, "", $"{plan.Kind} {plan.Number} {plan.Issuer}", plan.Number, at);
        foreach (var clause in plan.Clauses)
        {
            yield return new(Shown.OfPlan(plan.Slug), FindableKind.Plan, Findable.PlansSection, $"{plan.Slug}#c-{clause.Path}",
                Excerpt.Of(clause.Title.Length > 0 ? clause.Title : clause.Text, LongestTitle), "", $"{clause.Text}\n{string.Join("; ", clause.Leads)}", plan.Number, at) { Part = clause.Path };
        }
    }

    private static string? Rest(string key, string start) => key.StartsWith(start, StringComparison.Ordinal) ? key[start.Length..] : null;
}
