using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using static HaiDang.Insight.Reporting.ReportWording;

namespace HaiDang.Insight.Reviewing;

/// <summary>The dossier of a review: how the plan went year by year, by body, what stood in the way, what is proposed.</summary>
internal sealed class ReviewDocument(ReviewFigures figures, ReviewKind kind, Letterhead letterhead)
{
    private string Span => figures.From == figures.To ? $"năm {figures.From}" : $"giai đoạn {figures.From} - {figures.To}";

    private string Name => kind is ReviewKind.Final ? "Tổng kết" : "Sơ kết";

    public AdministrativeDocument Write() => new()
    {
        ParentBody = letterhead.ParentBody is { } parent ? OnTwoLines(parent) : null,
        IssuingBody = OnTwoLines(letterhead.IssuingBody),
        Symbol = letterhead.Symbol,
        Place = letterhead.Place,
        Year = OfficeClock.DateOf(figures.AsOf).Year,
        Kind = "Báo cáo",
        Title = $"{Name} thực hiện {figures.Plan.FullName()}, {Span}",
        Addressees = letterhead.Addressees,
        Bases = letterhead.Bases,
        Blocks =
        [
            new Paragraph($"Thực hiện {figures.Plan.FullName()} về {InSentence(figures.Plan.Title)}, {letterhead.IssuingBody} {(kind is ReviewKind.Final ? "tổng kết" : "sơ kết")} kết quả {Span} như sau:"),
            .. Years(), .. Bodies(),
            new Heading(1, "III", "Khó khăn, vướng mắc"), .. Said(figures.Difficulties),
            new Heading(1, "IV", kind is ReviewKind.Final ? "Bài học, đề xuất cho giai đoạn sau" : "Đề xuất cho các năm còn lại"),
            .. letterhead.Proposals.Length > 0 ? Written(letterhead.Proposals) : Said(figures.Proposals),
            new Paragraph($"Trên đây là báo cáo {(kind is ReviewKind.Final ? "tổng kết" : "sơ kết")} thực hiện {figures.Plan.ShortName()} {Span}, {letterhead.IssuingBody} kính báo cáo."),
        ],
        Signer = new Signer(letterhead.SignerCapacity is [] ? [ToSign] : letterhead.SignerCapacity, letterhead.SignerName is { Length: > 0 } name ? name : ToSign),
        Recipients = letterhead.Recipients,
    };

    private IEnumerable<Block> Years()
    {
        yield return new Heading(1, "I", "Kết quả qua các năm");
        yield return new Paragraph($"Số liệu từng năm tính đến hết năm đó; năm đang thực hiện tính đến {OfficeDate.Long(figures.AsOf)}. Một nhiệm vụ chỉ được tính là hoàn thành khi có minh chứng.");
        yield return new Table(["Năm", "Nhiệm vụ", "Hoàn thành", "Tỷ lệ", "Đang thực hiện", "Quá hạn", "Tin, bài", "Báo cáo đơn vị đã nhận"],
            [.. figures.Years.Select(y => Row(y.IsOver ? $"{y.Year}" : $"{y.Year} (đang thực hiện)", y.Tasks, y.Done, $"{y.DonePercent}%", y.InProgress, y.Late,
                y.Items == 0 ? NoFigures : y.Items, y.UnitsOwed == 0 ? "Không yêu cầu" : $"{y.UnitsAccepted}/{y.UnitsOwed}"))],
            [1.5, 1, 1, 0.9, 1.1, 0.9, 1.2, 1.6]);
        if (figures.Years is [var first, .., var last])
        {
            yield return new Paragraph($"So với năm {first.Year}, tỷ lệ hoàn thành {Change(first.DonePercent, last.DonePercent, " điểm phần trăm")} (từ {first.DonePercent}% đến {last.DonePercent}%); "
                + $"số tin, bài phát hành trong năm {Change(first.Items, last.Items, " bài")} (từ {Two(first.Items)} đến {Two(last.Items)}).");
        }
    }

    private static string Change(int before, int after, string unit) => after == before ? "không đổi" : after > before ? $"tăng {after - before}{unit}" : $"giảm {before - after}{unit}";

    private IEnumerable<Block> Bodies()
    {
        yield return new Heading(1, "II", "Kết quả theo cơ quan chủ trì");
        if (figures.Bodies.Count == 0)
        {
            yield return new Paragraph(NoFigures + ".");
            yield break;
        }

        yield return new Table(["TT", "Cơ quan chủ trì", "Nhiệm vụ", "Hoàn thành", "Đang thực hiện", "Chưa bắt đầu", "Quá hạn"],
            [.. figures.Bodies.Select((b, i) => Row(i + 1, b.Name, b.Tasks, b.Done, b.InProgress, b.NotStarted, b.Late))], [0.6, 3.6, 1.05, 1.05, 1.05, 1.05, 1]);
    }

    private static IEnumerable<Block> Said(IReadOnlyList<UnitWord> words) => words.Count == 0
        ? [new Paragraph(ToFillIn)] : words.Select(w => new Bullet($"{w.Body} (năm {w.Year}): {w.Text.Replace('\n', ' ')}"));
}
