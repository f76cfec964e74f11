using System.Text;
using HaiDang.Documents.Extracting;

namespace HaiDang.Tests.Documents.Extracting;

public sealed class PlainTextTests
{
    private const string Opening =
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKế hoạch công tác thông tin đối ngoại của tỉnh\n";

    [Fact]
    public void A_utf8_file_keeps_its_lines_with_and_without_a_mark()
    {
        var bytes = Encoding.UTF8.GetBytes(Opening);
        Assert.Equal(Opening, Extract(bytes).Text);
        Assert.Equal(Opening, Extract([0xEF, 0xBB, 0xBF, .. bytes]).Text);
        Assert.Empty(Extract(bytes).Notes);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void A_utf16_file_is_converted_with_and_without_a_mark(bool bigEndian, bool marked)
    {
        var encoding = new UnicodeEncoding(bigEndian, marked);
        var extraction = Extract([.. encoding.GetPreamble(), .. encoding.GetBytes(Opening)]);
        Assert.Equal(Opening, extraction.Text);
        Assert.Equal([ExtractionNote.FromUtf16], extraction.Notes);
    }

    [Fact]
    public void A_windows_1258_file_is_converted()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var apart = Opening.Normalize(NormalizationForm.FormD);
        foreach (var (loose, joined) in new[] { ("a\u0302", "â"), ("e\u0302", "ê"), ("o\u0302", "ô"), ("a\u0306", "ă"),
            ("o\u031B", "ơ"), ("u\u031B", "ư"), ("E\u0302", "Ê"), ("O\u0302", "Ô"), ("A\u0302", "Â") })
        {
            apart = apart.Replace(loose, joined, StringComparison.Ordinal);
        }

        // The dot below sorts before the hat, so a hat may follow it: join those by hand as the old editors did.
        apart = apart.Replace("e\u0323\u0302", "ê\u0323", StringComparison.Ordinal)
            .Replace("o\u0323\u0302", "ô\u0323", StringComparison.Ordinal)
            .Replace("E\u0323\u0302", "Ê\u0323", StringComparison.Ordinal)
            .Replace("O\u0323\u0302", "Ô\u0323", StringComparison.Ordinal)
            .Replace("a\u0323\u0302", "â\u0323", StringComparison.Ordinal);

        var extraction = Extract(encoding.GetBytes(apart));
        Assert.Equal(Opening, extraction.Text);
        Assert.Contains(ExtractionNote.FromWindows1258, extraction.Notes);
    }

    [Fact]
    public void Accents_that_stand_apart_are_joined()
    {
        var extraction = Extract(Encoding.UTF8.GetBytes(Opening.Normalize(NormalizationForm.FormD)));
        Assert.Equal(Opening, extraction.Text);
        Assert.Equal([ExtractionNote.Composed], extraction.Notes);
    }

    [Fact]
    public void Windows_and_old_mac_line_ends_become_line_feeds()
    {
        Assert.Equal("Một\nHai\nBa\n", Extract("Một\r\nHai\rBa\r\n"u8.ToArray()).Text);
    }

    [Fact]
    public void Text_of_the_VnTime_fonts_is_converted()
    {
        const string typed = "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc\n"
            + "KÕ ho¹ch c«ng t¸c th«ng tin ®èi ngo¹i cña tØnh n¨m 2004, tr­êng vµ nh÷ng ng­êi ®­îc giao\n";
        const string meant = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
            + "Kế hoạch công tác thông tin đối ngoại của tỉnh năm 2004, trường và những người được giao\n";

        var pasted = Extract(Encoding.UTF8.GetBytes(typed));
        Assert.Equal(meant, pasted.Text);
        Assert.Equal([ExtractionNote.FromTcvn3], pasted.Notes);
        Assert.Equal(meant, Extract(Encoding.Latin1.GetBytes(typed)).Text);
    }

    [Fact]
    public void Text_of_the_VNI_fonts_is_converted()
    {
        const string typed = "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM\nÑoäc laäp - Töï do - Haïnh phuùc\n"
            + "Keá hoaïch coâng taùc thoâng tin ñoái ngoaïi cuûa tænh naêm 2004, tröôøng vaø nhöõng ngöôøi ñöôïc giao\n";
        const string meant = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
            + "Kế hoạch công tác thông tin đối ngoại của tỉnh năm 2004, trường và những người được giao\n";

        Assert.Equal(meant, Extract(Encoding.UTF8.GetBytes(typed)).Text);
        var saved = Extract(Encoding.Latin1.GetBytes(typed));
        Assert.Equal(meant, saved.Text);
        Assert.Equal([ExtractionNote.FromVni], saved.Notes);
    }

    [Fact]
    public void Letters_of_an_unknown_font_are_refused()
    {
        var text = string.Concat(Enumerable.Repeat("x¶y q£z w¦k p©t l¬m ", 20));
        Assert.Equal(ProblemCode.LegacyFont, Extract(Encoding.UTF8.GetBytes(text)).Problem?.Code);
    }

    [Theory]
    [InlineData("L'été dernier, le Conseil a décidé de créer une délégation à l'étranger. Où êtes-vous, François ? Ça va.")]
    [InlineData("Die Behörde für Öffentlichkeitsarbeit erklärte: »Übergänge müssen geprüft werden.« Größe: 5 × 3 m².")]
    [InlineData("План работы на 2024 год. 外国人記者クラブ. ໂຄງການ. ផែនការ.")]
    public void Other_languages_pass_unchanged(string text)
    {
        var extraction = Extract(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, extraction.Text);
        Assert.Empty(extraction.Notes);
    }

    [Fact]
    public void Every_source_plan_keeps_its_lines()
    {
        foreach (var path in SourcePlans.Paths)
        {
            var extraction = TextExtractor.Extract(File.ReadAllBytes(path), path);
            Assert.True(extraction.Problem is null, $"{path}: {extraction.Problem}");
            var expected = File.ReadAllText(path).Normalize().Split('\n').Select(Trimmed);
            Assert.Equal(expected, extraction.Text!.Split('\n').Select(Trimmed));
        }
    }

    private static string Trimmed(string line) =>
        line.Replace('\f', ' ').Replace('\u00A0', ' ').Replace("\uFEFF", "", StringComparison.Ordinal)
            .Replace("\u200B", "", StringComparison.Ordinal).Trim();

    private static Extraction Extract(byte[] bytes) => TextExtractor.Extract(bytes, "ke-hoach.txt");
}
