using System.Globalization;
using HaiDang.Kernel.Visiting;
using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Targeting;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using static HaiDang.Insight.Reporting.ReportWording;

namespace HaiDang.Insight.Reporting;

/// <summary>
/// The yearly report on a plan as a document: what the figures say, what is missing, room for what the officer proposes.
/// The document is Vietnamese whatever language the officer works in. Where there is no figure it says so.
/// </summary>
internal sealed class ReportDocument(Figures figures, Letterhead letterhead, Words words)
{
    public AdministrativeDocument Write() => new()
    {
        ParentBody = letterhead.ParentBody is { } parent ? OnTwoLines(parent) : null,
        IssuingBody = OnTwoLines(letterhead.IssuingBody),
        Symbol = letterhead.Symbol,
        Place = letterhead.Place,
        Year = OfficeClock.DateOf(figures.AsOf).Year,
        Kind = "Báo cáo",
        Title = $"Kết quả thực hiện {figures.Plan.FullName()}" + (figures.Plan.IsOfOneYear ? "" : $", năm {figures.Year}"),
        Addressees = letterhead.Addressees,
        Bases = letterhead.Bases,
        Blocks =
        [
            new Paragraph($"Thực hiện {figures.Plan.FullName()} về {InSentence(figures.Plan.Title)}, {letterhead.IssuingBody} báo cáo kết quả năm {figures.Year} như sau:"),
            .. Overview(), .. TasksByBody(), .. Shared(), .. Items(), .. Books(), .. Missing(), .. Proposals(), .. NextYear(),
            new Paragraph($"Trên đây là báo cáo kết quả thực hiện {figures.Plan.ShortName()} năm {figures.Year}, {letterhead.IssuingBody} kính báo cáo."),
        ],
        Signer = new Signer(letterhead.SignerCapacity is [] ? [ToSign] : letterhead.SignerCapacity, letterhead.SignerName is { Length: > 0 } name ? name : ToSign),
        Recipients = letterhead.Recipients,
    };

    private IEnumerable<Block> Overview()
    {
        yield return new Heading(1, "I", "Kết quả chung");
        yield return new Paragraph($"Số liệu tính đến {OfficeDate.Long(figures.AsOf)}. Một nhiệm vụ chỉ được tính là hoàn thành khi có minh chứng.");
        if (figures.Tasks.Count == 0)
        {
            yield return new Bullet($"Nhiệm vụ: {NoFigures}");
        }
        else
        {
            yield return new Bullet($"Nhiệm vụ: {Two(figures.Tasks.Count)} nhiệm vụ do {Two(figures.Bodies.Count)} cơ quan chủ trì.");
            yield return new Bullet($"Đã hoàn thành {Two(figures.Done)} nhiệm vụ ({Share(figures.Done, figures.Tasks.Count)}); đang thực hiện {Two(figures.InProgress)} nhiệm vụ "
                + $"({Share(figures.InProgress, figures.Tasks.Count)}); chưa bắt đầu {Two(figures.NotStarted)} nhiệm vụ ({Share(figures.NotStarted, figures.Tasks.Count)}).");
            yield return new Bullet($"Quá hạn mà chưa hoàn thành: {Two(figures.Late)} nhiệm vụ.");
            if (figures.Units is { } units)
            {
                yield return new Bullet($"Báo cáo của đơn vị: đã nhận {Two(units.Count(u => u.IsAccepted))}/{Two(units.Count)}; chờ xem {Two(units.Count(u => u.State == "Submitted"))}; "
                    + $"trả lại {Two(units.Count(u => u.State == "Returned"))}; chưa gửi {Two(units.Count(u => u.State is "none" or "Draft"))}.");
            }

            yield return new Bullet($"Cơ quan chủ trì đã cập nhật tiến độ: {Two(figures.Bodies.Count - figures.Silent.Count)}/{Two(figures.Bodies.Count)} cơ quan.");
        }

        if (figures.Requests is { Count: > 0 } requests)
        {
            yield return new Bullet($"Nội dung đề nghị cơ quan ngoài thẩm quyền giao việc: {Two(requests.Count)}, gửi {string.Join(", ", requests.Select(r => r.LeadName).Distinct())}; "
                + $"đã có kết quả {Two(requests.Count(r => r.Progress is Progress.Done))}; không tính vào nhiệm vụ và không tính quá hạn.");
        }

        yield return new Bullet(figures.Items == 0
            ? $"Tin, bài phát hành trong năm {figures.Year}: {NoFigures}"
            : $"Tin, bài phát hành trong năm {figures.Year}: {Two(figures.Items)} bài, {Two(figures.Releases)} bản theo ngôn ngữ "
                + $"({string.Join("; ", figures.Languages.Select(l => $"{Two(figures.ReleasesIn(l))} bản {Language(l)}"))}), "
                + $"trong đó {Two(figures.ReleasesForPlan)} bản gắn với nhiệm vụ của Kế hoạch.");
        if (figures.Drafts.Count > 0)
        {
            yield return new Paragraph($"Không tính vào số liệu {Two(figures.Drafts.Count)} kế hoạch còn là dự thảo: {string.Join("; ", figures.Drafts.Select(d => $"“{d}”"))}.");
        }
    }

