using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Keeping;

/// <summary>What is left on the account that another register keeps for an entry.</summary>
public sealed record BalanceView(string Label, int Left, IReadOnlyList<(string Part, int Left)> Parts, string Url);

/// <summary>Accounts kept on an entry: how much is left, in all and by the first text the account can be narrowed by (copies in each language).</summary>
internal static class Balances
{
    public static async Task<IReadOnlyList<BalanceView>> OfAsync(RegistersDb db, RegisterBook book, Register register, Record record, Filling.Showing showing, CancellationToken ct)
    {
        var balances = new List<BalanceView>();
        foreach (var keeper in book.All.Where(r => r.Account?.On.LinkRegister == register.Key))
        {
            var part = keeper.Fields.FirstOrDefault(f => f.IsFilter && f.Type is Filling.TextValue)?.Key;
#pragma warning disable EF1002 // Names come from the register's class.
            var parts = await db.Database.SqlQueryRaw<Part>(
                $$"""select {{(part is null ? "''" : $"coalesce(\"{part}\", '')")}} as "Name", sum("{{keeper.Account!.Amount.Key}}")::int as "Left" from "{{RegistersDb.SchemaName}}"."{{keeper.Words}}" where ended_at is null and ("{{keeper.Account.On.Key}}"->>'Key')::uuid = {0} group by 1 order by 1""",
                record.Id.Value).ToListAsync(ct);
#pragma warning restore EF1002
            if (parts.Count > 0) { balances.Add(new(showing.Words[$"{keeper.Words}.title"], parts.Sum(p => p.Left), parts.Count < 2 ? [] : [.. parts.Select(p => (p.Name, p.Left))], $"/registers/{keeper.Key}?q={Uri.EscapeDataString(record.Title)}")); }
        }

        return balances;
    }

    private sealed record Part(string Name, int Left);
}
