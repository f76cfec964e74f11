using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Preparing;

/// <summary>An entry's checklist as its page shows it.</summary>
public sealed record ChecklistView(IReadOnlyList<ChecklistItemView> Items, IReadOnlyList<Choice> Templates, IReadOnlyList<Choice> Holders, IReadOnlyList<Choice> Files, bool MayKeep);

/// <summary>One item: what, by when, by whom; what shows that it is done.</summary>
public sealed record ChecklistItemView(Guid Id, string Text, DateOnly Due, bool IsLate, string? HolderKey, string Holder, DateTimeOffset? DoneAt, string? DoneByName, string? Proof, string? ProofText, bool MayFinish);

/// <summary>An item of any entry that is still to be done.</summary>
internal sealed record OpenItem(string Text, DateOnly Due, string Holder, string Title, string Url);

/// <summary>Checklists of a register: of one entry, and all that is still open.</summary>
internal static class Checklists
{
    public static async Task<ChecklistView?> OfAsync(RegistersDb db, Register register, Record record, ICurrentPerson who, DateOnly today, Showing showing, CancellationToken ct)
    {
        if (register.ChecklistDay is null) { return null; }

        var items = await db.ChecklistItems.AsNoTracking().Where(i => i.Record == record.Id).OrderBy(i => i.Due).ThenBy(i => i.Id).ToListAsync(ct);
        var files = await db.Attachments.AsNoTracking().Where(a => a.Record == record.Id && a.EndedAt == null).OrderBy(a => a.At).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        var mayKeep = record.EndedAt is null && register.MayKeep(record.Body, who);
        var templates = mayKeep
            ? await db.ChecklistTemplates.AsNoTracking().Where(t => t.Register == register.Key && t.EndedAt == null).OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(ct) : [];
        return new(
            [.. items.Select(i => new ChecklistItemView(i.Id, i.Text, i.Due, i.DoneAt is null && i.Due < today, i.Holder is { } h ? $"{h.Value}" : null, Name(i.Holder, showing), i.DoneAt, i.DoneByName,
                i.Link ?? (i.File is { } f ? $"/registers/files/{f}" : null), i.Link ?? files.Find(f => f.Id == i.File)?.Name, record.EndedAt is null && WorkChecklist.MayFinish(register, record, i, who)))],
            [.. templates.Select(t => new Choice($"{t.Id}", t.Name))],
            [.. showing.Bodies.Values.Where(b => b.IsActive).Select(b => new Choice($"{b.Id.Value}", b.Name))],
            [.. files.Select(f => new Choice($"{f.Id}", f.Name))], mayKeep);
    }

    /// <summary>What is still to be done, the oldest first; not of entries that ended or were called off (a last stage that asks for a reason).</summary>
    public static async Task<IReadOnlyList<OpenItem>> OpenAsync(RegistersDb db, Register register, BodyId? holder, int most, Showing showing, CancellationToken ct)
    {
        var live = register.Stages.Where(s => !(s.IsLast && s.NeedsReason)).Select(s => s.Key).ToList();
        var open = db.ChecklistItems.AsNoTracking().Where(i => i.Register == register.Key && i.DoneAt == null);
        if (holder is { } body) { open = open.Where(i => i.Holder == body); }
        var found = await open.Join(register.In(db).AsNoTracking().Where(r => r.EndedAt == null && live.Contains(r.Stage)), i => i.Record, r => r.Id, (i, r) => new { i.Text, i.Due, i.Holder, r.Title, r.Id })
            .OrderBy(i => i.Due).ThenBy(i => i.Title).Take(most).ToListAsync(ct);
        return [.. found.Select(i => new OpenItem(i.Text, i.Due, Name(i.Holder, showing), i.Title, register.AddressOf(i.Id) + "#checklist"))];
    }

    /// <summary>When the day of an entry moves, what is still to be done moves with it.</summary>
    public static async Task ReplanAsync(this RegistersDb db, Register register, Record record, CancellationToken ct)
    {
        if (register.ChecklistDay is not { } date || date.Of(record) is not DateOnly day || db.Entry(record).Property(date.Property.Name) is not { IsModified: true }) { return; }
        foreach (var item in await db.ChecklistItems.Where(i => i.Record == record.Id && i.DoneAt == null).ToListAsync(ct)) { item.Due = ChecklistText.Due(day, item.Days); }
    }

    private static string Name(BodyId? body, Showing showing) => body is { } id ? showing.Bodies.GetValueOrDefault(id)?.Name ?? "" : "";
}
