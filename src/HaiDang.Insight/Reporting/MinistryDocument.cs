using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using static HaiDang.Insight.Reporting.ReportWording;

namespace HaiDang.Insight.Reporting;

/// <summary>
/// The yearly report to the ministry: headed by the duties of a province (Nghị định 72/2015, Điều 24), its results counted by
/// the channels of Thông tư 22/2016, Điều 5. What the product does not measure says "chưa có số liệu". Not an official form: the
/// ministry's letter of the year may prescribe another.
/// </summary>
internal sealed class MinistryDocument(Figures figures, Letterhead letterhead, Words words)
{
    // Điều 5: "11 kênh"; those that are measured answer for themselves.
    private static readonly string[] Channels =
    [
        "Hoạt động đối ngoại của Ủy ban nhân dân tỉnh", "Cổng thông tin điện tử bằng tiếng Việt và tiếng nước ngoài", "Hệ thống dữ liệu quảng bá hình ảnh", "Xuất bản phẩm",
        "Hệ thống thông tin tại cửa khẩu quốc tế", "Báo chí trong nước", "Cơ quan, báo chí, truyền thông nước ngoài", "Sản phẩm truyền thông trên Internet",
        "Tiếp xúc, hợp tác với báo chí nước ngoài", "Truyền thông tại sự kiện lớn trong và ngoài nước", "Kênh khác",
    ];

    private const int Portal = 1;
    private const int DomesticPress = 5;
    private const int ForeignMedia = 6;
    private const int ForeignReporters = 8;
    private const int Events = 9;
    private const string Home = "viet nam";

    public AdministrativeDocument Write() => new ReportDocument(figures, letterhead, words).Write() with
    {
        Title = $"Công tác thông tin đối ngoại năm {figures.Year}",
        Blocks =
        [
            new Paragraph($"Thực hiện {figures.Plan.FullName()} về {InSentence(figures.Plan.Title)}, {letterhead.IssuingBody} báo cáo công tác thông tin đối ngoại năm {figures.Year} như sau:"),
            .. Direction(), .. Results(), .. Assessment(),
            new Heading(1, "IV", $"Phương hướng năm {figures.Year + 1}"), .. Quoted(w => w.NextYear),
            new Heading(1, "V", "Đề xuất, kiến nghị"), .. letterhead.Proposals.Length > 0 ? Written(letterhead.Proposals) : Quoted(w => w.Proposals),
            new Paragraph($"Số liệu theo từng nhiệm vụ nêu tại các phụ lục kèm theo. {letterhead.IssuingBody} kính báo cáo."),
        ],
        Annexes = [TaskAnnex(), UnitAnnex(), new("Số liệu theo các sổ theo dõi", [.. BookTables.Of(figures)])],
    };

    private IEnumerable<Block> Direction()
    {
        yield return new Heading(1, "I", "Chỉ đạo, điều hành");
        yield return new Bullet($"Văn bản chỉ đạo: {figures.Plan.FullName()}.");
        yield return new Bullet($"Phân công: {Two(figures.Tasks.Count)} nhiệm vụ, {Two(figures.Bodies.Count)} cơ quan chủ trì; {Two(figures.WithoutLead.Count)} nội dung chưa phân công.");
        yield return new Bullet($"Nhân sự, kinh phí: {NoFigures}.");
    }

    private IEnumerable<Block> Results()
    {
        yield return new Heading(1, "II", "Kết quả");
        yield return new Paragraph($"Số liệu tính đến {OfficeDate.Long(figures.AsOf)}. Đã hoàn thành {Two(figures.Done)}/{Two(figures.Tasks.Count)} nhiệm vụ; đang thực hiện {Two(figures.InProgress)}; "
            + $"chưa bắt đầu {Two(figures.NotStarted)}; quá hạn {Two(figures.Late)}.");
        yield return new Heading(2, "1", "Quảng bá hình ảnh theo kênh");
        yield return new Table(["TT", "Kênh", "Kết quả"], [.. Channels.Select((channel, i) => Row(i + 1, channel, ByChannel(i)))], [0.6, 4, 5.4]);
        yield return new Heading(2, "2", "Giải thích, làm rõ thông tin sai lệch");
        yield return new Paragraph(NoFigures + ".");
        yield return new Heading(2, "3", "Thông tin cho báo chí nước ngoài");
        yield return new Paragraph($"Đơn đề nghị hoạt động báo chí nước ngoài trong năm: {BookTables.InSentence(ForeignApplications)}.");
        foreach (var block in ReportDocument.Targets(figures)) { yield return block; }
    }

