using HaiDang.Kernel.Auditing;

namespace HaiDang.Kernel.Posting;

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>It waits for the server, or for somebody who hands it over.</summary>
    Waiting,

    /// <summary>The server is being told; if that breaks off, nobody knows whether it has the letter.</summary>
    Sending,

    /// <summary>The server said that it has the letter.</summary>
    Sent,

    /// <summary>The server said no for good, or never said yes.</summary>
    Refused,

    /// <summary>The connection broke off in the middle: it is not sent again unless somebody decides so.</summary>
    InDoubt,

    /// <summary>Somebody handed it over in another way.</summary>
    HandedOver,

    /// <summary>Nobody is to have it any more.</summary>
    Withdrawn,
}

/// <summary>
/// A letter to somebody outside. Saved together with what it tells of (<c>db.Add(letter)</c> in any module's context), sent afterwards; what became of it stays.
/// </summary>
public sealed class Letter
{
    /// <summary>Stands in the text where the secret goes: the private part of a link. It is put in while the letter is sent and kept nowhere else.</summary>
    public const string SecretMark = "{secret}";

    /// <summary>Stands in the text where links begin: where the public finds the product is known when the letter leaves, not always when it is written.</summary>
    public const string AddressMark = "{address}";

    private const int MostAttempts = 12;

    /// <summary>Time-ordered; also names the letter to mail servers, so that a second copy can be told.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The thing it tells of.</summary>
    public required Guid About { get; init; }

    /// <summary>Where that thing opens.</summary>
    [NotAudited]
    public required string AboutUrl { get; init; }

    /// <summary>Who gets it, by name.</summary>
    public required string ToName { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string To { get; init; }

    /// <summary>The subject line.</summary>
    public required string Heading { get; init; }

    /// <summary>Plain text.</summary>
    [NotAudited]
    public required string Text { get; init; }

    /// <summary>What stands for the mark in the text, sealed; gone once the letter was sent, handed over or withdrawn, which it is at the latest when its time is over.</summary>
    [NotAudited]
    public string? Secret { get; set; }

    /// <summary>When it was written, UTC.</summary>
    [NotAudited]
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who had it written.</summary>
    [NotAudited]
    public required string MadeByName { get; init; }

    /// <summary>What it says holds until then: afterwards it does not leave. Null: it always holds.</summary>
    [NotAudited]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Where it stands.</summary>
    public LetterState State { get; private set; }

    /// <summary>How often the server was asked.</summary>
    [NotAudited]
    public int Attempts { get; private set; }

    /// <summary>Not before this moment.</summary>
    [NotAudited]
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>When a sender took it up.</summary>
    [NotAudited]
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Since when it stands where it stands, when that is final.</summary>
    [NotAudited]
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who settled it by hand; null when the server did.</summary>
    public string? SettledByName { get; private set; }

    /// <summary>What the server said last, or how it was handed over.</summary>
    public string? Note { get; private set; }

    /// <summary>Changes with every save.</summary>
    public uint Version { get; private set; }

    internal void Answered(SmtpAnswer answer, string? note, DateTimeOffset now)
    {
        // Somebody settled it meanwhile: only that the server has it is news.
        if (State is not LetterState.Sending && (answer is not SmtpAnswer.Yes || State is LetterState.Sent or LetterState.HandedOver)) { return; }
        Note = note;
        if (answer is not SmtpAnswer.Yes && Until <= now) { Settle(LetterState.Withdrawn, now, null); }
        else if (answer is SmtpAnswer.Later && Attempts < MostAttempts) { (State, NextAt) = (LetterState.Waiting, now + TimeSpan.FromMinutes(Math.Pow(2, Attempts - 1))); }
        else { Settle(answer switch { SmtpAnswer.Yes => LetterState.Sent, SmtpAnswer.Unknown => LetterState.InDoubt, _ => LetterState.Refused }, now, null); }
    }

    internal Refusal? HandOver(string how, string by, DateTimeOffset now)
    {
        if (State is LetterState.Sending or LetterState.Sent or LetterState.HandedOver or LetterState.Withdrawn) { return Refusal.ChangedMeanwhile; }
        Note = how;
        Settle(LetterState.HandedOver, now, by);
        return null;
    }

    internal Refusal? Again(string by, DateTimeOffset now)
    {
        if (State is not (LetterState.InDoubt or LetterState.Refused) || Until <= now || (Secret is null && Text.Contains(SecretMark, StringComparison.Ordinal))) { return Refusal.ChangedMeanwhile; }
        (State, Attempts, NextAt, SettledAt, SettledByName) = (LetterState.Waiting, 0, now, null, by);
        return null;
    }

    /// <summary>Nobody is to have it any more; what was sent stays sent.</summary>
    public void Withdraw(string? by, DateTimeOffset now)
    {
        Secret = null;
        if (State is LetterState.Waiting or LetterState.Refused or LetterState.InDoubt) { Settle(LetterState.Withdrawn, now, by); }
        // The server is being told: its answer is waited for, and it is not told again.
        else if (State is LetterState.Sending) { Until = now; }
    }

    /// <summary>Whoever it is to has answered it: so she has it.</summary>
    public void Arrived(string by, DateTimeOffset now)
    {
        if (State is LetterState.Sending or LetterState.InDoubt) { Settle(LetterState.Sent, now, by); }
        else if (State is LetterState.Waiting or LetterState.Refused) { Settle(LetterState.HandedOver, now, by); }
    }

    private void Settle(LetterState state, DateTimeOffset now, string? by)
    {
        (State, SettledAt, SettledByName) = (state, now, by);
        // What may be sent again once somebody decides so keeps its secret.
        if (state is LetterState.Sent or LetterState.HandedOver or LetterState.Withdrawn) { Secret = null; }
    }
}
