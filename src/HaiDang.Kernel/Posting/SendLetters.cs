using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Posting;

/// <summary>
/// Sends what waits, one letter after the other. A letter is marked as being sent before the server hears of it: a process that dies in between leaves a letter in doubt,
/// never one that is sent twice.
/// </summary>
internal sealed class SendLetters(KernelDb db, SmtpRoad road, LetterBox box, IOptions<MailOptions> options, TimeProvider time) : IRecurring
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // Far longer than the longest patience with a server: whoever took it up is gone.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken ct)
    {
        await DoubtAsync(ct);
        if (!options.Value.IsSet) { return; }
        while (await TakeAsync(ct) is { } letter)
        {
            var (answer, said) = await road.SendAsync(letter, () => box.Whole(letter), ct);
            letter.Answered(answer, said, time.GetUtcNow());
            // The server has answered: that is noted even when the product is being stopped.
            await db.SaveChangesAsync(CancellationToken.None);
        }
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
                select id from kernel.letter where state = 'Waiting' and next_at <= {now} order by id limit 1 for update skip locked)
            returning id as "Value"
            """).ToListAsync(ct);
        return taken is [var id] ? await db.Letters.SingleAsync(l => l.Id == id, ct) : null;
    }
}
