using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Repeating;

/// <summary>Entries of one thing, the earliest first, as links.</summary>
public sealed record EditionView(string Title, string? Day, string Url, bool IsHere);

/// <summary>What comes again every year: the next time as a copy of the last, and all times in a row.</summary>
internal static class NextEdition
{
    private const int Most = 60;

    /// <summary>
    /// The next edition before anybody has looked at it: a year later, without what is only known afterwards (fields needed in a later stage) and without what must be its own.
    /// </summary>
    public static Record Draft(Register register, Record last, KeepRecord keep)
    {
        var next = keep.Begin(register);
        foreach (var field in register.Fields.Where(f => !f.IsComputed && !f.IsUnique && f.NeededInStages.Count == 0 && f.Type is not Filling.LinkValue)) { field.Put(next, AYearOn(field.Of(last))); }
        register.LastEdition!.Put(next, new Reference("record", last.Id.Value, last.Title, register.AddressOf(last.Id)));
        return next;
    }

    /// <summary>The items of the last edition's checklist for the next one.</summary>
    public static async Task<Func<Record, IEnumerable<object>>> BesideAsync(RegistersDb db, Register register, RecordId last, CancellationToken ct)
    {
        var items = register.ChecklistDay is null ? [] : await db.ChecklistItems.AsNoTracking().Where(i => i.Record == last).OrderBy(i => i.Due).ToListAsync(ct);
        return next => register.ChecklistDay?.Of(next) is DateOnly day ? items.Select(i => i.For(next.Id, day)) : [];
    }

    /// <summary>All editions that an entry is one of, itself among them; none when it stands alone.</summary>
    public static async Task<IReadOnlyList<Record>> AllAsync(RegistersDb db, Register register, Record record, CancellationToken ct)
    {
        if (register.LastEdition is not { } field) { return []; }

        var (all, seen) = (new List<Record> { record }, new HashSet<RecordId> { record.Id });
        while (all.Count < Most && field.Of(all[0]) is Reference { Key: var before } && seen.Add(new(before))
            && await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(before), ct) is { } earlier) { all.Insert(0, earlier); }
        while (all.Count < Most && await AfterAsync(db, register, all[^1].Id, ct) is { } later && seen.Add(later.Id)) { all.Add(later); }
        return all.Count > 1 ? all : [];
    }

    /// <summary>The live entry that names this one as its last edition.</summary>
    public static async Task<Record?> AfterAsync(RegistersDb db, Register register, RecordId id, CancellationToken ct)
    {
        var from = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.To == id.Value && l.Field == register.LastEdition!.Key).Select(l => new RecordId(l.From)).ToListAsync(ct);
        return await register.In(db).AsNoTracking().Where(r => r.EndedAt == null && from.Contains(r.Id)).OrderBy(r => r.EnteredAt).FirstOrDefaultAsync(ct);
    }

    private static object? AYearOn(object? value) => value switch
    {
        DateOnly day => day.AddYears(1),
        Period period => new Period(period.From.AddYears(1), period.To?.AddYears(1)),
        _ => value,
    };
}