    private string ByChannel(int channel) => channel switch
    {
        Portal when figures.Items > 0 => $"{Two(figures.Items)} tin, bài; {Two(figures.Releases)} bản theo ngôn ngữ ("
            + string.Join("; ", figures.Languages.Select(l => $"{LanguageName.Of(l, words)} {Two(figures.ReleasesIn(l))}")) + ")",
        DomesticPress when Press(isHome: true).Concat(Made()).ToList() is { Count: > 0 } lines => string.Join("\n", lines),
        ForeignMedia when Press(isHome: false) is [var line] => line,
        ForeignReporters when ForeignApplications is { } applications => $"Đơn đề nghị hoạt động báo chí: {BookTables.InSentence(applications)}",
        Events when figures.Book("events", "channel") is { } events => $"Sự kiện đã tổ chức, theo kênh đối ngoại: {BookTables.InSentence(events)}",
        _ => NoFigures,
    };

    private BookFigure? ForeignApplications => figures.Book("foreign-press", "stage");

    // Published pieces of the press book, at home or abroad; nothing when there are none.
    private string[] Press(bool isHome) =>
        figures.Book("placements", "country")?.Rows.Where(r => VietnameseText.Fold(r.Name) == Home == isHome).Sum(r => r.Count) is > 0 and var pieces ? [$"{Two(pieces)} tin, bài, chương trình về tỉnh đã đăng, phát và có minh chứng (tự làm, đặt hàng và độc lập đếm riêng tại Phụ lục III)"] : [];

    private IEnumerable<string> Made() => (figures.Targets ?? []).Where(t => t.LastMonth > 0)
        .Select(t => $"{t.Name}: {t.Made(Targeting.Measure.Items).ToString("#,##0", Vietnamese)} tin, bài và {t.Made(Targeting.Measure.Minutes).ToString("#,##0", Vietnamese)} phút sản xuất mới");

    private IEnumerable<Block> Assessment()
    {
        yield return new Heading(1, "III", "Đánh giá");
        yield return new Heading(2, "1", "Ưu điểm");
        yield return new Paragraph(ToFillIn);
        yield return new Heading(2, "2", "Hạn chế, nguyên nhân");
        foreach (var block in Quoted(w => w.Difficulties)) { yield return block; }
        foreach (var block in ReportDocument.MissingUnits(figures, "3")) { yield return block; }
    }

    private IEnumerable<Block> Quoted(Func<UnitWords, string> part) => ReportDocument.SaidByUnits(figures, part) is { Count: > 0 } said ? said : [new Paragraph(ToFillIn)];

    private Annex TaskAnnex() => new("Kết quả từng nhiệm vụ", figures.Tasks.Count == 0 ? [new Paragraph(NoFigures)] :
    [
        new Table(["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Tình trạng", "%", "Minh chứng"],
            [.. figures.Tasks.Select((t, i) => Row(i + 1, $"{t.Clause}. {Shortened(t.Title)}", t.LeadName, t.Due is { } due ? OfficeClock.Show(due) : "", State(t.Progress), $"{t.Percent}%", Evidence(t.Evidence)))],
            [0.5, 3.6, 2, 1.2, 1.3, 0.7, 2.7]),
    ]) { IsLandscape = true };

    private Annex UnitAnnex() => new("Báo cáo của đơn vị", figures.Units is not { Count: > 0 } units ? [new Paragraph(NoFigures)] :
        [new Table(["TT", "Đơn vị", "Tình trạng báo cáo"], [.. units.Select((u, i) => Row(i + 1, u.Name, ReportDocument.StandingOf(u)))], [0.6, 5, 4.4])]);
}
