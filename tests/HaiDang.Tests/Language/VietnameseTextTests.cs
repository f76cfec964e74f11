using System.Globalization;
using System.Text;
using HaiDang.Language;

namespace HaiDang.Tests.Language;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đồng Nai", "dong nai")]
    [InlineData("ĐỒNG NAI", "dong nai")]
    [InlineData("Bà Rịa – Vũng Tàu", "ba ria – vung tau")]
    [InlineData("Huệ", "hue")]
    [InlineData("Ưu đãi", "uu dai")]
    [InlineData("Ăn", "an")]
    [InlineData("Nguyễn Trãi", "nguyen trai")]
    [InlineData("ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ỲÝỶỸỴ", "aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy")]
    [InlineData("  Sở \t TT&TT\u00A0tỉnh \n", "so tt&tt tinh")]
    [InlineData("", "")]
    public void Folding_takes_away_marks_case_and_spare_spaces(string written, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(written));
        Assert.Equal(folded, VietnameseText.Fold(written.Normalize(NormalizationForm.FormD)));
    }

    // The culture vi-VN with IgnoreNonSpace finds only the first of these; hence a folded column in place of collation.
    [Theory]
    [InlineData("ba ria", "Bà Rịa")]
    [InlineData("dong nai", "Đồng Nai")]
    [InlineData("hue", "Huệ")]
    [InlineData("uu dai", "Ưu đãi")]
    [InlineData("an", "Ăn")]
    public void What_is_typed_without_marks_is_found(string typed, string written) =>
        Assert.Contains(VietnameseText.Fold(typed), VietnameseText.Fold($"tỉnh {written} năm 2024"), StringComparison.Ordinal);

    [Fact]
    public void Every_vietnamese_letter_folds_to_plain_ascii_and_folding_again_changes_nothing()
    {
        const string letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ";
        foreach (var letter in letters + letters.ToUpper(CultureInfo.GetCultureInfo("vi-VN")))
        {
            var folded = VietnameseText.Fold(letter.ToString());
            Assert.Matches("^[a-z]$", folded);
            Assert.Equal(folded, VietnameseText.Fold(folded));
        }
    }

    [Theory]
    [InlineData("Ｖũｎｇ Ｔàｕ ２０２４", "vung tau 2024")]
    [InlineData("ﬁ ﬀ Ǆ", "fi ff dz")]
    [InlineData("𝐓𝐡ô𝐧𝐠 𝘣á𝘰", "thong bao")]
    [InlineData("东京 도쿄 ລາວ ខ្មែរ", "东京 도쿄 ລາວ ខ្មែរ")]
    [InlineData("😀 Huế", "😀 hue")]
    [InlineData("a\u0300\u0323\u00ADb", "ab")]
    public void Fancy_letters_are_plain_and_other_scripts_are_left_as_they_are(string written, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(written));

    [Fact]
    public void Folding_sixteen_at_a_time_gives_what_folding_one_by_one_gives()
    {
        var chance = new Random(30);
        const string letters = "ab Z \n\t.,–“”ĂăĐđĨĩŨũƠơƯưẠạẲỹỴÀÿßæØðéÝ÷\u0301\u00A0\u200B字ﬁÞ\u0130ơƱȘ\u0007\u007F\u0085«";
        Span<char> folded = stackalloc char[140];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(70)).Select(_ =>
                chance.Next(3) == 0 ? letters[chance.Next(letters.Length)] : "tuyên truyền "[chance.Next(13)]));
            Assert.Equal(OneByOne(text), VietnameseText.Fold(text));
            Assert.True(VietnameseText.TryFold(text, folded, out var length));
            Assert.Equal(OneByOne(text), folded[..length]);
            Assert.Equal(text.Length, VietnameseText.FoldAligned(text).Length);
            Assert.All(text.Zip(VietnameseText.FoldAligned(text)), pair => Assert.Equal(VietnameseText.FoldAligned(pair.First.ToString()), pair.Second.ToString()));
        }

        // A single letter never fills a block.
        static string OneByOne(string text)
        {
            var folded = string.Concat(text.Select(c => char.IsWhiteSpace(c) ? " " : VietnameseText.Fold(c.ToString())));
            return string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void Folding_without_making_a_string_needs_as_much_room_as_there_is_text()
    {
        Span<char> folded = stackalloc char[8];
        Assert.True(VietnameseText.TryFold("Đồng Nai", folded, out var length));
        Assert.Equal("dong nai", folded[..length]);
        Assert.False(VietnameseText.TryFold("Đồng Nai.", folded, out _));
        // A ligature unfolds into more letters than it is.
        Assert.False(VietnameseText.TryFold("ﬁﬁﬁﬁﬁ", folded, out _));
        Assert.True(VietnameseText.FoldAlike("ĐỒNG  NAI", "dong nai"));
        Assert.True(VietnameseText.FoldAlike(new string('ﬁ', 100), string.Concat(Enumerable.Repeat("fi", 100))));
        Assert.False(VietnameseText.FoldAlike("Đồng Nai", "Đồng Tháp"));
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH", "ủy ban nhân dân tỉnh")]
    [InlineData("UỶ BAN – HOÀ BÌNH", "ủy ban – hòa bình")]
    [InlineData("ΑΘΗΝΑ Москва 東京 Ⓐ", "αθηνα москва 東京 ⓐ")]
    public void Small_letters_have_the_tone_in_its_one_place(string written, string small)
    {
        Span<char> into = stackalloc char[written.Length];
        VietnameseText.Small(written, into);
        Assert.Equal(small, into);
    }

    [Fact]
    public void What_is_plain_needs_neither_cleaning_nor_composing()
    {
        Assert.True(VietnameseText.IsPlain("Ủy ban nhân dân – “Đồng Nai” …\n\tLê Đình Ỹ"));
        foreach (var c in Enumerable.Range(0, 0xD800).Select(i => (char)i).Where(c => VietnameseText.IsPlain($"kế hoạch {c} năm")))
        {
            Assert.True($"a{c}".IsNormalized() && (c is '\n' or '\t' || !char.IsControl(c)), $"U+{(int)c:X4}");
            Assert.Equal($"a{c}", VietnameseText.Normalize($"a{c}"));
        }
        Assert.All("\r\u00A0\u00AD\u0301\u200B\u2009\uFEFF\0", c => Assert.False(VietnameseText.IsPlain($"kế hoạch {c} năm")));
    }

    [Fact]
    public void An_offset_in_aligned_folding_is_an_offset_in_the_text()
    {
        const string text = "Ủy ban nhân dân tỉnh Đồng Nai";
        var at = VietnameseText.FoldAligned(text).IndexOf("dong nai", StringComparison.Ordinal);
        Assert.Equal("Đồng Nai", text.Substring(at, 8));
    }

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("Uỷ ban", "Ủy ban")]
    [InlineData("VĂN HOÁ", "VĂN HÓA")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("quý", "quý")]
    [InlineData("hoàn toàn", "hoàn toàn")]
    [InlineData("ngoài", "ngoài")]
    public void Both_schools_of_placing_the_tone_come_to_one(string written, string unified)
    {
        Assert.Equal(unified, VietnameseText.UnifyTonePlacement(written));
        Assert.True(VietnameseText.SameIgnoringTonePlacement(written, unified));
        Assert.Equal(VietnameseText.Fold(written), VietnameseText.Fold(unified));
    }

    [Fact]
    public void A_difference_in_tone_is_a_difference() => Assert.False(VietnameseText.SameIgnoringTonePlacement("hòa", "hóa"));

    [Theory]
    [InlineData("bệnh")]
    [InlineData("Huệ")]
    [InlineData("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu")]
    public void Composed_and_decomposed_writing_are_one_text(string composed)
    {
        var decomposed = composed.Normalize(NormalizationForm.FormD);
        Assert.NotEqual(composed, decomposed);
        Assert.Equal(composed, VietnameseText.Normalize(decomposed));
        Assert.True(VietnameseText.SameIgnoringTonePlacement(composed, decomposed));
    }

    [Theory]
    [InlineData("Số\u00A093/KH\u2007UBND", "Số 93/KH UBND")]
    [InlineData("Vũng\u200B Tàu\uFEFF", "Vũng Tàu")]
    public void Normalising_leaves_neither_odd_spaces_nor_invisible_signs(string written, string clean) =>
        Assert.Equal(clean, VietnameseText.Normalize(written));

    [Fact]
    public void Half_a_character_is_shown_as_missing_instead_of_failing() =>
        Assert.Equal("nửa\uFFFD chữ", VietnameseText.Normalize("nửa" + (char)0xD83D + " chữ"));

    [Fact]
    public void What_is_no_character_does_not_stop_the_reading() => Assert.Equal("a\uFFFDb", VietnameseText.Normalize("a\uFFFEb"));

    [Theory]
    [InlineData("Đồng Nai", true)]
    [InlineData("Ba Ria-Vung Tau: Unleashing Potential", false)]
    public void Marks_tell_vietnamese_from_english(string text, bool hasMarks) => Assert.Equal(hasMarks, VietnameseText.HasMarks(text));
}
