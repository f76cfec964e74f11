using HaiDang.Documents.Extracting;

namespace HaiDang.Tests.Documents.Extracting;

public sealed class WordFileTests
{
    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    private const string AllBorders =
        """<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/></w:tblBorders>""";

    [Fact]
    public void Paragraphs_breaks_and_tabs_keep_their_order()
    {
        var body = WordSample.P("Một") + WordSample.P("")
            + "<w:p><w:r><w:t>Hai</w:t><w:tab/><w:t>ba</w:t><w:br/><w:t>bốn</w:t><w:br w:type=\"page\"/></w:r></w:p>";
        Assert.Equal("Một\n\nHai\tba\nbốn", Text(WordSample.Of(body)));
    }

    [Fact]
    public void Automatic_numbers_are_printed_as_they_would_be_seen()
    {
        var body = WordSample.Numbered("MỤC ĐÍCH", 1) + WordSample.Numbered("Chung", 1, 1)
            + WordSample.Numbered("một", 1, 2) + WordSample.Numbered("hai", 1, 2) + WordSample.Numbered("chấm", 1, 3)
            + WordSample.Numbered("Riêng", 1, 1) + WordSample.Numbered("NỘI DUNG", 1)
            + WordSample.Numbered("Đầu", 1, 1) + WordSample.Numbered("LẠI TỪ ĐẦU", 2);
        Assert.Equal(
            ["I. MỤC ĐÍCH", "1.1. Chung", "a) một", "b) hai", "- chấm", "1.2. Riêng", "II. NỘI DUNG", "2.1. Đầu", "I. LẠI TỪ ĐẦU"],
            Text(WordSample.Of(body, Numbering)).Split('\n'));
    }

    [Fact]
    public void Numbers_and_capitals_can_come_from_a_style()
    {
        const string styles =
            """
            <w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style>
            <w:style w:styleId="Heading1"><w:basedOn w:val="Base"/></w:style>
            """;
        var body = WordSample.P("Mục đích", """<w:pStyle w:val="Heading1"/>""");
        Assert.Equal("I. MỤC ĐÍCH", Text(WordSample.Of(body, Numbering, styles)));
    }

    [Fact]
    public void A_bordered_table_gives_a_line_per_row()
    {
        var body = WordSample.Table(AllBorders, ["TT", "Nhiệm vụ", "Cơ quan"], ["1", "Xây dựng\nphim", "Sở TTTT;\nSở VHTT"]);
        Assert.Equal("| TT | Nhiệm vụ | Cơ quan |\n| 1 | Xây dựng; phim | Sở TTTT; Sở VHTT |", Text(WordSample.Of(body)));
    }

    [Fact]
    public void A_table_style_with_borders_counts_as_borders()
    {
        const string styles =
            """<w:style w:styleId="TableGrid"><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/></w:tblBorders></w:tblPr></w:style>""";
        var body = WordSample.Table("""<w:tblStyle w:val="TableGrid"/>""", ["a", "b"]);
        Assert.Equal("| a | b |", Text(WordSample.Of(body, styles: styles)));
    }

    [Fact]
    public void A_header_block_without_borders_gives_its_lines()
    {
        var body = WordSample.Table("", ["UBND TỈNH\nSố: 05/KH-UBND", "CỘNG HÒA\n\nBiển Bạc, ngày 05 tháng 4 năm 2024"]);
        Assert.Equal("UBND TỈNH\nSố: 05/KH-UBND\nCỘNG HÒA\nBiển Bạc, ngày 05 tháng 4 năm 2024", Text(WordSample.Of(body)));
    }

    [Fact]
    public void Deleted_hidden_and_duplicate_text_is_left_out()
    {
        const string body =
            """
            <w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>giữ </w:t></w:r></w:ins>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>
            <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>
            <mc:AlternateContent><mc:Choice><w:r><w:t xml:space="preserve"> một lần</w:t></w:r></mc:Choice>
            <mc:Fallback><w:r><w:t>hai lần</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """;
        Assert.Equal("giữ liên kết một lần", Text(WordSample.Of(body)));
    }

    [Fact]
    public void A_source_plan_kept_as_a_word_file_keeps_its_lines()
    {
        var plan = File.ReadAllText(SourcePlans.PathOf("s3-"));
        var body = string.Concat(plan.Split('\n').Select(line =>
            WordSample.P(System.Security.SecurityElement.Escape(line.TrimEnd()))));
        Assert.Equal(
            plan.Normalize().Split('\n').Select(line => line.TrimEnd()),
            Text(WordSample.Of(body)).Split('\n').Select(line => line.TrimEnd()));
    }

    private static string Text(byte[] file)
    {
        var extraction = TextExtractor.Extract(file, "ke-hoach.docx");
        Assert.Null(extraction.Problem);
        return extraction.Text!;
    }
}
