using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Posting;

/// <summary>
/// Sends what waits, one letter after the other. A letter is marked as being sent before the server hears of it: a process that dies in between leaves a letter in doubt,
/// never one that is sent twice.
/// </summary>
internal sealed class SendLetters(KernelDb db, SmtpRoad road, LetterBox box, PublicAddress address, IOptions<MailOptions> options, TimeProvider time) : IRecurring
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // Far longer than the longest patience with a server: whoever took it up is gone.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken ct)
    {
        await DoubtAsync(ct);
        await EndAsync(ct);
        // A letter whose link leads nowhere is worse than one that waits.
        if (!options.Value.IsSet || !address.IsSet) { return; }
        while (await TakeAsync(ct) is { } letter)
        {
            var (answer, said) = await road.SendAsync(letter, () => box.Whole(letter), ct);
            await NoteAsync(letter, answer, said);
        }
    }

    // The server has answered: that is noted even when the product is being stopped, or somebody withdrew the letter meanwhile.
    private async Task NoteAsync(Letter letter, SmtpAnswer answer, string? said)
    {
        while (true)
        {
            letter.Answered(answer, said, time.GetUtcNow());
            try { await db.SaveChangesAsync(CancellationToken.None); return; }
            catch (DbUpdateConcurrencyException) { db.ChangeTracker.Clear(); }
            letter = await db.Letters.SingleAsync(l => l.Id == letter.Id, CancellationToken.None);
        }
    }

    // What no longer holds does not leave.
    private async Task EndAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var letter in await db.Letters.Where(l => l.Until <= now && (l.State == LetterState.Waiting || l.State == LetterState.Refused || l.State == LetterState.InDoubt)).ToListAsync(ct)) { letter.Withdraw(null, now); }
        await db.SaveOrRefuseAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task DoubtAsync(CancellationToken ct)
    {
        var before = time.GetUtcNow() - Lost;
        foreach (var letter in await db.Letters.Where(l => l.State == LetterState.Sending && l.TakenAt < before).ToListAsync(ct)) { letter.Answered(SmtpAnswer.Unknown, null, time.GetUtcNow()); }
        await db.SaveOrRefuseAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<Letter?> TakeAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        db.ChangeTracker.Clear();
        var taken = await db.Database.SqlQuery<Guid>($"""
            update kernel.letter set state = 'Sending', taken_at = {now}, attempts = attempts + 1 where id in (
                select id from kernel.letter where state = 'Waiting' and next_at <= {now} and (until is null or until > {now}) order by id limit 1 for update skip locked)
            returning id as "Value"
            """).ToListAsync(ct);
        return taken is [var id] ? await db.Letters.SingleAsync(l => l.Id == id, ct) : null;
    }
}
