using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Importing;
using HaiDang.Registers.Listing;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Exporting;

/// <summary>A list as .csv, with the filters of its page, row by row as the database gives them.</summary>
internal static class ExportFile
{
    // What a spreadsheet still opens at once.
    private const int MostRows = 20_000;

    public static async Task<IResult> SendAsync(string key, HttpContext http, RegistersDb db, RegisterBook book, Shower shower, Words words, CancellationToken ct)
    {
        if (book.Find(key) is not { } register) { return Results.NotFound(); }

        var showing = await shower.ForAsync(register, ct);
        var wish = Address.Wish(register, http.Request.Query);
        return Results.Stream(stream => WriteAsync(stream, register, register.Query(db).AllAsync(wish), showing, words, ct), Csv.MediaType, $"{register.Key}.csv");
    }

    /// <summary>The same as a workbook: figures and days are real ones. At most <see cref="MostRows"/> rows.</summary>
    public static async Task<IResult> SendXlsxAsync(string key, HttpContext http, RegistersDb db, RegisterBook book, Shower shower, OfficeClock clock, Words words, CancellationToken ct)
    {
        if (book.Find(key) is not { } register) { return Results.NotFound(); }

        var showing = await shower.ForAsync(register, ct);
        var rows = await register.Query(db).PageAsync(Address.Wish(register, http.Request.Query), 0, MostRows, ct);
        // The columns of the .csv: what is taken out can be filled in and brought back.
        var own = SheetColumns.Of(register, showing);
        var computed = register.Fields.Where(f => f.IsComputed).ToList();
        var hasStage = register.Stages.Count > 1;
        List<Documents.Writing.SheetColumn> columns = [.. own.Select(c => new Documents.Writing.SheetColumn(c.Header, Kind(c.Field), c.Field.IsLong ? 60 : 24)), .. computed.Select(f => new Documents.Writing.SheetColumn(words[$"{register.Words}.{f.Key}"], Kind(f)))];
        if (hasStage) { columns.Add(new(words["registers.stage"], Width: 24)); }
        var sheet = new Sheet(words[$"{register.Words}.title"], words[$"{register.Words}.title"], columns,
            [.. rows.Select(r => (IReadOnlyList<object?>)[.. own.Select(c => IsReal(c.Field) ? c.Field.Of(r) : SheetColumns.Cell(c, r, showing)), .. computed.Select(f => IsReal(f) ? f.Of(r) : f.Type.Show(f.Of(r), f, showing)),
                .. hasStage ? [words[$"{register.Words}.stage.{r.Stage}"]] : Array.Empty<object?>()])])
        {
            Note = words["registers.print.of", OfficeClock.Show(clock.Today), rows.Count],
            EmptyText = words["registers.none"],
        };
        return Results.File(XlsxWriter.ToBytes([sheet]), XlsxWriter.MediaType, $"{register.Key}.xlsx");
    }

    private static CellKind Kind(RecordField field) => field.Type is DateValue ? CellKind.Date : IsReal(field) ? CellKind.Number : CellKind.Text;

    // A day or a figure goes out as one, to be sorted and added up.
    private static bool IsReal(RecordField field) => field.Type is DateValue || field.Type.IsFigure;

    /// <summary>A table with the headings only, to be filled in and imported.</summary>
    public static async Task<IResult> SendTemplateAsync(string key, RegisterBook book, Shower shower, CancellationToken ct)
    {
        if (book.Find(key) is not { } register) { return Results.NotFound(); }

        var columns = SheetColumns.Of(register, await shower.ForAsync(register, ct));
        return Results.File(Csv.ToBytes([columns.Select(c => c.Header)]), Csv.MediaType, $"{register.Key}.csv");
    }

    private static async Task WriteAsync(Stream stream, Register register, IAsyncEnumerable<Record> records, Showing showing, Words words, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, Csv.Encoding) { NewLine = Csv.LineEnd };
        var columns = SheetColumns.Of(register, showing);
        var computed = register.Fields.Where(f => f.IsComputed).ToList();
        await writer.WriteLineAsync(Csv.Row(columns.Select(c => c.Header).Concat(computed.Select(f => words[$"{register.Words}.{f.Key}"]))
            .Append(words["registers.stage"]).Append(words["registers.due"])));
        await foreach (var record in records.WithCancellation(ct))
        {
            await writer.WriteLineAsync(Csv.Row(columns.Select(c => SheetColumns.Cell(c, record, showing)).Concat(computed.Select(f => f.Type.Show(f.Of(record), f, showing)))
                .Append(register.Stages.Count > 1 ? words[$"{register.Words}.stage.{record.Stage}"] : "").Append(record.Due is { } due ? Kernel.OfficeClock.Show(due) : "")));
        }
    }
}
