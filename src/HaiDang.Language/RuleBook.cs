namespace HaiDang.Language;

/// <summary>What a rule of law is about. A duty stays the same when the act behind it is replaced.</summary>
public enum Duty
{
    /// <summary>The yearly report on external information (thông tin đối ngoại) to province and ministry.</summary>
    YearlyReport,

    /// <summary>What the yearly report on external information tells of.</summary>
    YearlyReportContent,

    /// <summary>The channels of image promotion by which that report counts.</summary>
    PromotionChannels,

    /// <summary>The yearly report of a ministry on external information, with the plan of the next year.</summary>
    MinistryYearlyReport,

    /// <summary>The yearly report on speaking to the press.</summary>
    SpokespersonReport,

    /// <summary>First information after an important event.</summary>
    FirstInformation,

    /// <summary>Publishing who speaks for a body.</summary>
    NamingSpokesperson,

    /// <summary>Regular information and press conferences of the province.</summary>
    RegularInformation,

    /// <summary>Notice of a press conference.</summary>
    PressConferenceNotice,

    /// <summary>An answer to the press.</summary>
    AnswerToPress,

    /// <summary>An answer to petitions and criticism that the press forwards.</summary>
    AnswerToForwardedPetition,

    /// <summary>Correction of false information.</summary>
    Correction,

    /// <summary>The licence of a foreign reporter who does not reside here.</summary>
    ForeignReporterLicence,

    /// <summary>The answer to resident foreign reporters who want to work in the province.</summary>
    ForeignReporterInProvince,

    /// <summary>The card of a press assistant.</summary>
    PressAssistantCard,

    /// <summary>Notice of a press conference of foreign bodies.</summary>
    ForeignPressConference,

    /// <summary>Notice of a planned stop of the portal.</summary>
    PortalStop,

    /// <summary>How long drafts of provincial legal documents are open for comment.</summary>
    ConsultationPeriod,

    /// <summary>Layout of administrative documents.</summary>
    DocumentLayout,

    /// <summary>Public holidays.</summary>
    PublicHolidays,

    /// <summary>How long a state secret is protected.</summary>
    SecretProtection,
}

/// <summary>How sure the wording of a rule is.</summary>
public enum RuleSource
{
    /// <summary>Read in the text of the act.</summary>
    Read,

    /// <summary>Read in a scan of the signed act.</summary>
    Scanned,

    /// <summary>Told by others: the press, a portal of laws.</summary>
    Told,

    /// <summary>Practice or common knowledge; a lawyer has to confirm it.</summary>
    ToConfirm,
}

/// <summary>How days of a term are counted.</summary>
public enum DayCount
{
    /// <summary>Every day.</summary>
    Calendar,

    /// <summary>Working days (ngày làm việc).</summary>
    Working,
}

/// <summary>A term of so many days; the day it begins is not counted (Bộ luật Dân sự, Điều 147).</summary>
public sealed record Term(int Days, DayCount Count)
{
    /// <summary>The last allowed day of a term that begins on a day.</summary>
    public DateOnly LastDay(DateOnly from) => Count is DayCount.Working ? WorkingDays.After(from, Days) : from.AddDays(Days);
}

/// <summary>
/// A rule as it was or is in force: what it asks, where it stands, from which day to which (no first day: not known). <c>Before</c>: month and day of a
/// yearly deadline, itself no longer allowed; <c>Within</c>: how long a duty may take.
/// </summary>
public sealed record LegalRule(Duty Duty, string Text, string Act, string? Article, DateOnly? From, DateOnly? To, RuleSource Source,
    (int Month, int Day)? Before = null, Term? Within = null)
{
    /// <summary>Whether the rule is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => (From ?? DateOnly.MinValue) <= day && day <= (To ?? DateOnly.MaxValue);

    /// <summary>The last allowed day in a year: "trước ngày 20/12" ends with 19/12. Null for a rule that names no day.</summary>
    public DateOnly? LastDay(int year) => Before is var (month, day) ? WorkingDays.LastBefore(new(year, month, day)) : null;

    /// <summary>Act and article as cited: "Nghị định 244/2026/NĐ-CP, Điều 10".</summary>
    public string Citation => Article is null ? Act : $"{Act}, {Article}";
}

/// <summary>
/// Legal deadlines and forms with the days they are in force. What happened before 1/7/2026 is judged by the rule of its day. A
/// change of the law is a new line here and an end on the old one; nothing else in the product names a day of the law.
/// </summary>
public static class RuleBook
{
    private static readonly DateOnly July2026 = new(2026, 7, 1);
    private static readonly DateOnly June2026 = new(2026, 6, 30);

