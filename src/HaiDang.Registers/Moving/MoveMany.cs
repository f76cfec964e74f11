using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Moving;

/// <summary>How moving several entries went: how many moved, and which did not, each with why.</summary>
internal sealed record MovedMany(int Moved, IReadOnlyList<(string Title, Refusal Why)> Stayed);

/// <summary>Brings several entries to a stage. Each is moved or refused on its own, by the same rules as one alone.</summary>
internal sealed class MoveMany(RegistersDb db, MoveRecord move)
{
    public const int Most = 200;

    public async Task<MovedMany> RunAsync(Register register, IReadOnlyList<RecordId> ids, string to, string? reason, CancellationToken ct)
    {
        var moved = 0;
        var stayed = new List<(string, Refusal)>();
        foreach (var id in ids.Distinct().Take(Most))
        {
            if (await move.RunAsync(register, id, to, reason, null, ct) is not { } why) { moved++; }
            else
            {
                db.ChangeTracker.Clear();
                stayed.Add((await register.In(db).Where(r => r.Id == id).Select(r => r.Title).SingleOrDefaultAsync(ct) ?? "", why));
            }

            db.ChangeTracker.Clear();
        }

        return new(moved, stayed);
    }
}
