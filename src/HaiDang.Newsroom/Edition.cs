using System.Security.Cryptography;
using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Newsroom;

/// <summary>Where an edition stands on its way to the public.</summary>
internal enum EditionState
{
    Draft = 0,
    Submitted = 1,
    Approved = 2,
    Published = 3,
    Withdrawn = 4,
}

/// <summary>By whom and when something was done.</summary>
internal sealed record Done(PersonId? By, string Name, DateTimeOffset At);

/// <summary>What an edition says.</summary>
internal sealed record EditionText(string Title, string Lead, IReadOnlyList<Block> Blocks, string? Alt, string? Credit)
{
    public static readonly EditionText Empty = new("", "", [], null, null);

    /// <summary>Who is shown in the picture.</summary>
    public IReadOnlyList<ShownPerson> Persons { get; init; } = [];

    /// <summary>How the text was made.</summary>
    public Making Making { get; init; }

    /// <summary>Blocks compare by content: two readings of the same text are the same text.</summary>
    public bool Says(EditionText other) => Title == other.Title && Lead == other.Lead && Alt == other.Alt && Credit == other.Credit
        && Making == other.Making && Persons.SequenceEqual(other.Persons) && StoredJson.Write(Blocks) == StoredJson.Write(other.Blocks);

    /// <summary>The same with the people of the picture in the order of the protocol list.</summary>
    public EditionText Arranged(ProtocolOrder protocol) => this with { Persons = protocol.Arrange(Persons, p => (p.Title, p.Body)) };
}

/// <summary>An item in one language. Each walks its own way: no language holds up or breaks another.</summary>
internal sealed class Edition
{
    private const int LongestTitle = 200;
    private const int LongestLead = 700;

    public required ItemId Item { get; init; }

    public required string Language { get; init; }

