using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Commenting;

/// <summary>Says something about an entry; whoever can read it may.</summary>
internal sealed class AddComment(RegistersDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(Register register, RecordId id, string? text, CancellationToken ct)
    {
        if (who.Id is null) { return Refusal.NotAllowed; }
        if (!await register.In(db).AnyAsync(r => r.Id == id, ct)) { return Refusal.NotFound; }
        if (string.IsNullOrWhiteSpace(text)) { return new Refusal("registers.refusal.no_comment") { Field = "Comment" }; }
        if (text.Length > Comment.Longest) { return new Refusal("registers.refusal.too_long", Comment.Longest) { Field = "Comment" }; }

        db.Add(new Comment { Record = id, Text = text.Trim(), By = who.Id, ByName = who.Name, At = time.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        return null;
    }
}
