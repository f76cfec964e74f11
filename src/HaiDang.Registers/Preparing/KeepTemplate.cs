using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Preparing;

/// <summary>Keeps the templates of a register's checklists. A list that was begun does not change with its template.</summary>
internal sealed class KeepTemplate(RegistersDb db, ICurrentPerson who, TimeProvider time)
{
    /// <summary>Writes a new template, or another text for one that is there.</summary>
    public async Task<Refusal?> RunAsync(Register register, Guid? id, string? name, string? lines, CancellationToken ct)
    {
        if (register.ChecklistDay is null) { return Refusal.NotFound; }
        if (!who.May(register.KeepPermission)) { return Refusal.NotAllowed; }
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > ChecklistTemplate.LongestName) { return new Refusal("registers.refusal.view_name", ChecklistTemplate.LongestName) { Field = "Name" }; }
        if (lines?.Length > ChecklistTemplate.LongestText) { return new Refusal("registers.refusal.too_long", ChecklistTemplate.LongestText) { Field = "Lines" }; }
        if (ChecklistText.Read(lines).Refusal is { } unread) { return unread; }

        var said = VietnameseText.Normalize(name.Trim());
        if (id is { } known)
        {
            if (await db.ChecklistTemplates.SingleOrDefaultAsync(t => t.Id == known && t.Register == register.Key && t.EndedAt == null, ct) is not { } template) { return Refusal.NotFound; }
            (template.Name, template.Lines) = (said, lines!.Trim());
        }
        else { db.Add(new ChecklistTemplate { Register = register.Key, Name = said, Lines = lines!.Trim() }); }

        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Puts a template aside.</summary>
    public async Task<Refusal?> EndAsync(Register register, Guid id, CancellationToken ct)
    {
        if (!who.May(register.KeepPermission)) { return Refusal.NotAllowed; }
        if (await db.ChecklistTemplates.SingleOrDefaultAsync(t => t.Id == id && t.Register == register.Key && t.EndedAt == null, ct) is not { } template) { return Refusal.NotFound; }

        template.EndedAt = time.GetUtcNow();
        return await db.SaveOrRefuseAsync(ct);
    }
}
