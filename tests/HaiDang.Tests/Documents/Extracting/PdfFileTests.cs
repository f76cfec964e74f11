using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Extracting;

/// <summary>Pdf/printed.pdf is a plan of the sample province as a word processor prints it; scanned.pdf is a picture of its first page.</summary>
public sealed class PdfFileTests
{
    [Fact]
    public void A_printed_plan_is_read_like_its_text()
    {
        var extraction = Extract("printed.pdf");
        var reading = PlanReader.Read(extraction.Text!);
        Assert.Equal(
            ("Kế hoạch", "45", "KH-UBND", "Ủy ban nhân dân tỉnh Biển Bạc", new DateOnly(2026, 2, 5)),
            (reading.Document.Kind, reading.Document.Number, reading.Document.Symbol, reading.Document.Issuer, reading.Document.Date));
        Assert.Equal("Tạ Hải Triều", reading.Document.Signer.Name);
        Assert.Equal("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", reading.Document.Signer.Capacity);
        Assert.Equal(["I", "II", "III", "IV"], reading.Clauses.Select(c => c.Path).Where(p => !p.Contains('.', StringComparison.Ordinal)).Take(4));
        Assert.Contains(reading.Assignments, a => a is { Role: AssignmentRole.Lead, Body: "Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch tỉnh", Clause: "IV.1.1" });
        Assert.Contains(reading.Assignments, a => a is { Role: AssignmentRole.Coordinate, Body: "Ủy ban nhân dân phường Cửa Vạn", Clause: "IV.1.2" });
        Assert.Contains(reading.Deadlines, d => d is { Day: 15, Month: 11, To: "Sở Văn hóa, Thể thao và Du lịch" });
        Assert.Equal(10, reading.Recipients.Count);
        Assert.Contains(ExtractionNote.FromPdf, extraction.Notes);
    }

    [Fact]
    public void A_scanned_plan_is_recognised_letter_by_letter()
    {
        var extraction = Extract("scanned.pdf");
        var reading = PlanReader.Read(extraction.Text!);
        Assert.Equal(("Kế hoạch", new DateOnly(2026, 2, 5)), (reading.Document.Kind, reading.Document.Date));
        Assert.Contains("72/2015/NĐ-CP", reading.Bases.Select(b => b.Citation));
        Assert.Contains(ExtractionNote.FromScan, extraction.Notes);
    }

    [Fact]
    public void A_damaged_pdf_is_refused()
    {
        var problem = TextExtractor.Extract("%PDF-1.7\nnothing"u8.ToArray(), "a.pdf").Problem;
        Assert.True(problem?.Code is ProblemCode.UnreadablePdf or ProblemCode.ToolMissing, problem?.Code);
    }

    [Fact]
    public void A_page_gives_its_columns_its_rows_and_its_paragraphs()
    {
        List<PageLine> page =
        [
            Line(90, 60, 200, "ỦY BAN NHÂN DÂN"), Line(280, 60, 540, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Line(100, 76, 190, "TỈNH A"), Line(330, 76, 490, "Độc lập - Tự do - Hạnh phúc"),
            Line(285, 150, 345, "KẾ HOẠCH"),
            Line(110, 200, 540, "- Câu đầu của đoạn này dài hết dòng và còn sang"), Line(90, 216, 300, "dòng sau."),
            Line(110, 232, 540, "- Đoạn nữa."),
            Line(90, 300, 110, "TT"), Line(150, 300, 220, "Nhiệm vụ"), Line(320, 300, 400, "Chủ trì"), Line(450, 300, 530, "Thời gian"),
            Line(95, 330, 105, "1"), Line(150, 330, 250, "Mở trang"), Line(320, 330, 400, "Sở A"), Line(450, 330, 500, "Quý I"),
            Line(150, 346, 250, "mới"),
            Line(95, 370, 105, "2"), Line(150, 370, 250, "In sách"), Line(320, 370, 400, "Sở B"),
            Line(300, 780, 310, "2"),
        ];
        Assert.Equal(
            """

            |
            ỦY BAN NHÂN DÂN
            TỈNH A
            |
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            |
            KẾ HOẠCH
            - Câu đầu của đoạn này dài hết dòng và còn sang dòng sau.
            - Đoạn nữa.
            | TT | Nhiệm vụ | Chủ trì | Thời gian |
            | 1 | Mở trang mới | Sở A | Quý I |
            | 2 | In sách | Sở B |  |

            """.ReplaceLineEndings("\n"), PageLayout.Flow([page]));
    }

    private static PageLine Line(double left, double top, double right, string text) => new(left, top, right, top + 14, text);

    // What is not installed cannot be tried; the product says so to its user, too.
    private static Extraction Extract(string file)
    {
        var path = Path.Combine(Repository.Root, "tests", "HaiDang.Tests", "Documents", "Extracting", "Pdf", file);
        var extraction = TextExtractor.Extract(File.ReadAllBytes(path), file);
        Assert.SkipWhen(extraction.Problem?.Code == ProblemCode.ToolMissing, $"not installed: {extraction.Problem?.Args[0]}");
        return extraction;
    }
}
