using HaiDang.Documents.Writing;

namespace HaiDang.Tests.Documents.Writing;

/// <summary>A yearly report of the demo province, with everything a document can hold.</summary>
internal static class Samples
{
    public static AdministrativeDocument Report { get; } = new()
    {
        ParentBody = "Ủy ban nhân dân tỉnh Biển Bạc",
        IssuingBody = "Sở Văn hóa, Thể thao và Du lịch",
        Number = "5",
        Symbol = "BC-SVHTTDL",
        Place = "Biển Bạc",
        Date = new DateOnly(2024, 4, 5),
        Kind = "Báo cáo",
        Title = "Kết quả thực hiện Kế hoạch công tác thông tin đối ngoại năm 2024",
        Addressees = ["Ủy ban nhân dân tỉnh Biển Bạc"],
        Bases =
        [
            "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;",
            "Căn cứ Kế hoạch số 18/KH-UBND ngày 02 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh",
        ],
        Blocks =
        [
            new Paragraph("Sở Văn hóa, Thể thao và Du lịch báo cáo kết quả thực hiện Kế hoạch năm 2024 như sau:"),
            new Heading(1, "I", "Chỉ đạo, điều hành"),
            new Heading(2, "1", "Văn bản đã ban hành"),
            new Paragraph("Các cơ quan, đơn vị đã xây dựng kế hoạch riêng, phân công người phụ trách và gửi về cơ quan đầu mối đúng hạn; công tác phối hợp giữa các ngành, các địa phương ngày càng chặt chẽ."),
            new Bullet("Kế hoạch tuyên truyền về biển, đảo;"),
            new Bullet("Kế hoạch tập huấn người phát ngôn."),
            new Heading(3, "a)", "Công tác tập huấn"),
            new Paragraph("Đã tổ chức 02 lớp với 120 người tham dự."),
            new Heading(1, "II", "Kết quả thực hiện nhiệm vụ"),
            new Table(
                ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả", "Tỷ lệ"],
                [.. Enumerable.Range(1, 24).Select(i => new[]
                {
                    $"{i}", $"Xây dựng phim giới thiệu tiềm năng, thế mạnh của tỉnh, số {i}",
                    "Đài Phát thanh và Truyền hình tỉnh", "Đã phát sóng bằng hai ngôn ngữ;\ncó bằng chứng kèm theo", $"{i * 4}%",
                })],
                [0.7, 4, 3, 3, 1]) { Caption = "Bảng 1. Kết quả theo nhiệm vụ" },
            new Heading(1, "III", "Đề xuất, kiến nghị"),
            new Paragraph("Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí năm sau ngay từ đầu năm."),
            new Paragraph("Trên đây là báo cáo kết quả thực hiện Kế hoạch công tác thông tin đối ngoại năm 2024."),
        ],
        Signer = new Signer(["KT. Giám đốc", "Phó Giám đốc"], "Trần Thị Lan"),
        Recipients = ["Như trên;", "- Ban Tuyên giáo và Dân vận Tỉnh ủy", "Các cơ quan có tên trong Kế hoạch", "Lưu: VT, TTĐN."],
        Annexes =
        [
            new Annex("Danh mục ấn phẩm", [new Paragraph("Danh mục gồm 03 ấn phẩm.")]),
            new Annex("Số liệu theo cơ quan", [new Table(
                ["TT", "Cơ quan", "Bài tiếng Việt", "Bài tiếng Anh", "Sự kiện", "Phim", "Báo cáo"],
                [["1", "Sở Ngoại vụ", "12", "12", "3", "1", "Đã gửi"], ["2", "Sở Du lịch", "8", "5", "2", "0", "Chưa gửi"]],
                [])]) { IsLandscape = true },
        ],
    };

