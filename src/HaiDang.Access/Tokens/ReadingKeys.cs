using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Access.Tokens;

/// <summary>Keys in addresses. Only their hash is kept.</summary>
internal sealed class ReadingKeys(AccessDb db, ICurrentPerson who, TimeProvider time) : IReadingKeys
{
    private const string Prefix = "hk_";

    public async Task<Outcome<string>> MakeAsync(string purpose, CancellationToken ct)
    {
        if (who.Id is not { } me) { return Refusal.NotAllowed; }

        var secret = Secret.Make(Prefix);
        if (await db.ReadingKeys.SingleOrDefaultAsync(k => k.Person == me.Value && k.Purpose == purpose, ct) is { } old)
        {
            (old.Hash, old.MadeAt) = (Secret.Hash(secret), time.GetUtcNow());
        }
        else
        {
            db.Add(new ReadingKey { Person = me.Value, Purpose = purpose, Hash = Secret.Hash(secret), MadeAt = time.GetUtcNow() });
        }

        await db.SaveChangesAsync(ct);
        return secret;
    }

    public async Task<Refusal?> TakeBackAsync(string purpose, CancellationToken ct)
    {
        if (who.Id is not { } me) { return Refusal.NotAllowed; }
        if (await db.ReadingKeys.SingleOrDefaultAsync(k => k.Person == me.Value && k.Purpose == purpose, ct) is not { } key) { return Refusal.NotFound; }

        db.Remove(key);
        await db.SaveChangesAsync(ct);
        return null;
    }

    public async Task<DateTimeOffset?> MadeAtAsync(string purpose, CancellationToken ct) => who.Id is { } me
        ? await db.ReadingKeys.Where(k => k.Person == me.Value && k.Purpose == purpose).Select(k => (DateTimeOffset?)k.MadeAt).SingleOrDefaultAsync(ct)
        : null;

    public async Task<PersonSummary?> FindAsync(string purpose, string? key, CancellationToken ct)
    {
        if (!Secret.LooksRight(key, Prefix)) { return null; }

        var hash = Secret.Hash(key!);
        var person = await (from k in db.ReadingKeys.AsNoTracking()
                            where k.Hash == hash && k.Purpose == purpose
                            join p in db.Users on k.Person equals p.Id
                            where p.IsActive
                            select p).SingleOrDefaultAsync(ct);
        return person?.Summary();
    }
}
