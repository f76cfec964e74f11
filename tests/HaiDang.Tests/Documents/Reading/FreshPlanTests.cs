using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;
using HaiDang.Tests.Documents.Extracting;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>Small plans of provinces that do not exist, in layouts and phrasings of their own; what a person finds in them was written down first.</summary>
public sealed class FreshPlanTests
{
    [Fact]
    public void A_plan_of_a_district_with_its_letterhead_side_by_side()
    {
        var read = PlanReader.Read("""
            UBND HUYỆN HẢI SƠN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 47/KH-UBND                          Độc lập - Tự do - Hạnh phúc
                                               Hải Sơn, ngày 12 tháng 3 năm 2026

                                KẾ HOẠCH
                  Quảng bá nghề làm nón lá huyện Hải Sơn năm 2026

            Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Thanh Lam về quảng bá làng nghề;
            UBND huyện ban hành kế hoạch như sau:

            I. Mục đích
            1. Giới thiệu nghề nón lá đến du khách.
            II. Nhiệm vụ của các cơ quan
            1. Phòng Văn hóa và Thông tin
            - Chủ trì, phối hợp với Phòng Kinh tế và Hạ tầng tổ chức cuộc thi ảnh; hoàn thành trước ngày 30/9/2026.
            2. Phòng Tài chính - Kế hoạch
            - Tham mưu bố trí kinh phí từ nguồn ngân sách huyện.
            3. Trung tâm Văn hóa, Thông tin và Thể thao huyện
            - Phát thanh mỗi tuần 02 tin trên hệ thống loa.
            4. Đề nghị Ủy ban MTTQ Việt Nam huyện vận động hội viên tham gia.
            5. UBND các xã, thị trấn báo cáo kết quả về Phòng Văn hóa và Thông tin trước ngày 10/12/2026.

            Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN
            - Như phần II;                                    KT. CHỦ TỊCH
            - Lưu: VT, VHTT.                                  PHÓ CHỦ TỊCH

                                                             Đàm Thị Sương
            """);
        Assert.Equal("47 KH-UBND | UBND huyện Hải Sơn | Hải Sơn 2026-03-12 | 2026-2026 | Đàm Thị Sương, KT. CHỦ TỊCH PHÓ CHỦ TỊCH", Header(read));
        Assert.Equal("12/KH-UBND", string.Join(' ', read.Bases.Select(b => b.Citation)));
        Assert.Equal("I I.1 II II.1 II.2 II.3 II.4 II.5", Paths(read));
        Assert.Equal(
            "lead Phòng Văn hóa và Thông tin / coordinate Phòng Kinh tế và Hạ tầng / duty Phòng Tài chính - Kế hoạch / "
            + "duty Trung tâm Văn hóa, Thông tin và Thể thao huyện / duty? Ủy ban MTTQ Việt Nam huyện / duty* UBND các xã, thị trấn", read.Who());
        Assert.Equal("30.9.2026 | Phòng Văn hóa và Thông tin |  / 10.12.2026 | UBND các xã, thị trấn | Phòng Văn hóa và Thông tin", read.When());
        Assert.Equal("Như phần II / Lưu: VT, VHTT", Recipients(read));
        Assert.Equal("ngân sách huyện", string.Join(' ', read.Money.Select(m => m.Source)));
    }

