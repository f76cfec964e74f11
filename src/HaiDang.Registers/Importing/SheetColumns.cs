using HaiDang.Documents.Tables;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Importing;

/// <summary>One column of a register's table file: its heading, the control it fills in, the field behind it.</summary>
internal sealed record SheetColumn(string Header, string Input, RecordField Field);

/// <summary>How a register looks as a table: what is exported can be imported again.</summary>
internal static class SheetColumns
{
    private const int TitleRows = 10;

    public static IReadOnlyList<SheetColumn> Of(Register register, Showing showing) =>
        [.. from field in register.Fields
            where !field.IsComputed
            let label = showing.Words[$"{register.Words}.{field.Key}"]
            from input in field.Type.Inputs(null, field, showing).Where(i => !i.IsAid)
            select new SheetColumn(input.Label is null ? label : $"{label} ({input.Label})", field.Key + input.Suffix, field)];

    /// <summary>The cell of a column for an entry, in words.</summary>
    public static string Cell(SheetColumn column, Record record, Showing showing)
    {
        var value = column.Field.Of(record);
        return column.Input == column.Field.Key ? column.Field.Type.Show(value, column.Field, showing)
            : column.Field.Type.Inputs(value, column.Field, showing).Single(i => column.Field.Key + i.Suffix == column.Input).Value ?? "";
    }

    /// <summary>The row of headings: the first that names two columns, for a title or a date may stand above; else the first.</summary>
    public static TableRow Header(IReadOnlyList<SheetColumn> columns, TableFile table) =>
        table.Rows.Take(TitleRows).FirstOrDefault(r => Match(columns, r).Places.Count > 1) ?? table.Rows.First();

    /// <summary>Which cell of a row each column of the register is, by the headings of the file's first row; headings that fit nothing.</summary>
    public static (IReadOnlyDictionary<string, (int Cell, SheetColumn Column)> Places, List<string> Unknown) Match(IReadOnlyList<SheetColumn> columns, TableRow header)
    {
        var places = new Dictionary<string, (int, SheetColumn)>();
        var unknown = new List<string>();
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var said = VietnameseText.Fold(header.Cells[i]);
            if (said.Length == 0) { continue; }
            if (columns.FirstOrDefault(c => VietnameseText.Fold(c.Header) == said || c.Input == said) is { } column) { places.TryAdd(column.Input, (i, column)); }
            else { unknown.Add(header.Cells[i]); }
        }

        return (places, unknown);
    }
}