    private IEnumerable<Block> TasksByBody()
    {
        yield return new Heading(1, "II", "Kết quả thực hiện nhiệm vụ theo cơ quan");
        if (figures.Tasks.Count == 0)
        {
            yield return new Paragraph(NoFigures + ".");
            yield break;
        }

        yield return new Heading(2, "1", "Tổng hợp theo cơ quan chủ trì");
        yield return new Table(
            ["TT", "Cơ quan chủ trì", "Nhiệm vụ", "Hoàn thành", "Đang thực hiện", "Chưa bắt đầu", "Quá hạn"],
            [
                .. figures.Bodies.Select((b, i) => Row(i + 1, b.Name, b.Tasks, b.Done, b.InProgress, b.NotStarted, b.Late)),
                Row("", "Tổng cộng", figures.Tasks.Count, figures.Done, figures.InProgress, figures.NotStarted, figures.Late),
            ],
            [0.6, 3.6, 1.05, 1.05, 1.05, 1.05, 1]) { EndsInTotal = true };
        yield return new Heading(2, "2", "Kết quả từng nhiệm vụ");
        yield return new Table(
            ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Tình trạng", "%", "Minh chứng"],
            [.. figures.Tasks.GroupBy(t => t.LeadId).SelectMany(g => g).Select((t, i) => Row(i + 1, Named(t), t.LeadName, StateOf(t), $"{t.Percent}%", Evidence(t.Evidence)))],
            [0.6, 3.4, 1.95, 1.7, 0.9, 2.45]);
        foreach (var block in UnitResults(figures)) { yield return block; }
    }

    private IEnumerable<Block> Shared()
    {
        if (figures.Shared is not { Count: > 0 } shared) { yield break; }
        yield return new Paragraph($"Nhiệm vụ chung với kế hoạch khác, tính một lần ở kế hoạch ấy, không tính vào số liệu trên: {Two(shared.Count)}.");
        foreach (var (clause, number, task) in shared)
        {
            yield return new Bullet($"Mục {clause}, {task.Title} ({task.LeadName}; Kế hoạch số {number}): {State(task.Progress).ToLower(CultureInfo.InvariantCulture)}, {task.Percent}%.");
        }
    }

    /// <summary>What accepted unit reports say of their results; nothing when none is accepted.</summary>
    public static IEnumerable<Block> UnitResults(Figures figures)
    {
        var told = (figures.Units ?? []).Where(u => u.Words is { Results.Length: > 0 }).ToList();
        if (told.Count == 0) { yield break; }
        yield return new Heading(2, "3", "Kết quả theo báo cáo của các đơn vị");
        foreach (var unit in told)
        {
            yield return new Heading(4, null, unit.Name);
            foreach (var block in Written(unit.Words!.Results)) { yield return block; }
        }
    }

