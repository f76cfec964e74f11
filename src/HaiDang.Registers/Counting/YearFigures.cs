using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Moderating;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Counting;

/// <summary>Counts the registers that are reported.</summary>
internal sealed class YearFigures(RegistersDb db, RegisterBook book, Shower shower, Words words) : IRegisterFigures
{
    public async Task<IReadOnlyList<BookFigure>> OfYearAsync(int year, CancellationToken ct)
    {
        var figures = new List<BookFigure>();
        foreach (var register in book.All.Where(r => r.Reported is not null))
        {
            var showing = await shower.ForAsync(register, ct);
            foreach (var by in register.Reported!.By)
            {
                var counted = new CountedBy(register, by, year, register.Reported.Stage);
                var counts = await RecordCounts.ByAsync(db, counted, ct);
                figures.Add(Speaking.In("vi", () => Figure(counted, counts, showing)));
            }
        }

        return [.. figures, .. await HiddenAsync(year, ct)];
    }

    private BookFigure Figure(CountedBy counted, IReadOnlyList<ValueCount> counts, Showing showing) => new(counted.Register.Key, counted.By, words[counted.Register.Words + ".title"], counted.Name(words),
        [.. RecordCounts.SummedOf(counted.Register).Select(f => words[$"{counted.Register.Words}.{f.Key}"])],
        [.. ValueTotal.Of(counts, counted, showing).Select(t => new BookRow(t.Value, t.Name, t.Count, t.Sums, counted.AddressOf(t.Value)))]);

    // What the public sent in and was hidden from the public (charter 4), by the rule.
    private async Task<IReadOnlyList<BookFigure>> HiddenAsync(int year, CancellationToken ct)
    {
        var rows = await db.Hidings.InYear(year).GroupBy(h => h.Rule).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        if (rows.Count == 0) { return []; }

        return [Speaking.In("vi", () => new BookFigure("moderation", "rule", words["registers.moderation.counted"], words["registers.moderation.rule"], [],
            [.. rows.OrderByDescending(r => r.Count).ThenBy(r => r.Key).Select(r => new BookRow($"{r.Key}", words[Placeholders.Word(r.Key)], r.Count, [], Placeholders.ListOf(year, r.Key)))]))];
    }
}
