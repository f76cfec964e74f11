using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>Says for whom an item is.</summary>
internal sealed class ChooseAudiences(NewsroomDb db, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(ItemId id, IReadOnlyCollection<string> audiences, CancellationToken ct)
    {
        if (!who.May(Permissions.Write)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (!Audiences.All.Any(audiences.Contains)) { return new Refusal("newsroom.submit.audience") { Field = "Audience" }; }
        var before = item.Audiences;
        item.MeantFor(audiences);
        if (!before.SequenceEqual(item.Audiences)) { db.Announce(new ItemMeantFor(id, before, item.Audiences)); }
        return await db.SaveAsync(item, ct);
    }
}