    private IEnumerable<Block> Items()
    {
        yield return new Heading(1, "III", "Tin, bài theo chuyên mục và ngôn ngữ");
        if (figures.Items == 0)
        {
            yield return new Paragraph($"{NoFigures} về tin, bài phát hành trong năm {figures.Year}.");
        }
        else
        {
            yield return new Paragraph($"Tin, bài đã phát hành trên cổng thông tin trong năm {figures.Year} và còn hiển thị:");
            yield return new Table(
                ["TT", "Chuyên mục", "Số bài", .. figures.Languages.Select(l => "Bản " + Language(l)), "Tổng số bản"],
                [
                    .. figures.Streams.Select((s, i) => Row([i + 1, s.Name, s.Items, .. figures.Languages.Select(l => (object)s.PerLanguage.GetValueOrDefault(l)), s.PerLanguage.Values.Sum()])),
                    Row(["", "Tổng cộng", figures.Items, .. figures.Languages.Select(l => (object)figures.ReleasesIn(l)), figures.Releases]),
                ],
                [0.6, 3.2, 1, .. figures.Languages.Select(_ => 1.3), 1.3]) { EndsInTotal = true };
        }

        if (figures.Visits is { Count: > 0 } visits)
        {
            yield return new Paragraph($"Các trang công khai được mở {Many(visits.Sum(v => v.Count))} lượt trong năm ({string.Join("; ", visits.Select(v => $"{Language(v.Language)} {(v.Count < VisitBook.Fewest ? $"dưới {VisitBook.Fewest}" : Many(v.Count))}"))}). Chỉ đếm lượt mở trang, không theo dõi người đọc.");
        }
        else if (figures.Visits is not null) { yield return new Paragraph($"{NoFigures} về lượt xem trang công khai trong năm {figures.Year}."); }

        foreach (var block in Targets(figures)) { yield return block; }
        if (figures.Withdrawn > 0) { yield return new Paragraph($"Ngoài ra, {Two(figures.Withdrawn)} bản đã được rút, không tính vào bảng."); }
    }

    private IEnumerable<Block> Books()
    {
        yield return new Heading(1, "IV", "Kết quả theo các sổ theo dõi");
        foreach (var block in BookTables.Of(figures)) { yield return block; }
    }

    private IEnumerable<Block> Missing()
    {
        yield return new Heading(1, "V", "Những nội dung còn thiếu");
        yield return new Heading(2, "1", $"Nội dung chưa phân công cơ quan chủ trì: {Two(figures.WithoutLead.Count)}");
        foreach (var block in Listed(figures.WithoutLead.Select(c => $"Mục {c.Path}: {c.Title.TrimEnd('.', ';')}"))) { yield return block; }

        yield return new Heading(2, "2", $"Nhiệm vụ chưa có minh chứng: {Two(figures.WithoutEvidence.Count)}");
        // One line per clause: the same duty of ten communes is one thing missing in ten places.
        foreach (var block in Listed(figures.WithoutEvidence.GroupBy(t => (t.Clause, t.Title))
            .Select(g => $"Mục {g.Key.Clause}, {Shortened(g.Key.Title)}: {string.Join("; ", g.Select(t => t.LeadName))}"))) { yield return block; }

        foreach (var block in MissingUnits(figures, "3")) { yield return block; }
    }

    /// <summary>Bodies whose report is missing, each by name and with what is missing.</summary>
    public static IEnumerable<Block> MissingUnits(Figures figures, string number)
    {
        if (figures.Units is null)
        {
            yield return new Heading(2, number, $"Cơ quan chưa báo cáo: {Two(figures.Silent.Count)}");
            foreach (var block in Listed(figures.Silent.Select(b => $"{b.Name} ({Two(b.Tasks)} nhiệm vụ)"))) { yield return block; }
            yield break;
        }

        var missing = figures.MissingUnits;
        yield return new Heading(2, number, $"Đơn vị chưa có báo cáo được nhận: {Two(missing.Count)}");
        foreach (var block in Listed(missing.Select(u => $"{u.Name} ({StandingOf(u)})"))) { yield return block; }
    }

    public static string StandingOf(UnitFigure unit) => (unit.State, unit.SentOn) switch
    {
        ("Accepted", { } day) => $"đã nhận, gửi ngày {OfficeClock.Show(day)}",
        ("Submitted", { } day) => $"đã gửi ngày {OfficeClock.Show(day)}, chưa được xem",
        ("Returned", { } day) => $"gửi ngày {OfficeClock.Show(day)}, đã trả lại để bổ sung",
        _ => "chưa gửi",
    } + (unit.DaysLate > 0 ? $", chậm {unit.DaysLate} ngày" : "");

