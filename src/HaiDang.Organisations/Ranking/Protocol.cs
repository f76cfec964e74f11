using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Ranking;

/// <summary>The protocol list, as other modules ask it.</summary>
internal sealed class Protocol(OrganisationsDb db, KeepProtocol keep) : IProtocol
{
    private ProtocolOrder? order;

    public async Task<ProtocolOrder> OrderAsync(CancellationToken ct) => order ??= new((await LastAsync(ct))?.Ranks() ?? []);

    public async Task<Refusal?> KeepAsync(string lines, CancellationToken ct)
    {
        order = null;
        return await keep.RunAsync(lines, (await LastAsync(ct))?.Number ?? 0, ct);
    }

    private Task<ProtocolList?> LastAsync(CancellationToken ct) => db.ProtocolLists.AsNoTracking().OrderByDescending(l => l.Number).FirstOrDefaultAsync(ct);
}