    [Fact]
    public void A_plan_of_a_party_committee_numbered_with_hyphens()
    {
        var read = PlanReader.Read("""
            ĐẢNG BỘ TỈNH THANH LAM
            HUYỆN ỦY HẢI SƠN
            *
            Số 31-KH/HU

            ĐẢNG CỘNG SẢN VIỆT NAM

            Hải Sơn, ngày 02 tháng 02 năm 2026

            KẾ HOẠCH
            tuyên truyền kỷ niệm 100 năm thành lập huyện, giai đoạn 2026-2027

            Thực hiện Chỉ thị số 08-CT/TU, ngày 10/01/2026 của Ban Thường vụ Tỉnh ủy về tuyên truyền các ngày lễ lớn, Ban Thường vụ Huyện ủy xây dựng Kế hoạch như sau:

            I- MỤC ĐÍCH, YÊU CẦU

            1- Nâng cao niềm tự hào về quê hương.

            II- TỔ CHỨC THỰC HIỆN

            1- Ban Tuyên giáo và Dân vận Huyện ủy chủ trì, phối hợp với Văn phòng Huyện ủy hướng dẫn, kiểm tra; báo cáo Ban Thường vụ Huyện ủy trước ngày 20/6 và 20/12 hằng năm.

            2- Đảng ủy Ủy ban nhân dân huyện lãnh đạo bố trí kinh phí.

            3- Các chi bộ, đảng bộ cơ sở xây dựng kế hoạch trước ngày 15/3/2026.

            Nơi nhận:
            - Thường trực Tỉnh ủy (để báo cáo),
            - Các chi bộ, đảng bộ cơ sở,
            - Lưu Văn phòng Huyện ủy.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ THƯỜNG TRỰC

            Lục Văn Nghĩa
            """);
        Assert.Equal("31 KH/HU | Huyện ủy Hải Sơn | Hải Sơn 2026-02-02 | 2026-2027 | Lục Văn Nghĩa, PHÓ BÍ THƯ THƯỜNG TRỰC", Header(read));
        Assert.Equal("08-CT/TU", string.Join(' ', read.Bases.Select(b => b.Citation)));
        Assert.Equal("I I.1 II II.1 II.2 II.3", Paths(read));
        Assert.Equal(
            "lead Ban Tuyên giáo và Dân vận Huyện ủy / coordinate Văn phòng Huyện ủy / duty Đảng ủy Ủy ban nhân dân huyện / duty* Các chi bộ, đảng bộ cơ sở", read.Who());
        Assert.Equal(["20/6", "20/12", "15/3"], read.Deadlines.Select(d => $"{d.Day}/{d.Month}"));
        Assert.Equal("Thường trực Tỉnh ủy (để báo cáo) / Các chi bộ, đảng bộ cơ sở / Lưu Văn phòng Huyện ủy", Recipients(read));
    }

    [Fact]
    public void A_decision_of_a_minister_that_approves_a_scheme()
    {
        var read = PlanReader.Read("""
            BỘ VĂN HÓA VÀ NGHỆ THUẬT
            Số: 118/QĐ-BVHNT

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Hà Nội, ngày 05 tháng 5 năm 2026

            QUYẾT ĐỊNH
            Phê duyệt Đề án “Tiếng đàn bầu ra thế giới giai đoạn 2026-2030”

            BỘ TRƯỞNG BỘ VĂN HÓA VÀ NGHỆ THUẬT

            Căn cứ Nghị định số 43/2025/NĐ-CP ngày 28/02/2025 của Chính phủ quy định chức năng, nhiệm vụ;

            Theo đề nghị của Cục trưởng Cục Âm nhạc.

            QUYẾT ĐỊNH:

            Điều 1. Phê duyệt Đề án “Tiếng đàn bầu ra thế giới giai đoạn 2026-2030” với các nội dung chủ yếu sau:

            I. MỤC TIÊU

            1. Mỗi năm có ít nhất 10 buổi biểu diễn ở nước ngoài.

            II. TỔ CHỨC THỰC HIỆN

            1. Cục Âm nhạc

            a) Là đơn vị đầu mối, chủ trì, phối hợp với Cục Hợp tác quốc tế triển khai Đề án;

            b) Báo cáo Bộ trưởng kết quả trước ngày 31 tháng 12 hằng năm.

            2. Vụ Kế hoạch, Tài chính: bố trí kinh phí 3,5 tỷ đồng mỗi năm từ ngân sách nhà nước.

            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

            Điều 3. Chánh Văn phòng Bộ, Cục trưởng Cục Âm nhạc, Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.

            Nơi nhận:
            - Như Điều 3;
            - Bộ trưởng (để b/c);
            - Lưu: VT, CÂN.

            KT. BỘ TRƯỞNG
            THỨ TRƯỞNG

            Hứa Minh Tường
            """);
        Assert.Equal("118 QĐ-BVHNT | Bộ Văn hóa và Nghệ thuật | Hà Nội 2026-05-05 | 2026-2030 | Hứa Minh Tường, KT. BỘ TRƯỞNG THỨ TRƯỞNG", Header(read));
        Assert.Equal("Điều 1 Điều 1.I Điều 1.I.1 Điều 1.II Điều 1.II.1 Điều 1.II.1.a Điều 1.II.1.b Điều 1.II.2 Điều 2 Điều 3", Paths(read));
        Assert.Equal(
            "duty Cục Âm nhạc / lead Cục Âm nhạc / coordinate Cục Hợp tác quốc tế / duty Vụ Kế hoạch, Tài chính / "
            + "duty Chánh Văn phòng Bộ / duty Cục trưởng Cục Âm nhạc / duty* Thủ trưởng các cơ quan, đơn vị liên quan", read.Who());
        Assert.Equal("31.12. yearly | Cục Âm nhạc | Bộ trưởng", read.When());
        Assert.Equal((10m, "buổi biểu diễn"), (Assert.Single(read.Targets).From, read.Targets[0].Unit));
        Assert.Equal((3_500_000_000m, "ngân sách nhà nước"), (Assert.Single(read.Money).Amount, read.Money[0].Source));
    }

