using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using static HaiDang.Insight.Reporting.ReportWording;

namespace HaiDang.Insight.UnitReporting;

/// <summary>Who writes a unit report and to whom it goes.</summary>
internal sealed record UnitLetterhead(string? ParentBody, string BodyName, string ShortForm, string Place, string? Receiver);

/// <summary>A unit report as a document in the prescribed layout, from what was sent and nothing newer.</summary>
internal static class UnitReportDocument
{
    public static AdministrativeDocument Of(PlanFigure plan, int year, UnitReportContent content, UnitLetterhead letterhead, DateOnly? sent) => new()
    {
        ParentBody = letterhead.ParentBody is { } parent ? OnTwoLines(parent) : null,
        IssuingBody = OnTwoLines(letterhead.BodyName),
        Symbol = "BC-" + Initials(letterhead.ShortForm),
        Place = letterhead.Place,
        Year = sent?.Year ?? year,
        Kind = "Báo cáo",
        Title = $"Kết quả thực hiện {plan.FullName()}, năm {year}",
        Addressees = letterhead.Receiver is { } receiver ? [receiver] : [plan.Issuer],
        Blocks =
        [
            new Paragraph($"Thực hiện {plan.FullName()} về {InSentence(plan.Title)}, {letterhead.BodyName} báo cáo kết quả năm {year} như sau:"),
            .. Results(content), .. Part("II", "Khó khăn, vướng mắc", content.Difficulties), .. Part("III", "Đề xuất, kiến nghị", content.Proposals),
            .. Part("IV", $"Phương hướng năm {year + 1}", content.NextYear),
            new Paragraph($"Trên đây là báo cáo kết quả thực hiện {plan.ShortName()} năm {year} của {letterhead.BodyName}."),
        ],
        Signer = new Signer([ToSign], ToSign),
        Recipients = ["Như trên", "Lưu: VT"],
        IsDraft = sent is null,
    };

    private static IEnumerable<Block> Results(UnitReportContent content)
    {
        yield return new Heading(1, "I", "Kết quả thực hiện");
        foreach (var block in Written(content.Results)) { yield return block; }
        var tasks = content.Lines.Where(l => !l.IsRequest).ToList();
        if (tasks.Count > 0)
        {
            yield return new Table(["TT", "Nhiệm vụ", "Kết quả", "Tình trạng", "%", "Minh chứng"], [.. tasks.Select((t, i) => Line(t, i + 1))], Weights)
                { Caption = "Nhiệm vụ được giao chủ trì" };
        }

        var asked = content.Lines.Where(l => l.IsRequest).ToList();
        if (asked.Count > 0)
        {
            yield return new Table(["TT", "Nội dung", "Kết quả", "Tình trạng", "%", "Minh chứng"], [.. asked.Select((t, i) => Line(t, i + 1))], Weights)
                { Caption = "Nội dung được đề nghị" };
        }

        if (content.Helped.Count > 0)
        {
            yield return new Table(["TT", "Nhiệm vụ phối hợp", "Cơ quan chủ trì", "Phần việc đã làm"],
                [.. content.Helped.Select((h, i) => Row(i + 1, $"{h.Clause}. {Shortened(h.Title)}", h.LeadName, h.Given.Count == 0 ? NoFigures : string.Join('\n', h.Given)))],
                [0.6, 3.6, 2.4, 3.4]) { Caption = "Nhiệm vụ tham gia phối hợp" };
        }
    }

    private static readonly double[] Weights = [0.6, 2.8, 2.8, 1.5, 0.9, 2.2];

    private static string[] Line(ReportLine line, int number) => Row(number,
        $"{line.Clause}. {Shortened(line.Title)}" + (line.Scope is { Length: > 0 } scope ? $"\nPhần việc: {Shortened(scope)}" : ""),
        line.Text.Length == 0 ? NoFigures : line.Text, State(line.Progress) + (line is { IsLate: true, Due: { } due } ? $"\nQuá hạn {OfficeClock.Show(due)}" : ""),
        $"{line.Percent}%", Evidence(line.Evidence));

    private static IEnumerable<Block> Part(string number, string title, string text) =>
        [new Heading(1, number, title), .. text.Length == 0 ? [new Paragraph("Không có.")] : Written(text)];
}
