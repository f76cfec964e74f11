using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Extracting;
using Bullet = HaiDang.Documents.Writing.Bullet;
using Heading = HaiDang.Documents.Writing.Heading;
using Paragraph = HaiDang.Documents.Writing.Paragraph;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace HaiDang.Tests.Documents.Writing;

public sealed class DocxWriterTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_written_file_breaks_no_rule_of_the_format(string name)
    {
        using var word = Open(Samples.All[name]);
        foreach (var version in new[] { FileFormatVersions.Office2007, FileFormatVersions.Office2019 })
        {
            var errors = new OpenXmlValidator(version).Validate(word)
                .Select(error => $"{error.Path?.XPath}: {error.Description}");
            Assert.Empty(errors);
        }
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(Samples.Report, stream);
        Assert.Equal(stream.ToArray(), DocxWriter.ToBytes(Samples.Report));
    }

    [Fact]
    public void Everything_written_can_be_read_again_in_order()
    {
        var lines = LinesOf(Samples.Report);
        Assert.Equal(
            [
                "ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "Số: 05/BC-SVHTTDL", "Biển Bạc, ngày 05 tháng 4 năm 2024",
                "BÁO CÁO", "Kết quả thực hiện Kế hoạch công tác thông tin đối ngoại năm 2024",
                "Kính gửi: Ủy ban nhân dân tỉnh Biển Bạc",
            ],
            lines.Take(9));
        foreach (var expected in new[]
        {
            "I. CHỈ ĐẠO, ĐIỀU HÀNH", "1. Văn bản đã ban hành", "- Kế hoạch tuyên truyền về biển, đảo;",
            "a) Công tác tập huấn", "Bảng 1. Kết quả theo nhiệm vụ", "| TT | Nhiệm vụ | Cơ quan chủ trì | Kết quả | Tỷ lệ |",
            "| 24 | Xây dựng phim giới thiệu tiềm năng, thế mạnh của tỉnh, số 24 | Đài Phát thanh và Truyền hình tỉnh | "
                + "Đã phát sóng bằng hai ngôn ngữ; có bằng chứng kèm theo | 96% |",
            "Trên đây là báo cáo kết quả thực hiện Kế hoạch công tác thông tin đối ngoại năm 2024./.",
            "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Lan", "Phụ lục I", "DANH MỤC ẤN PHẨM", "Phụ lục II",
            "(Kèm theo Báo cáo số 05/BC-SVHTTDL ngày 05 tháng 4 năm 2024 của Sở Văn hóa, Thể thao và Du lịch)",
        })
        {
            Assert.Contains(expected, lines);
        }
    }

    [Fact]
    public void Closing_marks_are_set_whatever_was_typed()
    {
        var lines = LinesOf(Samples.Report);
        Assert.Single(lines, line => line.EndsWith("quản lý hoạt động thông tin đối ngoại;", StringComparison.Ordinal));
        Assert.Single(lines, line => line.EndsWith("02 năm 2024 của Ủy ban nhân dân tỉnh.", StringComparison.Ordinal));
        var recipients = lines.SkipWhile(line => line != "Nơi nhận:").Skip(1).Take(4);
        Assert.Equal(
            ["- Như trên;", "- Ban Tuyên giáo và Dân vận Tỉnh ủy;", "- Các cơ quan có tên trong Kế hoạch;", "- Lưu: VT, TTĐN."],
            recipients);
        Assert.Contains("- Chủ động, kịp thời, hiệu quả./.", LinesOf(Samples.Draft));
    }

    [Fact]
    public void A_text_that_ends_in_a_table_is_closed_below_it()
    {
        var table = new HaiDang.Documents.Writing.Table(["TT"], [["1"]], []);
        Assert.Contains("./.", LinesOf(Samples.Draft with { Blocks = [table] }));
    }

    [Fact]
    public void A_draft_leaves_blanks_and_says_that_it_is_one()
    {
        var lines = LinesOf(Samples.Draft);
        Assert.Contains("Số:       /KH-UBND", lines);
        Assert.Contains("Biển Bạc, ngày        tháng        năm 2025", lines);
        Assert.Contains("DỰ THẢO", lines);
        Assert.DoesNotContain("DỰ THẢO", LinesOf(Samples.Report));
    }

    [Theory]
    [InlineData(2024, 2, 9, "ngày 09 tháng 02 năm 2024")]
    [InlineData(2024, 4, 10, "ngày 10 tháng 4 năm 2024")]
    [InlineData(2024, 12, 31, "ngày 31 tháng 12 năm 2024")]
    public void Days_below_ten_and_the_first_two_months_get_a_zero(int year, int month, int day, string expected)
    {
        var lines = LinesOf(Samples.Draft with { Date = new DateOnly(year, month, day) });
        Assert.Contains($"Biển Bạc, {expected}", lines);
    }

    [Fact]
    public void The_page_is_A4_with_the_prescribed_margins_and_no_number_on_its_first_page()
    {
        using var word = Open(Samples.Report);
        var sections = Body(word).Descendants<SectionProperties>().ToList();
        Assert.Equal(3, sections.Count);
        var margin = sections[0].GetFirstChild<PageMargin>()!;
        Assert.Equal(
            (20, 20, 30, 20),
            (Millimetres(margin.Top!.Value), Millimetres(margin.Bottom!.Value),
                Millimetres((int)margin.Left!.Value), Millimetres((int)margin.Right!.Value)));
        Assert.Equal((11906u, 16838u), (sections[0].GetFirstChild<PageSize>()!.Width!.Value, sections[0].GetFirstChild<PageSize>()!.Height!.Value));
        Assert.All(sections, section => Assert.NotNull(section.GetFirstChild<TitlePage>()));
        Assert.Equal([null, 1, 1], sections.Select(section => section.GetFirstChild<PageNumberType>()?.Start?.Value));
        Assert.Equal(PageOrientationValues.Landscape, sections[2].GetFirstChild<PageSize>()!.Orient!.Value);

        var numbered = word.MainDocumentPart!.HeaderParts
            .Where(part => part.Header.Descendants<SimpleField>().Any(field => field.Instruction!.Value!.Trim() == "PAGE"));
        var reference = sections[0].Elements<HeaderReference>().Single(header => header.Type!.Value == HeaderFooterValues.Default);
        Assert.Same(word.MainDocumentPart.GetPartById(reference.Id!.Value!), Assert.Single(numbered));
    }

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, true, false, "center")]
    [InlineData("Độc lập - Tự do - Hạnh phúc", 28, true, false, "center")]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC", 26, false, false, "center")]
    [InlineData("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 26, true, false, "center")]
    [InlineData("Số: 05/BC-SVHTTDL", 26, false, false, "center")]
    [InlineData("Biển Bạc, ngày 05 tháng 4 năm 2024", 28, false, true, "center")]
    [InlineData("BÁO CÁO", 28, true, false, "center")]
    [InlineData("I. CHỈ ĐẠO, ĐIỀU HÀNH", 28, true, false, "both")]
    [InlineData("Đã tổ chức 02 lớp với 120 người tham dự.", 28, false, false, "both")]
    [InlineData("Nơi nhận:", 24, true, true, "left")]
    [InlineData("- Như trên;", 22, false, false, "left")]
    [InlineData("PHÓ GIÁM ĐỐC", 28, true, false, "center")]
    [InlineData("Trần Thị Lan", 28, true, false, "center")]
    [InlineData("Phụ lục I", 28, true, false, "center")]
    public void Each_element_has_its_size_weight_slant_and_place(string text, int halfPoints, bool bold, bool italic, string align)
    {
        using var word = Open(Samples.Report);
        var style = StyleOf(word, Body(word).Descendants<WordParagraph>().First(paragraph => paragraph.InnerText == text));
        var run = style.StyleRunProperties!;
        Assert.Equal(
            ($"{halfPoints}", bold, italic, align),
            (run.FontSize!.Val!.Value, run.Bold is not null, run.Italic is not null,
                style.StyleParagraphProperties!.Justification!.Val!.InnerText));
    }

    [Fact]
    public void Content_is_justified_with_an_indented_first_line_and_six_points_after()
    {
        using var word = Open(Samples.Report);
        var style = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "Content");
        Assert.Equal("720", style.StyleParagraphProperties!.Indentation!.FirstLine!.Value);
        Assert.Equal("120", style.StyleParagraphProperties.SpacingBetweenLines!.After!.Value);
    }

    [Fact]
    public void Font_and_language_hold_for_the_whole_document()
    {
        using var word = Open(Samples.Report);
        var defaults = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal("Times New Roman", defaults.RunFonts!.Ascii!.Value);
        Assert.Equal("vi-VN", defaults.Languages!.Val!.Value);
        Assert.Equal("vi-VN", word.PackageProperties.Language);
        Assert.Equal("BÁO CÁO: Kết quả thực hiện Kế hoạch công tác thông tin đối ngoại năm 2024", word.PackageProperties.Title);
    }

    [Fact]
    public void Tables_of_data_repeat_their_head_and_keep_rows_whole()
    {
        using var word = Open(Samples.Report);
        var table = Body(word).Elements<WordTable>().Single(t => t.Elements<TableRow>().Count() == 25);
        var rows = table.Elements<TableRow>().ToList();
        Assert.Single(rows, row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(9071, table.Descendants<GridColumn>().Sum(c => Int(c.Width!.Value!)), tolerance: 3);
    }

    [Fact]
    public void Rules_are_drawn_lines_as_long_as_prescribed()
    {
        using var word = Open(Samples.Report);
        var rules = Body(word).Descendants<WordParagraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Rule").ToList();
        Assert.Equal(5, rules.Count);
        Assert.All(rules, rule => Assert.NotNull(rule.ParagraphProperties!.ParagraphBorders!.TopBorder));
        Assert.DoesNotContain('_', Body(word).InnerText);

        // "Độc lập - Tự do - Hạnh phúc" is 60 mm long in Times New Roman Bold 14.
        var inset = rules[1].ParagraphProperties!.Indentation!;
        Assert.Equal(60, Millimetres(5820 - Int(inset.Left!.Value!) - Int(inset.Right!.Value!)));
    }

    [Fact]
    public void Characters_that_a_file_cannot_hold_are_left_out()
    {
        var document = Samples.Draft with
        {
            Title = "Kế\u0001 hoạch \uD800<&>\uFFFE \"x\"", Blocks = [new Bullet("a\nb\tc"), new Heading(9, null, "x")],
        };
        using var word = Open(document);
        Assert.Empty(new OpenXmlValidator().Validate(word));
        Assert.Contains("Kế hoạch <&> \"x\"", LinesOf(document));
        Assert.Contains("b\tc", LinesOf(document));
    }

    [Fact]
    public void A_document_with_nothing_but_its_head_still_opens()
    {
        var document = Samples.Draft with { Blocks = [], Recipients = [], Signer = null, IsDraft = false, Title = "" };
        using var word = Open(document);
        Assert.Empty(new OpenXmlValidator().Validate(word));
    }

    [Fact]
    public void The_lines_of_a_source_plan_survive_writing_and_reading()
    {
        var lines = File.ReadAllLines(SourcePlans.PathOf("s3-"))
            .Select(line => line.Normalize().Trim()).Where(line => line.Length > 0).ToList();
        var written = LinesOf(Samples.Draft with { Blocks = [.. lines.Select(line => new Paragraph(line))] });
        var start = written.IndexOf(lines[0]);
        Assert.Equal(lines.SkipLast(1), written.Skip(start).Take(lines.Count - 1));
    }

    private static WordprocessingDocument Open(AdministrativeDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.ToBytes(document)), isEditable: false);

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document.Body!;

    private static Style StyleOf(WordprocessingDocument word, WordParagraph paragraph) =>
        word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(style => style.StyleId == paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Millimetres(int twips) => (int)Math.Round(twips / 56.693);

    private static List<string> LinesOf(AdministrativeDocument document)
    {
        var extraction = TextExtractor.Extract(DocxWriter.ToBytes(document), "bao-cao.docx");
        Assert.Null(extraction.Problem);
        return [.. extraction.Text!.Split('\n').Where(line => line.Length > 0)];
    }
}