    [Fact]
    public void An_annex_table_of_a_docx_with_cells_merged_across_and_down()
    {
        const string lined = """<w:tblBorders><w:top w:val="single"/><w:bottom w:val="single"/><w:insideH w:val="single"/></w:tblBorders>""";
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{WordSample.P(text)}</w:tc>";
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";
        const string down = """<w:vMerge w:val="restart"/>""";
        var read = PlanReader.Read(TextExtractor.Extract(WordSample.Of(
            WordSample.P("KẾ HOẠCH") + WordSample.P("Quảng bá cà phê tỉnh Thanh Lam năm 2026") + WordSample.P("I. NHIỆM VỤ") + WordSample.P("Chi tiết tại Phụ lục.")
            + WordSample.P("TM. ỦY BAN NHÂN DÂN") + WordSample.P("CHỦ TỊCH") + WordSample.P("Mạc Hữu Lân") + WordSample.P("PHỤ LỤC") + WordSample.P("DANH MỤC NHIỆM VỤ")
            + $"<w:tbl><w:tblPr>{lined}</w:tblPr>"
            + Row(Cell("TT"), Cell("Nội dung công việc"), Cell("Đơn vị thực hiện"), Cell("Đơn vị phối hợp"), Cell("Thời hạn"))
            + Row(Cell("I"), Cell("TUYÊN TRUYỀN", """<w:gridSpan w:val="4"/>"""))
            + Row(Cell("1"), Cell("Đăng bài"), Cell("Sở Du lịch", down), Cell("Báo Thanh Lam; Sở Công Thương"), Cell("Quý II/2026"))
            + Row(Cell("2"), Cell("In sách"), Cell("", "<w:vMerge/>"), Cell("Các sở, ngành"), Cell("Trước 30/9/2026"))
            + Row(Cell("II"), Cell("SỰ KIỆN", """<w:gridSpan w:val="4"/>"""))
            + Row(Cell("1"), Cell("Hội chợ"), Cell("Sở Công Thương"), Cell(""), Cell("Tháng 11/2026"))
            + "</w:tbl>"), "a.docx").Text!);
        Assert.Equal("I PL.I.1 PL.I.2 PL.II.1", Paths(read));
        Assert.Equal("lead Sở Du lịch / coordinate Báo Thanh Lam / coordinate Sở Công Thương / lead Sở Du lịch / coordinate* Các sở, ngành / lead Sở Công Thương", read.Who());
        Assert.Equal(["2026-06-30", "2026-09-29", "2026-11-30"], read.Deadlines.Select(d => d.LastDay));
    }

