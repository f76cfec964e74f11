using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Access.Tokens;

/// <summary>Revokes a token; the next call with it is refused.</summary>
internal sealed class RevokeToken(AccessDb db, ICurrentPerson who, TimeProvider time)
{
    public async Task<Refusal?> RunAsync(Guid id, CancellationToken ct)
    {
        if (!who.May(Permissions.ManageTokens) && !who.May(Permissions.ManageOwnTokens)) { return Refusal.NotAllowed; }
        if (await db.BodyTokens.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } token) { return Refusal.NotFound; }
        if (!who.May(Permissions.ManageTokens) && token.Body != who.Office) { return Refusal.NotFound; }
        if (token.Revoke(time.GetUtcNow()) is { } refusal) { return refusal; }

        await db.SaveChangesAsync(ct);
        return null;
    }
}