    public static AdministrativeDocument Draft { get; } = new()
    {
        IssuingBody = "Ủy ban nhân dân tỉnh Biển Bạc",
        Symbol = "KH-UBND",
        Place = "Biển Bạc",
        Year = 2025,
        Kind = "KẾ HOẠCH",
        Title = "Công tác thông tin đối ngoại tỉnh Biển Bạc năm 2025",
        Blocks = [new Heading(1, "I.", "Mục đích, yêu cầu"), new Bullet("Chủ động, kịp thời, hiệu quả;")],
        Signer = new Signer(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"]),
        Recipients = ["Văn phòng Chính phủ (b/c)", "Lưu: VT, VX."],
        IsDraft = true,
    };

    public static AdministrativeDocument Party { get; } = new()
    {
        Form = HaiDang.Documents.DocumentForm.Party,
        ParentBody = "Đảng bộ tỉnh Biển Bạc",
        IssuingBody = "Thành ủy Hải Vân",
        Number = "8",
        Symbol = "KH/TU",
        Place = "Hải Vân",
        Date = new DateOnly(2026, 2, 3),
        Kind = "KẾ HOẠCH",
        Title = "công tác thông tin đối ngoại năm 2026",
        Bases = ["Căn cứ Kế hoạch số 12-KH/TU, ngày 05 tháng 01 năm 2026 của Tỉnh ủy Biển Bạc về công tác thông tin đối ngoại năm 2026"],
        Blocks =
        [
            new Paragraph("Ban Thường vụ Thành ủy ban hành Kế hoạch công tác thông tin đối ngoại năm 2026 như sau:"),
            new Heading(1, "I-", "Mục đích, yêu cầu"),
            new Heading(2, "1.", "Mục đích"),
            new Paragraph("Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về công tác thông tin đối ngoại trong tình hình mới, góp phần quảng bá hình ảnh của thành phố."),
            new Heading(1, "II-", "Tổ chức thực hiện"),
            new Bullet("Ban Tuyên giáo và Dân vận Thành ủy chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch"),
        ],
        Signer = new Signer(["T/M Ban Thường vụ", "Phó Bí thư"], "Lê Văn Hòa"),
        Recipients = ["Thường trực Tỉnh ủy (để báo cáo)", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Thành ủy"],
    };

    public static LetterFrame Office { get; } = new()
    {
        IssuingBody = "Ủy ban nhân dân\ntỉnh Biển Bạc",
        Number = "412",
        Symbol = "UBND-VX",
        Place = "Biển Bạc",
        Date = new DateOnly(2026, 11, 2),
        Signer = new Signer(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], "Đặng Thị Hạnh"),
        Recipients = ["Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Lưu: VT, VX"],
    };

    public static AdministrativeDocument Urging { get; } = OfficialLetter.Urge(Office, new UrgingLetter(
        "Kế hoạch số 18/KH-UBND",
        "Kế hoạch số 18/KH-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về công tác thông tin đối ngoại năm 2026",
        new DateOnly(2026, 10, 31),
        ["Sở Văn hóa, Thể thao và Du lịch", "Đài Phát thanh và Truyền hình tỉnh"],
        [
            new("Sản xuất phim giới thiệu tiềm năng, thế mạnh của tỉnh bằng tiếng Anh", "Đài Phát thanh và Truyền hình tỉnh", new DateOnly(2026, 9, 30), "Quá hạn 31 ngày"),
            new("Cập nhật chuyên trang du lịch", "Sở Văn hóa, Thể thao và Du lịch", new DateOnly(2026, 10, 15), "Chưa có minh chứng"),
        ],
        new DateOnly(2026, 11, 10),
        "Sở Văn hóa, Thể thao và Du lịch"));

    public static AdministrativeDocument Reply { get; } = OfficialLetter.Reply(
        Office with { ParentBody = "UBND tỉnh Biển Bạc", IssuingBody = "Đài Phát thanh và Truyền hình", Symbol = "ĐPTTH-NDBT", Number = "9", Signer = new Signer(["Giám đốc"], "Phạm Quốc Bảo") },
        new ReplyLetter(
            "tiến độ thực hiện Kế hoạch số 18/KH-UBND",
            "Công văn số 412/UBND-VX ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh về việc đôn đốc thực hiện Kế hoạch số 18/KH-UBND",
            ["Ủy ban nhân dân tỉnh Biển Bạc"],
            [
                new Heading(2, "1.", "Về phim giới thiệu tiềm năng, thế mạnh của tỉnh"),
                new Paragraph("Bản tiếng Việt đã phát sóng ngày 20/10/2026; bản tiếng Anh đang lồng tiếng, hoàn thành trước ngày 30/11/2026."),
                new Heading(2, "2.", "Kiến nghị"),
                new Paragraph("Đề nghị cho phép điều chỉnh thời hạn của nhiệm vụ đến ngày 30/11/2026."),
            ]));

    public static IReadOnlyDictionary<string, AdministrativeDocument> All { get; } = new Dictionary<string, AdministrativeDocument>
    {
        [nameof(Report)] = Report, [nameof(Draft)] = Draft, [nameof(Party)] = Party, [nameof(Urging)] = Urging, [nameof(Reply)] = Reply,
    };
}