    [Fact]
    public void A_decision_whose_articles_hold_the_tasks()
    {
        var read = PlanReader.Read("""
            ỦY BAN NHÂN DÂN TỈNH THANH LAM

            Số: 902/QĐ-UBND

            Thanh Lam, ngày 01 tháng 4 năm 2026

            QUYẾT ĐỊNH
            Ban hành Kế hoạch quảng bá lụa Thanh Lam năm 2026

            ỦY BAN NHÂN DÂN TỈNH THANH LAM

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

            QUYẾT ĐỊNH:

            Điều 1. Ban hành Kế hoạch quảng bá lụa Thanh Lam năm 2026 với các nhiệm vụ sau:

            1. Tổ chức tuần lễ lụa. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Công Thương và Ủy ban nhân dân thành phố Lam Sơn thực hiện trong Quý III/2026.

            2. Xây dựng trang thông tin lụa bằng ba thứ tiếng. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với các đơn vị liên quan hoàn thành trước ngày 01/8/2026.

            Điều 2. Quyết định này có hiệu lực từ ngày ký.

            Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./.

            Nơi nhận: Như Điều 3; Lưu: VT.

            CHỦ TỊCH
            Tăng Bá Hiển
            """);
        Assert.Equal("902 QĐ-UBND | Ủy ban nhân dân tỉnh Thanh Lam | Thanh Lam 2026-04-01 | 2026-2026 | Tăng Bá Hiển, CHỦ TỊCH", Header(read));
        Assert.Equal("Điều 1 Điều 1.1 Điều 1.2 Điều 2 Điều 3", Paths(read));
        Assert.Equal(
            "lead Sở Văn hóa, Thể thao và Du lịch / coordinate Sở Công Thương / coordinate Ủy ban nhân dân thành phố Lam Sơn / lead Sở Khoa học và Công nghệ / "
            + "coordinate* các đơn vị liên quan / duty Chánh Văn phòng Ủy ban nhân dân tỉnh / duty* Giám đốc các sở / duty* thủ trưởng các cơ quan liên quan", read.Who());
        Assert.Equal(["2026-09-30", "2026-07-31"], read.Deadlines.Select(d => d.LastDay));
    }

    [Fact]
    public void A_plan_of_dashes_and_headings_without_any_number()
    {
        var read = PlanReader.Read("""
            KẾ HOẠCH
            Quảng bá bưởi Thanh Lam năm 2026

            MỤC ĐÍCH

            - Đưa bưởi Thanh Lam đến người tiêu dùng trong nước.

            TỔ CHỨC THỰC HIỆN

            - Sở Công Thương chủ trì, phối hợp với Sở Nông nghiệp và Môi trường tổ chức hội chợ bưởi trước ngày 15/9/2026.

            - Sở Tài chính bố trí kinh phí.

            - Đề nghị Hội Nông dân tỉnh vận động hội viên.

            Nơi nhận:
            - Các sở, ngành;
            - Lưu: VT.
            """);
        Assert.Equal(["MỤC ĐÍCH", "TỔ CHỨC THỰC HIỆN"], read.Clauses.Select(c => c.Title));
        Assert.All(read.Clauses, c => Assert.Equal("", c.Number));
        Assert.Equal("lead Sở Công Thương / coordinate Sở Nông nghiệp và Môi trường / duty Sở Tài chính / duty? Hội Nông dân tỉnh", read.Who());
        Assert.Equal("15.9.2026 | Sở Công Thương | ", read.When());
    }

