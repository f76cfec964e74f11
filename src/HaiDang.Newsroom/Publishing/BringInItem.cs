using HaiDang.Kernel;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Writing;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Newsroom.Publishing;

/// <summary>
/// Brings in what was public elsewhere, walking the same acts as everything else: written, submitted and approved by the
/// named people, an author never approving her own. Only the day of publication is the old one.
/// </summary>
internal sealed class BringInItem(NewsroomDb db, IProtocol protocol, IServiceScopeFactory scopes)
{
    public async Task<Outcome<ItemId>> RunAsync(ArchivedItem archived, CancellationToken ct)
    {
        if (await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.ArchiveKey == archived.Key, ct) is { } known) { return known.Id; }

        var first = archived.Editions[0];
        var started = await AsAsync<StartItem, Outcome<ItemId>>(first.Author, archived, act => act.RunAsync(new NewItem(archived.Stream,
            archived.Task, first.Language, Text(first), archived.Sources, archived.Body, archived.Key)
            {
                Audiences = archived.Audiences,
            }, ct));
        if (started.Refusal is { } notStarted) { return notStarted; }

        var id = started.Value;
        if (archived.Promotion is not Promotion.None && await AsAsync<LabelItem, Refusal?>(first.Author, archived, act =>
            act.RunAsync(id, new(archived.Promotion, archived.Sponsor, PictureMaking.People), null, ct)) is { } notLabelled)
        {
            return notLabelled;
        }

        foreach (var edition in archived.Editions.Skip(1))
        {
            if (await AsAsync<SaveEdition, Refusal?>(edition.Author, archived, act =>
                act.RunAsync(id, edition.Language, Text(edition), null, ct)) is { } notSaved)
            {
                return notSaved;
            }
        }

        foreach (var helper in archived.Helpers)
        {
            if (await AsAsync<AskForHelp, Refusal?>(first.Author, archived, act => act.RunAsync(id, helper, ct)) is { } notAsked) { return notAsked; }
        }

        if (archived.Picture is { } picture)
        {
            var words = archived.Editions.ToDictionary(e => e.Language, e => new PictureWords(e.Alt, e.Credit) { Persons = e.Persons });
            if (await AsAsync<SetPicture, Refusal?>(first.Author, archived, act =>
                act.RunAsync(id, new NewPicture(picture.Bytes, picture.Name, words) { Making = picture.Making }, ct)) is { } notShown)
            {
                return notShown;
            }
        }

        if (archived.Approver is not { } approver) { return id; }
        foreach (var edition in archived.Editions)
        {
            if (await PublishAsync(archived, approver, id, edition, ct) is { } refusal) { return refusal; }
        }

        return id;
    }

    private async Task<Refusal?> PublishAsync(ArchivedItem archived, Hand approver, ItemId id, ArchivedEdition edition, CancellationToken ct) =>
        await AsAsync<SubmitEdition, Refusal?>(edition.Author, archived, act => act.RunAsync(id, edition.Language, ct))
        ?? await AsAsync<ApproveEdition, Refusal?>(approver, archived, async act =>
            await act.RunAsync(id, edition.Language, await FingerprintAsync(id, edition.Language, ct), archived.PublishedAt, ct));

    private async Task<string> FingerprintAsync(ItemId id, string language, CancellationToken ct)
    {
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Item == id && e.Language == language, ct);
        edition.Arrange(await protocol.OrderAsync(ct));
        return edition.Fingerprint(item);
    }

    private async Task<TResult> AsAsync<TAct, TResult>(Hand hand, ArchivedItem archived, Func<TAct, Task<TResult>> run) where TAct : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new OnBehalfOf(hand, archived.Body.Value);
        return await run(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    private static EditionText Text(ArchivedEdition edition) => new(edition.Title, edition.Lead, edition.Blocks, edition.Alt, edition.Credit) { Making = edition.Making, Persons = edition.Persons };

    private sealed class OnBehalfOf(Hand hand, Guid office) : ICurrentPerson
    {
        public PersonId? Id => hand.Id;

        public string Name => hand.Name;

        public Guid? Office => office;

        public bool May(string permission) => true;
    }
}
