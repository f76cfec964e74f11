using HaiDang.Documents.Tables;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;

namespace HaiDang.Registers.Importing;

/// <summary>A row as an entry, or everything that is wrong with it.</summary>
internal sealed record ReadRow(int Number, Record? Record, IReadOnlyList<BadRow> Wrong);

/// <summary>Turns rows of a table into entries of a register, one by one, by the same rules as its form.</summary>
internal sealed class ReadRows(RegistersDb db, KeepRecord keep, Words words)
{
    private const int Batch = 200;

    public async IAsyncEnumerable<ReadRow> RunAsync(Register register, TableFile table, Showing showing, Import import)
    {
        var columns = SheetColumns.Of(register, showing);
        var header = SheetColumns.Header(columns, table);
        (var places, import.Unknown) = SheetColumns.Match(columns, header);
        var seen = register.Fields.Where(f => f.IsUnique).ToDictionary(f => f, _ => new Dictionary<string, int>());
        // Looked up together: one question to the database per unique field and batch, not per row.
        foreach (var part in table.Rows.SkipWhile(r => r.Number <= header.Number).Chunk(Batch))
        {
            var rows = new List<(TableRow Row, Record Record, List<BadRow> Wrong)>(Batch);
            foreach (var row in part) { rows.Add(await ReadAsync(register, row, places, showing, seen)); }
            foreach (var field in seen.Keys) { await FindTwinsAsync(register, field, rows, places); }
            foreach (var (row, record, wrong) in rows) { yield return new(row.Number, wrong.Count == 0 ? record : null, wrong); }
        }
    }

    private async Task<(TableRow Row, Record Record, List<BadRow> Wrong)> ReadAsync(Register register, TableRow row, IReadOnlyDictionary<string, (int Cell, SheetColumn Column)> places, Showing showing,
        Dictionary<RecordField, Dictionary<string, int>> seen)
    {
        var record = keep.Begin(register);
        var kept = await keep.FillAsync(register, record, new(name => Typed(name, row, places, showing)) { HasTwinsFound = true }, default);
        var wrong = kept.Refusals.Select(r => Bad(row, r.Field, words[r], register, places)).ToList();
        foreach (var (field, rows) in seen.Where(s => kept.Record is not null && !s.Key.IsEmpty(record)))
        {
            if (!rows.TryAdd(field.Type.Plain(field.Of(record)), row.Number))
            {
                wrong.Add(Bad(row, field.Key, words["registers.import.twin", rows[field.Type.Plain(field.Of(record))]], register, places));
            }
        }

        return (row, record, wrong);
    }

    private async Task FindTwinsAsync(Register register, RecordField field, List<(TableRow Row, Record Record, List<BadRow> Wrong)> rows, IReadOnlyDictionary<string, (int Cell, SheetColumn Column)> places)
    {
        var asked = rows.Where(r => r.Wrong.Count == 0 && !field.IsEmpty(r.Record)).ToList();
        if (asked.Count == 0) { return; }

        var twins = await register.Query(db).TwinsAsync(field, [.. asked.Select(r => field.Of(r.Record)!)], default);
        var byValue = twins.ToLookup(t => field.Type.Plain(field.Of(t)));
        foreach (var (row, record, wrong) in asked)
        {
            if (byValue[field.Type.Plain(field.Of(record))].FirstOrDefault() is { } twin) { wrong.Add(Bad(row, field.Key, words[KeepRecord.Twin(field, twin)], register, places)); }
        }
    }

    private static string? Typed(string name, TableRow row, IReadOnlyDictionary<string, (int Cell, SheetColumn Column)> places, Showing showing) =>
        places.TryGetValue(name, out var place) ? place.Column.Field.Type.FromShown(row[place.Cell], place.Column.Field, showing) : null;

    private BadRow Bad(TableRow row, string? key, string why, Register register, IReadOnlyDictionary<string, (int Cell, SheetColumn Column)> places)
    {
        var place = places.Where(p => p.Value.Column.Field.Key == key).Select(p => ((int Cell, SheetColumn Column)?)p.Value).FirstOrDefault();
        return place is var (cell, column) ? new(row.Number, column.Header, row[cell], why)
            : new(row.Number, key is null ? "" : words[$"{register.Words}.{key}"], "", why);
    }
}
