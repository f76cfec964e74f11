using System.Text;
using HaiDang.Documents.Extracting;

namespace HaiDang.Tests.Documents.Extracting;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t \n")]
    public void A_file_without_words_is_empty(string text)
    {
        Assert.Equal(ProblemCode.Empty, Refused(text).Code);
    }

    [Fact]
    public void A_file_of_20_MB_is_too_large_and_one_just_below_is_read()
    {
        var bytes = new byte[20_000_000];
        Array.Fill(bytes, (byte)'a');
        var problem = TextExtractor.Extract(bytes, "a.txt").Problem;
        Assert.Equal(ProblemCode.TooLarge, problem?.Code);
        Assert.Equal(["20"], problem!.Args);
        Assert.NotNull(TextExtractor.Extract(bytes.AsMemory(1), "a.txt").Text);
        Assert.NotNull(TextExtractor.Extract(bytes, "a.txt", TextExtractor.TextLimit).Text);
    }

    [Theory]
    [InlineData("GIF89a......", "image")]
    [InlineData("{\\rtf1\\ansi Ke hoach}", "rtf")]
    [InlineData("Kế\0hoạch", "unknown")]
    public void A_file_that_is_not_text_is_named(string content, string kind)
    {
        var problem = Refused(content);
        Assert.Equal(ProblemCode.Binary, problem.Code);
        Assert.Equal([kind], problem.Args);
    }

    [Fact]
    public void A_zip_that_is_no_document_is_binary()
    {
        var zip = WordSample.Zip(new() { ["xl/workbook.xml"] = "<a/>" });
        Assert.Equal(["zip"], TextExtractor.Extract(zip, "bang.xlsx").Problem?.Args);
    }

    [Fact]
    public void An_old_doc_is_binary_and_a_locked_docx_asks_for_its_password()
    {
        byte[] start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.Equal(["doc"], TextExtractor.Extract((byte[])[.. start, .. new byte[600]], "a.doc").Problem?.Args);

        byte[] locked = [.. start, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[9]];
        var problem = TextExtractor.Extract(locked, "a.docx").Problem;
        Assert.Equal(ProblemCode.UnreadableDocx, problem?.Code);
        Assert.Equal(["password"], problem!.Args);
    }

    [Theory]
    [InlineData("MẬT")]
    [InlineData("TỐI MẬT")]
    [InlineData("TUYỆT  MẬT")]
    [InlineData("**TUYỆT MẬT**")]
    [InlineData("## [TỐI MẬT]")]
    [InlineData("| MẬT |")]
    [InlineData("M Ậ T")]
    [InlineData("Độ mật: Tối mật")]
    [InlineData("Mật")]
    [InlineData("TỦYỆT MẬT")]
    [InlineData("ỦY BAN NHÂN DÂN      TUYỆT MẬT")]
    [InlineData("ỦY BAN NHÂN DÂN\tMẬT")]
    public void A_secrecy_stamp_keeps_the_file_out(string stamp)
    {
        Assert.Equal(ProblemCode.Classified, Refused($"UBND TỈNH BIỂN BẠC\n\n{stamp}\n\nSố: 05/KH-UBND\nKẾ HOẠCH\n").Code);
        Assert.Equal(ProblemCode.Classified, Refused($"{stamp}\nSố: 05/KH-UBND\n".Normalize(NormalizationForm.FormD)).Code);
    }

    [Theory]
    [InlineData("Chấp hành nghiêm chế độ bảo mật thông tin, bảo vệ bí mật Nhà nước.")]
    [InlineData("mật")]
    [InlineData("BÍ MẬT NHÀ NƯỚC")]
    [InlineData("BẢO MẬT")]
    [InlineData("ỦY BAN MẬT TRẬN TỔ QUỐC")]
    [InlineData("Tài liệu Mật được quản lý riêng")]
    [InlineData("Độ mật: không")]
    public void Words_about_secrecy_are_not_a_stamp(string line)
    {
        Assert.Null(TextExtractor.Extract(Encoding.UTF8.GetBytes($"KẾ HOẠCH\n{line}\nI. MỤC ĐÍCH\n"), "a.txt").Problem);
    }

    [Fact]
    public void A_stamp_in_a_text_box_or_page_header_keeps_the_file_out()
    {
        var box = WordSample.P("UBND TỈNH")
            + $"<w:p><w:r><w:pict><w:txbxContent>{WordSample.P("TỐI MẬT")}</w:txbxContent></w:pict></w:r></w:p>";
        var problem = TextExtractor.Extract(WordSample.Of(box), "a.docx").Problem;
        Assert.Equal(ProblemCode.Classified, problem?.Code);
        Assert.Equal(["TỐI MẬT"], problem!.Args);

        var inHeader = WordSample.Of(WordSample.P("UBND TỈNH"), header: WordSample.P("MẬT"));
        Assert.Equal(ProblemCode.Classified, TextExtractor.Extract(inHeader, "a.docx").Problem?.Code);
    }

    [Fact]
    public void A_damaged_docx_is_unreadable_wherever_it_is_damaged()
    {
        var whole = WordSample.Of(string.Concat(Enumerable.Range(1, 300).Select(i => WordSample.P($"Dòng {i}"))));
        Assert.NotNull(TextExtractor.Extract(whole, "a.docx").Text);
        Assert.Equal(ProblemCode.UnreadableDocx, TextExtractor.Extract(whole.AsMemory(0, 700), "a.docx").Problem?.Code);
        Assert.Equal(ProblemCode.UnreadableDocx, TextExtractor.Extract("not a zip"u8.ToArray(), "a.docx").Problem?.Code);

        var random = new Random(30);
        for (var i = 0; i < 400; i++)
        {
            var copy = (byte[])whole.Clone();
            for (var n = 0; n < 4; n++) { copy[random.Next(copy.Length)] = (byte)random.Next(256); }
            var extraction = TextExtractor.Extract(copy, "a.docx");
            Assert.True(extraction.Text is null != extraction.Problem is null);
        }
    }

    [Fact]
    public void Any_bytes_give_text_or_a_problem_but_never_a_fault()
    {
        var random = new Random(2020);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            var extraction = TextExtractor.Extract(bytes, "a.txt");
            Assert.True(extraction.Text is null != extraction.Problem is null);
        }
    }

    [Fact]
    public void A_document_that_unfolds_without_end_is_stopped()
    {
        var bomb = WordSample.Of($"<w:p><w:r><w:t>{new string('a', 40_000_000)}</w:t></w:r></w:p>");
        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(ProblemCode.TooLarge, TextExtractor.Extract(bomb, "a.docx").Problem?.Code);
    }

    [Fact]
    public void A_nest_of_tables_deeper_than_any_real_one_is_unreadable()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5000)) + WordSample.P("x")
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5000));
        Assert.Equal(ProblemCode.UnreadableDocx, TextExtractor.Extract(WordSample.Of(deep), "a.docx").Problem?.Code);
    }

    [Fact]
    public void Hostile_repetition_is_read_to_its_end()
    {
        // Anything quadratic would keep the run waiting for minutes.
        string[] hostile =
        [
            "a" + new string('\u0323', 3_000_000) + new string('\u0302', 3_000_000), new string('|', 9_000_000),
            string.Concat(Enumerable.Repeat("é×", 4_000_000)), string.Concat(Enumerable.Repeat("MẬT ", 2_000_000)),
        ];
        foreach (var text in hostile)
        {
            var extraction = TextExtractor.Extract(Encoding.UTF8.GetBytes(text), "a.txt");
            Assert.True(extraction.Text is null != extraction.Problem is null);
        }
    }

    private static Problem Refused(string text)
    {
        var extraction = TextExtractor.Extract(Encoding.UTF8.GetBytes(text), "ke-hoach.txt");
        Assert.Null(extraction.Text);
        return extraction.Problem!;
    }
}
