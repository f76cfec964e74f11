using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Targeting;
using HaiDang.Kernel.Words;
using static HaiDang.Insight.Reporting.ReportWording;

namespace HaiDang.Insight.Reporting;

/// <summary>The annexes of a report as sheets: real numbers and days, Vietnamese headings, one table a sheet.</summary>
internal static class AnnexWorkbook
{
    public static IReadOnlyList<Sheet> Of(Figures figures, Words words) =>
        [.. new[] { Bodies(figures), Tasks(figures), Units(figures), Items(figures, words), Targets(figures), Books(figures) }.Select((sheet, i) => sheet with
        {
            Title = $"PHỤ LỤC {i + 1}. {sheet.Title.ToUpper(Vietnamese)}",
            Note = $"{figures.Plan.ShortName()}, năm {figures.Year}. Số liệu tính đến {OfficeDate.Long(figures.AsOf)}.",
            EmptyText = NoFigures,
        })];

    private static Sheet Bodies(Figures figures) => new("1. Cơ quan", "Nhiệm vụ theo cơ quan chủ trì",
        [No, new("Cơ quan chủ trì", Width: 45), Count("Nhiệm vụ"), Count("Hoàn thành"), Count("Đang thực hiện"), Count("Chưa bắt đầu"), Count("Quá hạn"), new("Tỷ lệ hoàn thành", CellKind.Percent, 13)],
        figures.Tasks.Count == 0 ? [] :
        [
            .. figures.Bodies.Select((b, i) => Row(i + 1, b.Name, b.Tasks, b.Done, b.InProgress, b.NotStarted, b.Late, (double)b.Done / b.Tasks)),
            Row(null, "Tổng cộng", figures.Tasks.Count, figures.Done, figures.InProgress, figures.NotStarted, figures.Late, (double)figures.Done / figures.Tasks.Count),
        ]) { EndsInTotal = figures.Tasks.Count > 0 };

    private static Sheet Tasks(Figures figures) => new("2. Nhiệm vụ", "Kết quả từng nhiệm vụ",
        [No, new("Mục", Width: 10), new("Nhiệm vụ", Width: 60), new("Cơ quan chủ trì", Width: 32), new("Thời hạn", CellKind.Date, 13), new("Tình trạng", Width: 16), new("Đã làm được", CellKind.Percent, 11), Count("Minh chứng"), new("Danh mục minh chứng", Width: 50)],
        [.. figures.Tasks.Select((t, i) => Row(i + 1, t.Clause, t.Title, t.LeadName, t.Due, State(t.Progress) + (t.IsLate ? " (quá hạn)" : ""), t.Percent / 100.0, t.Evidence.Count, string.Join("\n", t.Evidence.Distinct())))]);

    private static Sheet Units(Figures figures) => new("3. Báo cáo đơn vị", "Tình hình gửi báo cáo của đơn vị",
        [No, new("Đơn vị", Width: 45), new("Ngày gửi", CellKind.Date, 13), Count("Chậm (ngày)"), new("Tình trạng", Width: 22), new("Kết quả chung", Width: 60), new("Khó khăn", Width: 40), new("Kiến nghị", Width: 40)],
        [.. (figures.Units ?? []).Select((u, i) => Row(i + 1, u.Name, u.SentOn, u.DaysLate, Word(u.State), u.Words?.Results ?? NoFigures, u.Words?.Difficulties, u.Words?.Proposals))]);

    private static Sheet Items(Figures figures, Words words) => new("4. Tin bài", "Tin, bài theo chuyên mục và ngôn ngữ",
        [No, new("Chuyên mục", Width: 40), Count("Số bài"), .. figures.Languages.Select(l => Count("Bản " + LanguageName.Of(l, words))), Count("Tổng số bản")],
        figures.Streams.Count == 0 ? [] :
        [
            .. figures.Streams.Select((s, i) => Row([i + 1, s.Name, s.Items, .. figures.Languages.Select(l => (object)s.PerLanguage.GetValueOrDefault(l)), s.PerLanguage.Values.Sum()])),
            Row([null, "Tổng cộng", figures.Items, .. figures.Languages.Select(l => (object)figures.ReleasesIn(l)), figures.Releases]),
        ]) { EndsInTotal = figures.Streams.Count > 0 };

    private static Sheet Targets(Figures figures) => new("5. Chỉ tiêu báo chí", $"Chỉ tiêu tăng {TargetFigure.Rise}% sản xuất mới của cơ quan báo chí",
        [No, new("Cơ quan báo chí", Width: 40), new("Chỉ số", Width: 18), Count($"Năm {figures.Year - 1}"), Count($"Chỉ tiêu {figures.Year}"), Count("Đã làm"), Count("Đến hết tháng"), new("So với cùng kỳ (%)", CellKind.Decimal, 14), new("Nguồn số liệu gốc", Width: 45)],
        [.. from target in figures.Targets ?? []
            from measure in Enum.GetValues<Measure>()
            select Row(null, target.Name, ReportDocument.MeasureName(measure), target.Base(measure), target.Goal(measure), target.LastMonth == 0 ? null : target.Made(measure),
                target.LastMonth == 0 ? null : target.LastMonth, target.RiseSoFar(measure), target.Source ?? $"Chưa có số liệu gốc năm {figures.Year - 1}")]);

    // One number a line: what was counted, and each figure that is added up beside it.
    private static Sheet Books(Figures figures) => new("6. Sổ theo dõi", "Số liệu theo các sổ theo dõi của toàn tỉnh",
        [No, new("Sổ", Width: 40), new("Phân theo", Width: 24), new("Giá trị", Width: 32), new("Chỉ tiêu", Width: 28), new("Số liệu", CellKind.Decimal, 16)],
        [.. from book in figures.Books ?? []
            from row in book.Rows
            from figure in row.Sums.Select((sum, i) => (Name: book.Sums[i], Number: sum)).Prepend((Name: "Số lượng", Number: row.Count))
            select Row(null, book.Title, book.By, row.Name, figure.Name, (double)figure.Number)]);

    private static SheetColumn No { get; } = new("TT", CellKind.Number, 6);

    private static SheetColumn Count(string header) => new(header, CellKind.Number, 12);

    private static object?[] Row(params object?[] cells) => cells;

    private static string Word(string state) => state switch { "Accepted" => "Đã nhận", "Submitted" => "Chờ xem", "Returned" => "Trả lại", "Draft" => "Đang soạn", _ => "Chưa gửi" };
}
