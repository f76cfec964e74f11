using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>Finds entries by their public addresses.</summary>
internal sealed class EntryAddresses(RegistersDb db, RegisterBook book)
{
    // Somebody who pastes a page of addresses means none of them.
    private const int MostTried = 3;
    private static readonly char[] Between = ['/', '?', '#', ' ', '(', ')', '\n', '\r'];

    /// <summary>The entry that the last part of an address means, whether the public sees it or not: its number, or words and the end of it.</summary>
    public async Task<RecordId?> MeantAsync(string key, string slug, CancellationToken ct)
    {
        if (Guid.TryParse(slug, out var id)) { return new(id); }
        if (book.Find(key) is not { Face: not null } register || EntrySlug.EndOf(slug) is not { } end) { return null; }

#pragma warning disable EF1002 // The table's name comes from the register's class.
        var ids = await db.Database.SqlQueryRaw<Guid>($"select id as \"Value\" from {RecordTable.NameOf(register)} where {RecordTable.EndOfId} = {{0}} and ended_at is null", end).ToListAsync(ct);
#pragma warning restore EF1002
        var found = ids.ConvertAll(i => new RecordId(i));
        if (found.Count < 2) { return found.Count == 0 ? null : found[0]; }

        // Two that end alike: the words tell them apart.
        return (await register.In(db).AsNoTracking().Where(r => found.Contains(r.Id)).ToListAsync(ct)).Find(r => EntrySlug.InAll(register, r).Values.Contains(slug))?.Id;
    }

    /// <summary>The first entry of a register that an address in a text leads to.</summary>
    public async Task<Record?> NamedInAsync(string key, string text, CancellationToken ct)
    {
        if (book.Find(key) is not { } register) { return null; }
        foreach (var part in text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(PublicEntry.MayBe).Take(MostTried))
        {
            if (await MeantAsync(key, part, ct) is { } id && await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } named) { return named; }
        }

        return null;
    }
}
