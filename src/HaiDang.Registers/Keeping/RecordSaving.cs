using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Keeping;

/// <summary>
/// How an entry is saved: with word to those who show it to the public, and so that no account goes below nothing. Entries that add to it and take from it are saved one after the other, whoever saves them,
/// and the one that would take too much is not saved.
/// </summary>
internal static class RecordSaving
{
    /// <summary>Saves an entry that was entered, changed, moved or ended.</summary>
    public static async Task<Refusal?> SaveRecordAsync(this RegistersDb db, Register register, Record record, CancellationToken ct)
    {
        if (register.Face is not null || register.Part is not null) { db.Announce(new PublicEntryChanged(register.Key, record.Id)); }
        foreach (var field in register.Fields.Where(f => f.IsShownThere)) { TellOld(db, field, record); }
        if (register.Account is not { } account) { return await db.SaveOrRefuseAsync(ct); }

        // In order of keys: two people who each move between the same two accounts would otherwise wait for each other for ever.
        var before = db.Entry(record) is { State: not EntityState.Added } entry ? entry.Property(account.On.Property.Name).OriginalValue : null;
        var keys = new[] { before, account.On.Of(record) }.OfType<Reference>().Select(r => r.Key).Distinct().Order().ToList();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        foreach (var key in keys) { await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({register.Key + key}, 0))", ct); }
        if (await db.SaveOrRefuseAsync(ct) is { } refusal) { return refusal; }

        foreach (var key in keys)
        {
            if (await LeftAsync(db, register, account, key, ct) is var left && left < 0)
            {
                var taken = -(int)account.Amount.Of(record)!;
                return new Refusal("registers.refusal.balance", VietnameseNumber.Format(left + taken)) { Field = account.Typed.Key };
            }
        }

        if (transaction is not null) { await transaction.CommitAsync(ct); }
        return null;
    }

    // Who names the entry after this save is found then; the page of what it named before is told now.
    private static void TellOld(RegistersDb db, RecordField field, Record record)
    {
        if (db.Entry(record) is { State: not EntityState.Added } entry && entry.Property(field.Property.Name).OriginalValue is Reference before && before.Key != (field.Of(record) as Reference)?.Key)
        {
            db.Announce(new PublicEntryChanged(field.LinkRegister!, new(before.Key)) { ByWhatItNames = true });
        }
    }

    /// <summary>What is left on an account.</summary>
#pragma warning disable EF1002 // Names come from the register's class.
    public static Task<int> LeftAsync(RegistersDb db, Register register, Account account, Guid key, CancellationToken ct) => db.Database.SqlQueryRaw<int>(
        $$"""select coalesce(sum("{{account.Amount.Key}}"), 0)::int as "Value" from "{{RegistersDb.SchemaName}}"."{{register.Words}}" where ended_at is null and ("{{account.On.Key}}"->>'Key')::uuid = {0}""",
        key).SingleAsync(ct);
#pragma warning restore EF1002
}

/// <summary>An account of a register: the reference it is kept on, the signed amount of each entry, and the field people type.</summary>
internal sealed record Account(RecordField On, RecordField Amount, RecordField Typed);
