using HaiDang.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Plans;

/// <summary>How an act ends: one save, and a refusal when somebody else was first.</summary>
internal static class Saving
{
    public static async Task<Refusal?> SaveOrRefuseAsync(this PlansDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Refusal.ChangedMeanwhile;
        }
    }
}
