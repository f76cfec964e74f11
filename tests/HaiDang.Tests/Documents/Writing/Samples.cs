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
}
