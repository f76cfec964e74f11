using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Newsroom.Writing;

/// <summary>Lets another body's people see the drafts and help, e.g. translate.</summary>
internal sealed class AskForHelp(NewsroomDb db, IOrganisations organisations, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(ItemId id, BodyId body, CancellationToken ct)
    {
        if (!who.May(Permissions.Write)) { return Refusal.NotAllowed; }
        if (await db.FindAsync(id, who, ct) is not { } item) { return Refusal.NotFound; }
        if (await organisations.FindAsync(body, ct) is null) { return new Refusal("newsroom.help.body_missing") { Field = "Helper" }; }
        item.AskForHelp(body);
        return await db.SaveAsync(item, ct);
    }
}
