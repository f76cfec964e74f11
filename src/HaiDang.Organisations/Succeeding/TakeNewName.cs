using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Registering;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Succeeding;

/// <summary>Gives a body its new name on the day, when the change was recorded ahead of it.</summary>
internal sealed class TakeNewName(OrganisationsDb db) : IHandle<BodySucceeded>
{
    public async Task HandleAsync(BodySucceeded fact, CancellationToken ct)
    {
        if (fact.Heirs is not [var only] || only.Body != fact.From || only.Name == fact.FromName) { return; }
        var body = await db.Bodies.SingleAsync(b => b.Id == fact.From, ct);
        if (body.Name == only.Name) { return; }

        body.Rename(only.Name);
        await db.IndexAsync(body, ct);
        await db.SaveChangesAsync(ct);
    }
}
