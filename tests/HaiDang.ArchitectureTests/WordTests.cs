using System.Text.Json;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Words;

namespace HaiDang.ArchitectureTests;

/// <summary>Every visible text is a word of a resource file, in Vietnamese and in English.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        var vi = Keys("vi");
        var en = Keys("en");
        Assert.NotEmpty(vi);
        Guard.FindsNothing(vi.Keys.Except(en.Keys).Select(k => "en lacks " + k));
        Guard.FindsNothing(en.Keys.Except(vi.Keys).Select(k => "vi lacks " + k));
        Guard.FindsNothing(vi.Where(k => Places(k.Value) != Places(en[k.Key])).Select(k => "other places in en: " + k.Key));
    }

    /// <summary>What stands on every public page is there in every language of the public, with the same places.</summary>
    [Theory]
    [MemberData(nameof(Further))]
    public void Every_word_of_the_public_site_is_there_in_every_language(string language)
    {
        var (vi, further) = (Keys("vi"), Keys(language));
        // The command line speaks Vietnamese and English; plans are public in the language they were signed in.
        var needed = vi.Keys.Where(k => k.StartsWith("portal.", StringComparison.Ordinal) && !k.StartsWith("portal.plans.", StringComparison.Ordinal) && !CheckedFault().IsMatch(k));
        Guard.FindsNothing(needed.Except(further.Keys).Select(k => $"{language} lacks {k}"));
        Guard.FindsNothing(further.Keys.Except(vi.Keys).Select(k => $"{language} has {k}, which is no word"));
        Guard.FindsNothing(further.Where(k => Places(k.Value) != Places(vi[k.Key])).Select(k => $"other places in {language}: {k.Key}"));
    }

    /// <summary>A register is public in a language wholly or not at all.</summary>
    [Theory]
    [MemberData(nameof(Further))]
    public void A_register_speaks_a_language_wholly_or_not_at_all(string language)
    {
        var further = Keys(language);
        Guard.FindsNothing(from register in RegisterTests.All()
                           where register.Face is { } face && further.ContainsKey(face.TitleWord)
                           from key in register.PublicWordKeys()
                           where !further.ContainsKey(key)
                           select $"{language} lacks {key}");
    }

    public static TheoryData<string> Further => [.. PublicLanguages.Codes.Except(PublicLanguages.Expected)];

    [Fact]
    public void Every_word_asked_for_exists()
    {
        var keys = Keys("vi").Keys.ToHashSet();
        var asked = from source in Product.Sources(".razor", ".cs")
                    from Match match in Asked().Matches(source.Text)
                    let key = match.Groups[1].Value
                    let isPrefix = match.Groups[2].Value.Length > 0 || key.EndsWith('.')
                    where isPrefix ? !keys.Any(k => k.StartsWith(key, StringComparison.Ordinal)) : !keys.Contains(key)
                    select $"{source.Path}: {key}";
        Guard.FindsNothing(asked);
    }

    [Fact]
    public void No_word_lies_unused()
    {
        var sources = string.Join("\n", Product.Sources(".razor", ".cs").Select(s => s.Text));
        var mentioned = Literal().Matches(sources).Select(m => m.Groups[1].Value).ToHashSet();
        var prefixes = mentioned.Where(m => m.EndsWith('.') || m.EndsWith('_')).Concat(mentioned.Select(m => m + ".")).ToList();
        // Words of registers are asked for by the machine: RegisterTests looks after them.
        var registers = RegisterTests.All().SelectMany(r => r.WordKeys()).ToHashSet();
        Guard.FindsNothing(Keys("vi").Keys.Where(k => !mentioned.Contains(k) && !registers.Contains(k) && !prefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal))));
    }

    /// <summary>Nobody is shouted at, and nobody is told that it was her fault.</summary>
    [Fact]
    public void No_word_shouts_or_blames()
    {
        string[] blame = ["lỗi của bạn", "bạn đã sai", "bạn nhập sai", "bạn làm sai", "không hợp lệ!", "your fault", "you failed", "you made a mistake", "illegal"];
        Guard.FindsNothing(Keys("vi").Concat(Keys("en"))
            .Where(k => k.Value.Contains('!', StringComparison.Ordinal) || blame.Any(b => k.Value.Contains(b, StringComparison.OrdinalIgnoreCase))).Select(k => $"{k.Key}: {k.Value}"));
    }

    /// <summary>A button says what it does: its words begin with a verb.</summary>
    [Fact]
    public void Buttons_are_verbs()
    {
        string[] verbs = ["Ban hành", "Bắt đầu", "Bỏ", "Cài", "Cấp", "Cập nhật", "Chấp nhận", "Chọn", "Chuyển", "Duyệt", "Đăng", "Đăng nhập", "Đăng ký", "Đăng xuất", "Để", "Đọc", "Đóng", "Đổi", "Đưa", "Ghi", "Giao", "Giữ", "Gộp", "Gỡ", "Gửi",
            "Hiện", "Hủy", "In", "Kết thúc", "Khai", "Không đồng ý", "Không nhận", "Không đưa", "Kiểm tra", "Ký", "Lập", "Lấy", "Lọc", "Lưu", "Mở", "Ngừng", "Nhận", "Nhập", "Nhờ", "Phân công", "Phê duyệt", "Rút", "Sửa", "Soạn", "Tải", "Tạm dừng", "Tạo", "Tắt", "Thêm", "Theo dõi",
            "Thôi", "Thử", "Thu hồi", "Tiếp tục", "Tìm", "Tính", "Tổng hợp", "Trả lại", "Trả lời", "Trình", "Tự", "Xác nhận", "Xây dựng", "Xem", "Xin", "Xóa", "Yêu cầu", "Ẩn"];
        var words = Keys("vi");
        var buttons = from source in Product.Sources(".razor")
                      from Match match in Pressed().Matches(source.Text)
                      let key = match.Groups[1].Value
                      where words.ContainsKey(key) && !verbs.Any(v => words[key].StartsWith(v, StringComparison.Ordinal))
                      select $"{key}: {words[key]}";
        Guard.FindsNothing(buttons.Distinct());
    }

    // <Button …>@Words["a.b"]</Button>
    [GeneratedRegex("""<Button\b(?:[^>]|=>)*>\s*@Words\["([a-z0-9_.\-]+)"\s*[\],]""")]
    private static partial Regex Pressed();

    internal static Dictionary<string, string> Keys(string language) =>
        Product.Sources(".json").Where(s => s.Path.EndsWith($"Resources/{language}.json", StringComparison.Ordinal))
            .SelectMany(s => JsonSerializer.Deserialize<Dictionary<string, string>>(s.Text)!).ToDictionary();

    private static string Places(string text) => string.Join(',', Place().Matches(text).Select(m => m.Value).Distinct().Order());

    // Words["a.b"], Words["a.b." + x], Words[$"a.b.{x}"], new Refusal("a.b")
    [GeneratedRegex("""(?:Words\[\$?|new Refusal\(|Refusal\.Of\()"([a-z0-9_]+\.[a-z0-9_.\-]+)(\{|" \+)?""")]
    private static partial Regex Asked();

    [GeneratedRegex("""\$?"([a-z0-9_]+\.[A-Za-z0-9_.\-]*)["{]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^portal\.check\.(broken|slow|hreflang|canonical|third_party|no_[a-z]+|headings)$")]
    private static partial Regex CheckedFault();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
