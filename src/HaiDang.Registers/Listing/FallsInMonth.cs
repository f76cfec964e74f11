using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Ui.Workbench;

namespace HaiDang.Registers.Listing;

/// <summary>Entries of all registers with a calendar (events, visits, exhibitions …), on the day they begin or, when they began before, on the first of the month.</summary>
internal sealed class FallsInMonth(RegistersDb db, RegisterBook book, Words words) : IFalls
{
    private const int Most = 500;

    public async Task<IReadOnlyList<Falling>> InMonthAsync(DateOnly first, CancellationToken ct)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var falling = new List<Falling>();
        foreach (var register in book.All.Where(r => r.Calendar is not null))
        {
            foreach (var record in await register.Query(db).OnDaysAsync(first, last, Most, ct))
            {
                if (register.Calendar!.Of(record) is not DateOnly day) { continue; }
                falling.Add(new(day < first ? first : day, record.Body?.Value, record.Title, words[register.Words + ".title"], register.AddressOf(record.Id)));
            }
        }

        return [.. falling.OrderBy(f => f.Day)];
    }
}
