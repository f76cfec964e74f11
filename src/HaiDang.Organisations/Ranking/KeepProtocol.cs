using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Ranking;

/// <summary>Keeps the protocol list anew. Who keeps it says which issue she began from: two at once do not undo each other's order.</summary>
internal sealed class KeepProtocol(OrganisationsDb db, ICurrentPerson who, TimeProvider clock)
{
    private const int Most = 300;

    public async Task<Refusal?> RunAsync(string lines, int seen, CancellationToken ct)
    {
        if (!who.May(Permissions.Protocol)) { return Refusal.NotAllowed; }
        var ranks = ProtocolList.Read(lines);
        if (ranks.Count is 0 or > Most) { return new Refusal("organisations.protocol.none_given", Most) { Field = "Lines" }; }
        if (Twice(ranks) is { } twice) { return new Refusal("organisations.protocol.twice", twice) { Field = "Lines" }; }
        var last = await db.ProtocolLists.AsNoTracking().OrderByDescending(l => l.Number).FirstOrDefaultAsync(ct);
        if ((last?.Number ?? 0) != seen) { return Refusal.ChangedMeanwhile; }
        var kept = ProtocolList.Print(ranks);
        if (last?.Lines == kept) { return null; }
        db.Add(new ProtocolList { Number = seen + 1, Lines = kept, KeptById = who.Id, KeptBy = who.Name, KeptAt = clock.GetUtcNow() });
        return await db.SaveOrRefuseAsync(ct);
    }

    // A title on two lines would have two places.
    private static string? Twice(IReadOnlyList<ProtocolRank> ranks) => ranks.SelectMany((r, place) => r.Names.Select(n => (Name: n, Key: TitleKey.Of(n), place)))
        .GroupBy(n => n.Key).FirstOrDefault(g => g.Key.Length > 0 && g.Select(n => n.place).Distinct().Count() > 1)?.First().Name;
}