    /// <summary>Every rule, by duty and day.</summary>
    public static IReadOnlyList<LegalRule> Rules { get; } =
    [
        // External information
        new(Duty.YearlyReport, "Báo cáo năm về thông tin đối ngoại gửi UBND tỉnh và bộ quản lý: trước ngày 15/11, trừ khi kế hoạch ghi ngày khác.",
            "Thông lệ của các kế hoạch cấp tỉnh (Thông tư 22/2016/TT-BTTTT chưa kiểm chứng được ngày)", null, null, null, RuleSource.ToConfirm, (11, 15)),
        new(Duty.YearlyReportContent, "Chín nhóm nhiệm vụ của UBND cấp tỉnh; sơ kết, tổng kết, báo cáo định kỳ và đột xuất gửi bộ quản lý.",
            "Nghị định 72/2015/NĐ-CP", "Điều 24", new(2015, 10, 22), June2026, RuleSource.Read),
        new(Duty.YearlyReportContent, "Chín nhóm nhiệm vụ của UBND cấp tỉnh; thêm nguyên tắc thông tin đối ngoại trên không gian mạng.",
            "Nghị định 72/2015/NĐ-CP, sửa đổi bởi Nghị định 148/2026/NĐ-CP", "Điều 24", July2026, null, RuleSource.Told),
        new(Duty.PromotionChannels, "Mười một kênh quảng bá hình ảnh, dùng làm khung thống kê của báo cáo.",
            "Thông tư 22/2016/TT-BTTTT", "Điều 5", null, null, RuleSource.Told),
        new(Duty.MinistryYearlyReport, "Bộ, ngành gửi báo cáo năm và kế hoạch năm sau: trước ngày 30/11, theo Phụ lục 01 và 02.",
            "Thông tư 02/2019/TT-BTTTT", "Điều 10 khoản 5", new(2019, 4, 22), null, RuleSource.Read, (11, 30)),
        // Spokespersons and press
        new(Duty.SpokespersonReport, "Báo cáo năm về phát ngôn gửi Bộ VHTTDL: trước ngày 20/12, số liệu từ 15/12 năm trước đến 14/12, theo mẫu tại Phụ lục.",
            "Nghị định 244/2026/NĐ-CP", "Điều 10", July2026, null, RuleSource.Scanned, (12, 20)),
        new(Duty.FirstInformation, "Thông tin ban đầu trong 24 giờ kể từ khi sự việc xảy ra.", "Nghị định 09/2017/NĐ-CP", "Điều 6 khoản 3 điểm a", new(2017, 3, 30), June2026, RuleSource.Read),
        new(Duty.FirstInformation, "Thông tin ban đầu trong 24 giờ kể từ khi tiếp nhận và xử lý vụ việc; ý kiến trái chiều: 24 giờ kể từ khi xác định có ảnh hưởng.",
            "Nghị định 244/2026/NĐ-CP", "Điều 7 khoản 3, 4", July2026, null, RuleSource.Scanned),
        new(Duty.NamingSpokesperson, "Văn bản ủy quyền phát ngôn đăng trên cổng thông tin trong 12 giờ.", "Nghị định 09/2017/NĐ-CP", null, new(2017, 3, 30), June2026, RuleSource.Read),
        new(Duty.NamingSpokesperson, "Họ tên, chức vụ, điện thoại, thư điện tử của người phát ngôn thường xuyên đăng trên cổng thông tin trong 24 giờ.",
            "Nghị định 244/2026/NĐ-CP", "Điều 3", July2026, null, RuleSource.Scanned),
        new(Duty.RegularInformation, "Thông tin hằng tháng; họp báo 3 tháng một lần.", "Nghị định 09/2017/NĐ-CP", "Điều 5", new(2017, 3, 30), June2026, RuleSource.Read),
        new(Duty.RegularInformation, "Thông tin hằng tháng và cập nhật cổng thông tin; họp báo ít nhất 3 tháng một lần.", "Nghị định 244/2026/NĐ-CP", "Điều 6", July2026, null, RuleSource.Scanned),
        new(Duty.PressConferenceNotice, "Thông báo họp báo bằng văn bản trước ít nhất 24 giờ; từ chối bằng văn bản trước ít nhất 12 giờ.",
            "Nghị định 237/2026/NĐ-CP", "Điều 22", July2026, null, RuleSource.Scanned),
        new(Duty.AnswerToPress, "Trả lời trên báo chí trong 30 ngày kể từ khi cơ quan báo chí yêu cầu.", "Nghị định 237/2026/NĐ-CP", "Điều 18", July2026, null, RuleSource.Scanned, Within: new(30, DayCount.Calendar)),
        new(Duty.AnswerToForwardedPetition, "Trả lời bằng văn bản trong 15 ngày làm việc ý kiến, kiến nghị, phê bình do báo chí chuyển.", "Nghị định 237/2026/NĐ-CP", "Điều 18", July2026, null, RuleSource.Scanned, Within: new(15, DayCount.Working)),
        new(Duty.Correction, "Báo điện tử và kênh trên mạng: cải chính ngay; báo ngày, phát thanh, truyền hình: trong 2 ngày; báo tuần: số gần nhất.",
            "Nghị định 237/2026/NĐ-CP", "Điều 19", July2026, null, RuleSource.Scanned),
        // Foreign press
        new(Duty.ForeignReporterLicence, "Cấp phép phóng viên không thường trú trong 10 ngày làm việc.", "Nghị định 88/2012/NĐ-CP", null, new(2012, 12, 20), June2026, RuleSource.Read, Within: new(10, DayCount.Working)),
        new(Duty.ForeignReporterLicence, "Hồ sơ trước khi nhập cảnh ít nhất 10 ngày; cấp phép điện tử trong 7 ngày làm việc. Mẫu 01 đến 08/BC-BNG.", "Nghị định 262/2026/NĐ-CP", "Điều 5", July2026, null, RuleSource.Scanned),
        new(Duty.ForeignReporterInProvince, "UBND cấp tỉnh trả lời trong 5 ngày làm việc.", "Nghị định 88/2012/NĐ-CP", null, new(2012, 12, 20), June2026, RuleSource.Read, Within: new(5, DayCount.Working)),
        new(Duty.ForeignReporterInProvince, "UBND cấp tỉnh trả lời trong 5 ngày làm việc và báo Bộ Ngoại giao; không hoạt động trước khi được chấp thuận.",
            "Nghị định 262/2026/NĐ-CP", "Điều 16 khoản 3", July2026, null, RuleSource.Scanned, Within: new(5, DayCount.Working)),
        new(Duty.PressAssistantCard, "Bộ Ngoại giao giải quyết trong 15 ngày làm việc.", "Nghị định 88/2012/NĐ-CP", null, new(2012, 12, 20), June2026, RuleSource.Read, Within: new(15, DayCount.Working)),
        new(Duty.PressAssistantCard, "Cơ quan được Chủ tịch UBND cấp tỉnh giao giải quyết trong 10 ngày; thẻ có giá trị 5 năm.", "Nghị định 262/2026/NĐ-CP", "Điều 17", July2026, null, RuleSource.Scanned, Within: new(10, DayCount.Calendar)),
        new(Duty.ForeignPressConference, "Thông báo trước ít nhất 2 ngày làm việc; không có ý kiến là đồng ý.", "Nghị định 88/2012/NĐ-CP; Thông tư 04/2014/TT-BTTTT", null, new(2012, 12, 20), June2026, RuleSource.Read),
        new(Duty.ForeignPressConference, "Thông báo UBND cấp tỉnh trước ít nhất 24 giờ.", "Nghị định 262/2026/NĐ-CP", "Điều 20", July2026, null, RuleSource.Scanned),
        // Portal, drafts, documents
        new(Duty.PortalStop, "Tạm dừng cổng thông tin có kế hoạch: thông báo trước ít nhất 7 ngày làm việc.", "Nghị định 224/2026/NĐ-CP", "Điều 13", July2026, null, RuleSource.Read),
        new(Duty.ConsultationPeriod, "Lấy ý kiến dự thảo văn bản quy phạm của tỉnh ít nhất 30 ngày.", "Luật 80/2015/QH13", "Điều 113, 120", new(2016, 7, 1), new(2025, 3, 31), RuleSource.ToConfirm),
        new(Duty.ConsultationPeriod, "Lấy ý kiến dự thảo văn bản quy phạm của tỉnh ít nhất 20 ngày.", "Luật 64/2025/QH15", null, new(2025, 4, 1), null, RuleSource.ToConfirm),
        new(Duty.DocumentLayout, "Thể thức và kỹ thuật trình bày văn bản hành chính.", "Nghị định 30/2020/NĐ-CP", "Phụ lục I", new(2020, 3, 5), null, RuleSource.Read),
        new(Duty.PublicHolidays, "Mười một ngày nghỉ lễ, tết trong năm.", "Bộ luật Lao động 45/2019/QH14", "Điều 112", new(2021, 1, 1), null, RuleSource.Told),
        new(Duty.SecretProtection, "Bảo vệ 30, 20 và 10 năm đối với tuyệt mật, tối mật và mật.", "Luật 117/2025/QH15", "Điều 19", new(2026, 3, 1), null, RuleSource.Read),
    ];

    /// <summary>The rule of a duty in force on a day, or null when there was none.</summary>
    public static LegalRule? InForce(Duty duty, DateOnly day) => Rules.FirstOrDefault(r => r.Duty == duty && r.IsInForce(day));
}
