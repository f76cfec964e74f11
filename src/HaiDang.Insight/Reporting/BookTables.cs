using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Registers.Contracts;
using static HaiDang.Insight.Reporting.ReportWording;

namespace HaiDang.Insight.Reporting;

/// <summary>What the registers say of the year, in the words of a report.</summary>
internal static class BookTables
{
    private const double NumberWidth = 0.6;
    private const double CountWidth = 1.3;
    private const double SumWidth = 1.57;
    private const double WholeWidth = 10;

    public static IEnumerable<Block> Of(Figures figures)
    {
        var filled = (figures.Books ?? []).Where(b => b.Rows.Count > 0).GroupBy(b => b.Key).ToList();
        if (filled.Count > 0) { yield return new Paragraph($"Số liệu của toàn tỉnh trong năm {figures.Year}, không riêng nhiệm vụ của Kế hoạch."); }
        foreach (var (i, book) in filled.Index())
        {
            yield return new Heading(2, $"{i + 1}", book.First().Title);
            foreach (var figure in book) { yield return Table(figure); }
        }

        // Of none of its tables: a book with entries in the year has a row in each.
        if ((figures.Books ?? []).Where(b => b.Rows.Count == 0).Select(b => b.Title).Distinct().ToList() is not { Count: > 0 } silent) { yield break; }
        yield return new Paragraph($"{NoFigures} năm {figures.Year}: {string.Join("; ", silent)}.");
    }

    /// <summary>A book in half a sentence: "03 (Đã duyệt: 02; Từ chối: 01)"; that there is no figure when there is none.</summary>
    public static string InSentence(BookFigure? figure) =>
        figure is null ? NoFigures : $"{Two(figure.Rows.Sum(r => r.Count))} ({string.Join("; ", figure.Rows.Select(r => $"{r.Name}: {Two(r.Count)}"))})";

    // Numbers stand apart where nothing is summed up: own, commissioned and independent pieces do not add up to one figure.
    private static Table Table(BookFigure figure) => new(
        ["TT", figure.By, "Số lượng", .. figure.Sums],
        [
            .. figure.Rows.Select((r, i) => Row([i + 1, r.Name, r.Count, .. r.Sums.Select(Added)])),
            .. figure.Sums.Count == 0 ? Array.Empty<string[]>() : [Row(["", "Tổng cộng", figure.Rows.Sum(r => r.Count), .. figure.Sums.Select((_, i) => Added(figure.Rows.Sum(r => r.Sums[i])))])],
        ],
        [NumberWidth, WholeWidth - NumberWidth - CountWidth - (figure.Sums.Count * SumWidth), CountWidth, .. figure.Sums.Select(_ => SumWidth)]) { EndsInTotal = figure.Sums.Count > 0 };

    private static object Added(decimal sum) => sum.ToString("#,##0.##", Vietnamese);
}