    [Fact]
    public void A_scan_with_its_letters_hurt()
    {
        var read = PlanReader.Read("""
            UỶ BAN NHÂN DÂN TỈNH THANH LAM
            Số: 15 /KH-UBND
            Thanh Lam, ngày  9  tháng  6  năm 2026

            KÊ HOẠCH
            Quảng bá chè Thanh Lam năm 2026

            l. MỤC ĐÍCH
            1. Giới thiệu chè Thanh Lam.
            H. NHIỆM VỤ
            1. Tổ chức lễ hội chè
            - Cơ quan chú trì: Sở Nông nghiệp và Môi trường.
            - Cơ quan phôi hợp: Sở Sây dựng; UBND xã Chè Vàng.
            - Thời gian thực hiên: Tháng 11/2026.
            2. Quay phim án phẩm chè
            - Cơ quan chủ trì : Đài Phát thanh và Truyền hình tinh.
            lll. TỔ CHỨC THỰC HIỆN
            1. Sở Tài chính bố trí kinh phi.
            """);
        Assert.Equal("15 KH-UBND | Ủy ban nhân dân tỉnh Thanh Lam | Thanh Lam 2026-06-09 | 2026-2026 | , ", Header(read));
        Assert.Equal("I I.1 II II.1 II.2 III III.1", Paths(read));
        Assert.Equal(
            "lead Sở Nông nghiệp và Môi trường / coordinate Sở Sây dựng / coordinate UBND xã Chè Vàng / lead Đài Phát thanh và Truyền hình tinh / duty Sở Tài chính", read.Who());
        Assert.Equal(".11.2026 | Sở Nông nghiệp và Môi trường | ", read.When());
        Assert.Equal([8, 10, 12, 13, 14, 15, 16, 17, 18], read.Warnings.Where(w => w.Code == "ocr-error" && w.Line > 5).Select(w => w.Line));
    }

    [Fact]
    public void A_table_of_tasks_in_the_body_flattened_to_lines()
    {
        var read = PlanReader.Read("""
            KẾ HOẠCH
            Quảng bá đá quý Thanh Lam năm 2026

            I. MỤC ĐÍCH
            Giới thiệu nghề chạm đá.

            II. PHÂN CÔNG NHIỆM VỤ

            TT
            Nhiệm vụ
            Cơ quan chủ trì
            Cơ quan phối hợp
            Thời gian
            1
            Mở lớp dạy nghề chạm đá
            Sở Công Thương
            Sở Nội vụ, UBND huyện Đá Bạc
            Tháng 5/2026
            2
            Triển lãm đá quý
            Sở Văn hóa, Thể thao và Du lịch
            Các sở, ngành
            Quý IV/2026

            III. KINH PHÍ
            Từ nguồn ngân sách tỉnh.

            Nơi nhận:
            - Lưu: VT.
            """);
        Assert.Equal("I II PL.1 PL.2 III", Paths(read));
        Assert.Equal(
            "lead Sở Công Thương / coordinate Sở Nội vụ / coordinate UBND huyện Đá Bạc / lead Sở Văn hóa, Thể thao và Du lịch / coordinate* Các sở, ngành", read.Who());
        Assert.Equal(["2026-05-31", "2026-12-31"], read.Deadlines.Select(d => d.LastDay));
        Assert.Equal("ngân sách tỉnh", Assert.Single(read.Money).Source);
    }

    private static string Header(PlanReading read)
    {
        var d = read.Document;
        return $"{d.Number} {d.Symbol} | {d.Issuer} | {d.Place} {d.Date:yyyy-MM-dd} | {d.PeriodFrom}-{d.PeriodTo} | {d.Signer.Name}, {d.Signer.Capacity}";
    }

    private static string Paths(PlanReading read) => string.Join(' ', read.Clauses.OrderBy(c => c.Line).Select(c => c.Path));

    private static string Recipients(PlanReading read) =>
        string.Join(" / ", read.Recipients.Select(r => r.Purpose is null ? r.Name : $"{r.Name} ({r.Purpose})"));
}
