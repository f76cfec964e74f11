using HaiDang.Kernel.Searching;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Linking;

/// <summary>What entries name and what names them.</summary>
internal static class RecordLinks
{
    /// <summary>The links an entry should have.</summary>
    public static IEnumerable<Link> Of(Register register, Record record) =>
        from field in register.Fields
        let reference = field.Of(record) as Reference
        where reference is not null
        select new Link { From = record.Id.Value, Field = field.Key, Kind = reference.Kind, To = reference.Key };

    /// <summary>Makes the stored links of an entry those it should have, in the save that is under way.</summary>
    public static async Task RelinkAsync(this RegistersDb db, Register register, Record record, CancellationToken ct)
    {
        if (register.Fields.All(f => f.Type is not Filling.ReferenceValue)) { return; }

        var wanted = Of(register, record).ToDictionary(l => l.Field);
        foreach (var old in await db.Links.Where(l => l.From == record.Id.Value).ToListAsync(ct))
        {
            if (wanted.TryGetValue(old.Field, out var same) && same.To == old.To && same.Kind == old.Kind) { wanted.Remove(old.Field); }
            else { db.Remove(old); }
        }

        db.AddRange(wanted.Values);
    }

    /// <summary>Titles and addresses of the entries that name a thing, by title.</summary>
    public static async Task<IReadOnlyList<Found>> ToAsync(RegistersDb db, string kind, Guid key, int most, CancellationToken ct) =>
        await (from link in db.Links.AsNoTracking()
               where link.Kind == kind && link.To == key
               join entry in db.Set<SearchEntry>() on new { Kind = "record", Key = link.From } equals new { entry.Kind, entry.Key }
               orderby entry.Title
               select new Found(entry.Kind, entry.Title, entry.Detail, entry.Url)).Distinct().Take(most).ToListAsync(ct);
}