    public string Title { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    /// <summary>What the picture shows, in this language.</summary>
    public string? Alt { get; private set; }

    /// <summary>Who made the picture, in this language.</summary>
    public string? Credit { get; private set; }

    /// <summary>Who is shown in the picture, in this language, as the caption names them.</summary>
    public IReadOnlyList<ShownPerson> Persons { get; private set; } = [];

    /// <summary>How this text was made.</summary>
    public Making Making { get; private set; }

    public EditionState State { get; private set; }

    /// <summary>Counts saved texts; each is kept as a <see cref="Revision"/>.</summary>
    public int Revision { get; private set; }

    /// <summary>The revision of the source that this text was translated from or last compared with.</summary>
    public int? TranslatedFrom { get; private set; }

    /// <summary>Who began the text, and who changed it last; as columns, so that "mine" and "waiting for me" are asked of the database.</summary>
    public PersonId? AuthorId { get; private set; }

    public PersonId? EditorId { get; private set; }

    /// <summary>When anything last happened to it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public Done? Written { get; private set; }

    public Done? Edited { get; private set; }

    public Done? Submitted { get; private set; }

    public Done? Approved { get; private set; }

    /// <summary>SHA-256 of what was approved; the approval holds for nothing else.</summary>
    public string? ApprovedFingerprint { get; private set; }

    public string? ReturnedBecause { get; private set; }

    public uint Version { get; private set; }

    public EditionText Text => new(Title, Lead, Blocks, Alt, Credit) { Persons = Persons, Making = Making };

    /// <summary>The source was edited after this text was translated from it.</summary>
    public bool IsOutdated(Edition source) => TranslatedFrom is { } revision && revision < source.Revision;

    /// <summary>Writes the text anew; says whether anything changed. Changed text is a draft again: no approval outlives its comma.</summary>
    public bool Write(EditionText text, Done done)
    {
        if (text.Says(Text)) { return false; }
        (Title, Lead, Blocks, Alt, Credit) = (text.Title, text.Lead, text.Blocks, text.Alt, text.Credit);
        (Persons, Making) = (text.Persons, text.Making);
        Revision++;
        Written ??= done;
        Edited = done;
        (AuthorId, EditorId, ChangedAt) = (Written.By, done.By, done.At);
        Reopen();
        return true;
    }

    /// <summary>
    /// Names the people of the picture in the order of the protocol list as it is now. No new text, so no new revision; but a part of
    /// what is approved, so that an order that changed since somebody read it is read again.
    /// </summary>
    public void Arrange(ProtocolOrder protocol)
    {
        var arranged = Text.Arranged(protocol).Persons;
        if (!arranged.SequenceEqual(Persons)) { Persons = arranged; }
    }

    public void ComparedWith(int sourceRevision) => TranslatedFrom = sourceRevision;

    /// <summary>What surrounds the text changed (picture, sources, labels): what was approved is no longer what would be published.</summary>
    public void Reopen()
    {
        (State, Approved, ApprovedFingerprint, Submitted) = (EditionState.Draft, null, null, null);
    }

    /// <summary>Somebody changed what the law asks the item to say of itself. She had a hand in what would be published, and does not decide about it.</summary>
    public void Relabel(Done done)
    {
        Reopen();
        (Edited, EditorId, ChangedAt) = (done, done.By, done.At);
    }

    public Refusal? Submit(Item item, Done done)
    {
        if (State is not (EditionState.Draft or EditionState.Withdrawn)) { return new Refusal("newsroom.submit.not_a_draft"); }
        if (Missing(item).FirstOrDefault() is { } refusal) { return refusal; }
        (State, Submitted, ReturnedBecause, ChangedAt) = (EditionState.Submitted, done, null, done.At);
        return null;
    }

    public Refusal? Approve(Item item, Done done)
    {
        if (State is not EditionState.Submitted) { return new Refusal("newsroom.approve.not_submitted"); }
        if (IsOwn(done.By)) { return new Refusal("newsroom.approve.own_article"); }
        (State, Approved, ApprovedFingerprint, ChangedAt) = (EditionState.Approved, done, Fingerprint(item), done.At);
        return null;
    }

    public Refusal? Return(string because, Done done)
    {
        if (State is not EditionState.Submitted) { return new Refusal("newsroom.approve.not_submitted"); }
        if (IsOwn(done.By)) { return new Refusal("newsroom.approve.own_article"); }
        if (string.IsNullOrWhiteSpace(because)) { return new Refusal("newsroom.return.reason_missing") { Field = "Reason" }; }
        (State, ReturnedBecause, ChangedAt) = (EditionState.Draft, because.Trim(), done.At);
        return null;
    }

    /// <summary>Only what was approved, to the letter, goes out.</summary>
    public Refusal? Publish(Item item)
    {
        if (State is not EditionState.Approved || Approved is null) { return new Refusal("newsroom.publish.not_approved"); }
        if (item.LacksSponsor) { return new Refusal("newsroom.submit.sponsor") { Field = "Sponsor" }; }
        if (ApprovedFingerprint != Fingerprint(item)) { return new Refusal("newsroom.publish.changed_since_approval"); }
        State = EditionState.Published;
        return null;
    }

    public void Withdraw()
    {
        // A draft that somebody is already writing for the next version stays a draft.
        if (State is EditionState.Published) { State = EditionState.Withdrawn; }
    }

    /// <summary>SHA-256 over all that a reader will see: language, text, picture, its words and credit, sources, and the labels that the law asks for.</summary>
    public string Fingerprint(Item item) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new object?[] { Language, Title, Lead, Blocks, item.Picture?.Sha256, Alt, Credit, item.Sources, Persons, Making, item.Labels })));

    /// <summary>All that is still wanting before the text may be handed in.</summary>
    public IEnumerable<Refusal> Missing(Item item)
    {
        if (Title.Length is 0 or > LongestTitle) { yield return new Refusal("newsroom.submit.title", LongestTitle) { Field = "Title" }; }
        if (Lead.Length is 0 or > LongestLead) { yield return new Refusal("newsroom.submit.lead", LongestLead) { Field = "Lead" }; }
        if (Blocks.Count == 0) { yield return new Refusal("newsroom.submit.body") { Field = "Body" }; }
        if (item.Picture is not null && string.IsNullOrWhiteSpace(Alt)) { yield return new Refusal("newsroom.submit.alt") { Field = "Alt" }; }
        if (item.Sources.Count == 0) { yield return new Refusal("newsroom.submit.sources") { Field = "Sources" }; }
        if (item.Picture is not null && Persons.Any(p => p.Name.Length == 0)) { yield return new Refusal("newsroom.submit.person") { Field = "Persons" }; }
        if (item.LacksSponsor) { yield return new Refusal("newsroom.submit.sponsor") { Field = "Sponsor" }; }
        if (item.Audiences.Count == 0) { yield return new Refusal("newsroom.submit.audience") { Field = "Audience" }; }
    }

    /// <summary>Whoever began or last changed a text does not decide about it.</summary>
    public bool IsOwn(PersonId? person) => person is not null && (AuthorId == person || EditorId == person);
}
