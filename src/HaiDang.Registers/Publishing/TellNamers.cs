using HaiDang.Kernel.Announcing;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Publishing;

/// <summary>Pages that show what a public entry is called or whether it stands are built anew when it changes: a product's badge goes with the right to it.</summary>
internal sealed class TellNamers(RegistersDb db, RegisterBook book) : IHandle<PublicEntryChanged>
{
    public async Task HandleAsync(PublicEntryChanged fact, CancellationToken ct)
    {
        if (fact.ByWhatItNames) { return; }

        foreach (var (register, field) in book.Naming(fact.Register).Where(n => n.Register.Face is not null && n.Field.IsPublic).Select(n => (n.Register, n.Field.Key)))
        {
            var from = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.To == fact.Record.Value && l.Field == field).Select(l => new RecordId(l.From)).ToListAsync(ct);
            foreach (var id in await register.In(db).Where(r => from.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct)) { db.Announce(new PublicEntryChanged(register.Key, id) { ByWhatItNames = true }); }
        }

        // The other way round: a page that shows what names it.
        if (book.Find(fact.Register) is { } own && own.Fields.Any(f => f.IsShownThere) && await own.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == fact.Record, ct) is { } record)
        {
            foreach (var field in own.Fields.Where(f => f.IsShownThere))
            {
                if (field.Of(record) is Reference named) { db.Announce(new PublicEntryChanged(field.LinkRegister!, new(named.Key)) { ByWhatItNames = true }); }
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
