using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HaiDang.Tests.Registers;

/// <summary>A workbook as a spreadsheet program writes it: shared texts, styled dates, numbers.</summary>
internal static class Workbook
{
    public static byte[] Of(params IEnumerable<object?[]> rows)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "[$-42A]dd/mm/yyyy;@" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 170, ApplyNumberFormat = true }));
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable();
            var known = new Dictionary<string, int>();
            var data = new SheetData();
            uint number = 0;
            foreach (var cells in rows) { data.Append(Row(cells, ++number, texts.SharedStringTable, known)); }
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(data);
            book.Workbook.AppendChild(new Sheets()).Append(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Bảng 1" });
        }

        return memory.ToArray();
    }

    private static Row Row(object?[] cells, uint number, SharedStringTable texts, Dictionary<string, int> known)
    {
        var row = new Row { RowIndex = number };
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } value) { continue; }
            var cell = new Cell { CellReference = $"{(char)('A' + i)}{number}" };
            switch (value)
            {
                case DateOnly day:
                    (cell.StyleIndex, cell.CellValue) = (1, new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)));
                    break;
                case int or double or decimal:
                    cell.CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                    break;
                default:
                    if (!known.TryGetValue($"{value}", out var place))
                    {
                        known[$"{value}"] = place = known.Count;
                        texts.Append(new SharedStringItem(new Text($"{value}")));
                    }

                    (cell.DataType, cell.CellValue) = (CellValues.SharedString, new CellValue($"{place}"));
                    break;
            }

            row.Append(cell);
        }

        return row;
    }
}
