using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>Leaves a note to colleagues beside an item. Whoever may see the draft may speak about it.</summary>
internal sealed class WriteNote(NewsroomDb db, ICurrentPerson who, TimeProvider clock)
{
    public const int Longest = 4000;

    public async Task<Refusal?> RunAsync(ItemId id, string text, CancellationToken ct)
    {
        if (await db.FindAsync(id, who, ct) is null) { return Refusal.NotFound; }
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) { return new Refusal("newsroom.note.text", Longest) { Field = "Note" }; }
        db.Add(Note.Of(id, null, NoteKind.Remark, text, who.Done(clock)));
        return await db.SaveOrRefuseAsync(ct);
    }
}
