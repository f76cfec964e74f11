using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Preparing;

/// <summary>Begins an entry's checklist from a template, gives its items to bodies, and finishes them with evidence.</summary>
internal sealed class WorkChecklist(RegistersDb db, ICurrentPerson who, TimeProvider time)
{
    /// <summary>Adds the items of a template; those that stand there already are left alone.</summary>
    public async Task<Refusal?> BeginAsync(Register register, RecordId id, Guid template, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (register.ChecklistDay!.Of(record) is not DateOnly day) { return new Refusal("registers.refusal.checklist_day"); }
        if (await db.ChecklistTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == template && t.Register == register.Key && t.EndedAt == null, ct) is not { } chosen) { return new Refusal("registers.refusal.no_template") { Field = "Template" }; }

        var there = (await db.ChecklistItems.Where(i => i.Record == id).Select(i => i.Text).ToListAsync(ct)).ToHashSet();
        db.AddRange(ChecklistText.Read(chosen.Lines).Value!.Where(l => !there.Contains(l.Text))
            .Select(l => new ChecklistItem { Register = register.Key, Record = id, Text = l.Text, Days = l.Days, Due = ChecklistText.Due(day, l.Days), Holder = record.Body }));
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Gives an item to a body.</summary>
    public async Task<Refusal?> GiveAsync(Register register, RecordId id, Guid item, BodyId? holder, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not { } record || await db.ChecklistItems.SingleOrDefaultAsync(i => i.Id == item && i.Record == id, ct) is not { } given) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (given.DoneAt is not null) { return Refusal.ChangedMeanwhile; }

        given.Holder = holder;
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>An item is done, and this shows it: a page, or a file of the entry. By who keeps the entry, or somebody of the body that holds the item.</summary>
    public async Task<Refusal?> FinishAsync(Register register, RecordId id, Guid item, string? link, Guid? file, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not { } record || await db.ChecklistItems.SingleOrDefaultAsync(i => i.Id == item && i.Record == id, ct) is not { } done) { return Refusal.NotFound; }
        if (!MayFinish(register, record, done, who)) { return Refusal.NotAllowed; }
        if (file is { } shown && !await db.Attachments.AnyAsync(a => a.Id == shown && a.Record == id && a.EndedAt == null, ct)) { return Refusal.NotFound; }

        Uri? page = null;
        if (link?.Trim() is { Length: > 0 } typed && (!Uri.TryCreate(typed, UriKind.Absolute, out page) || page.Scheme is not ("https" or "http"))) { return new Refusal("registers.refusal.not_link"); }
        return done.Finish(who.Name, time.GetUtcNow(), page, file) ?? await db.SaveOrRefuseAsync(ct);
    }

    public static bool MayFinish(Register register, Record record, ChecklistItem item, ICurrentPerson who) =>
        register.MayKeep(record.Body, who) || (item.Holder is { } holder && holder.Value == who.Office);

    private async Task<Record?> OpenAsync(Register register, RecordId id, CancellationToken ct) => register.ChecklistDay is null ? null
        : await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EndedAt == null, ct);
}
