using HaiDang.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Posting;

/// <summary>Letters that were written: what became of them, and what people do about those that did not leave by themselves. Who may is asked by whoever calls.</summary>
public sealed class LetterBox(KernelDb db, IOptions<MailOptions> options, PublicAddress address, IDataProtectionProvider protection, ICurrentPerson who, TimeProvider time)
{
    /// <summary>The longest word on how a letter was handed over.</summary>
    public const int LongestNote = 500;

    private readonly IDataProtector ring = protection.CreateProtector("HaiDang.Kernel.Letters");

    /// <summary>Whether there is a server that letters leave by.</summary>
    public bool HasServer => options.Value.IsSet;

    /// <summary>Whether links in letters lead somewhere.</summary>
    public bool HasAddress => address.IsSet;

    /// <summary>A secret as a letter keeps it until it is sent.</summary>
    public string Seal(string secret) => ring.Protect(secret);

    /// <summary>The text with the address of the product and its secret; with the mark in its place once that is gone.</summary>
    public string Whole(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var text = letter.Text.Replace(Letter.AddressMark, address.Root, StringComparison.Ordinal);
        return letter.Secret is { } secret ? text.Replace(Letter.SecretMark, ring.Unprotect(secret), StringComparison.Ordinal) : text;
    }

    /// <summary>Letters about a thing, the latest first.</summary>
    public async Task<IReadOnlyList<Letter>> AboutAsync(Guid thing, CancellationToken ct) =>
        await db.Letters.AsNoTracking().Where(l => l.About == thing).OrderByDescending(l => l.Id).ToListAsync(ct);

    /// <summary>The latest letters, those in a state when one is named.</summary>
    public async Task<IReadOnlyList<Letter>> LatestAsync(LetterState? state, int most, CancellationToken ct) =>
        await db.Letters.AsNoTracking().Where(l => state == null || l.State == state).OrderByDescending(l => l.Id).Take(most).ToListAsync(ct);

    /// <summary>How many need somebody, because they do not leave by themselves.</summary>
    public Task<int> CountStuckAsync(CancellationToken ct)
    {
        var leave = HasServer && HasAddress;
        return db.Letters.CountAsync(l => l.State == LetterState.Refused || l.State == LetterState.InDoubt || (l.State == LetterState.Waiting && !leave), ct);
    }

    /// <summary>One letter, or null.</summary>
    public Task<Letter?> FindAsync(Guid id, CancellationToken ct) => db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);

    /// <summary>Notes that whoever asks handed the letter over, and how: that is its proof.</summary>
    public Task<Refusal?> NoteHandedAsync(Guid id, string? how, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(how)) { return Task.FromResult<Refusal?>(new("kernel.letter.no_how") { Field = "How" }); }
        return how.Length > LongestNote ? Task.FromResult<Refusal?>(new("kernel.letter.long_how", LongestNote) { Field = "How" })
            : DoAsync(id, letter => letter.HandOver(how.Trim().Normalize(), who.Name, time.GetUtcNow()), ct);
    }

    /// <summary>Sends again what is in doubt or was refused, because somebody decided so.</summary>
    public Task<Refusal?> AgainAsync(Guid id, CancellationToken ct) => DoAsync(id, letter => letter.Again(who.Name, time.GetUtcNow()), ct);

    private async Task<Refusal?> DoAsync(Guid id, Func<Letter, Refusal?> act, CancellationToken ct) =>
        await db.Letters.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } letter ? Refusal.NotFound : act(letter) ?? await db.SaveOrRefuseAsync(ct);
}