    /// <summary>The target of press bodies; where the year before is not known it says so.</summary>
    public static IEnumerable<Block> Targets(Figures figures)
    {
        if (figures.Targets is not { Count: > 0 } targets) { yield break; }
        yield return new Table(
            ["TT", "Cơ quan báo chí", "Chỉ số (sản xuất mới)", $"Năm {figures.Year - 1}", $"Chỉ tiêu năm {figures.Year}", "Đã làm", "So với cùng kỳ"],
            [.. targets.SelectMany(t => Enum.GetValues<Measure>().Select(m => (Target: t, Measure: m))).Select((t, i) => Row(i + 1, t.Target.Name, MeasureName(t.Measure),
                Number(t.Target.Base(t.Measure)), Number(t.Target.Goal(t.Measure)), t.Target.LastMonth == 0 ? NoFigures : Number(t.Target.Made(t.Measure)), Rise(t.Target, t.Measure)))],
            [0.6, 2.4, 1.7, 1.3, 1.4, 1.3, 1.4]) { Caption = $"Chỉ tiêu tăng {TargetFigure.Rise}% tin, bài và thời lượng sản xuất mới của cơ quan báo chí" };
        foreach (var target in targets.Where(t => !t.HasBaseline))
        {
            yield return new Paragraph($"{target.Name}: chưa có số liệu gốc năm {figures.Year - 1} nên chưa tính được chỉ tiêu.");
        }
    }

    public static string MeasureName(Measure measure) => measure is Measure.Items ? "Tin, bài" : "Phút phát sóng";

    private static string Number(int? number) => number?.ToString("#,##0", Vietnamese) ?? NoFigures;

    private static string Rise(TargetFigure target, Measure measure) => target.RiseSoFar(measure) is { } rise
        ? $"{(rise < 0 ? "giảm" : "tăng")} {Math.Abs(rise).ToString("0.#", Vietnamese)}% (đến hết tháng {target.LastMonth})" : NoFigures;

    private IEnumerable<Block> Proposals()
    {
        yield return new Heading(1, "VI", "Đề xuất, kiến nghị");
        var given = letterhead.Proposals.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (given.Length > 0)
        {
            foreach (var line in given) { yield return new Paragraph(line); }
            yield break;
        }

        foreach (var (number, title, said) in new (string, string, Func<UnitWords, string>)[]
            { ("1", "Khó khăn, vướng mắc", w => w.Difficulties), ("2", "Nguyên nhân", _ => ""), ("3", "Kiến nghị", w => w.Proposals) })
        {
            yield return new Heading(2, number, title);
            foreach (var block in SaidByUnits(figures, said) is { Count: > 0 } quoted ? quoted : [new Paragraph(ToFillIn)]) { yield return block; }
        }
    }

    private IEnumerable<Block> NextYear()
    {
        if (SaidByUnits(figures, w => w.NextYear) is not { Count: > 0 } quoted) { yield break; }
        yield return new Heading(1, "VII", $"Phương hướng năm {figures.Year + 1}");
        foreach (var block in quoted) { yield return block; }
    }

    /// <summary>A part of all accepted unit reports, each with the name of who says it.</summary>
    public static IReadOnlyList<Block> SaidByUnits(Figures figures, Func<UnitWords, string> part) =>
        [.. (figures.Units ?? []).Where(u => u.Words is { } words && part(words).Length > 0).Select(u => new Bullet($"{u.Name}: {part(u.Words!).Replace('\n', ' ')}"))];

    private static string Named(TaskFigure task) =>
        $"{task.Clause}. {Shortened(task.Title)}" + (task.Scope is { Length: > 0 } scope ? $"\nPhần việc: {Shortened(scope)}" : "");

    private static string StateOf(TaskFigure task) => State(task.Progress) + (task.IsLate && task.Due is { } due ? $"\nQuá hạn {OfficeClock.Show(due)}" : "");

    private string Language(string code) => LanguageName.Of(code, words);
}
