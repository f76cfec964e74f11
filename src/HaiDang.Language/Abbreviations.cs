using System.Collections.Frozen;
using System.Text;

namespace HaiDang.Language;

/// <summary>The short forms of offices, and what they stand for.</summary>
public static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Full = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["UBND"] = "Ủy ban nhân dân", ["HĐND"] = "Hội đồng nhân dân", ["MTTQ"] = "Mặt trận Tổ quốc", ["UBMTTQ"] = "Ủy ban Mặt trận Tổ quốc",
        ["MTTQVN"] = "Mặt trận Tổ quốc Việt Nam", ["UBMTTQVN"] = "Ủy ban Mặt trận Tổ quốc Việt Nam", ["UBKT"] = "Ủy ban Kiểm tra",
        ["VP"] = "Văn phòng", ["VPCP"] = "Văn phòng Chính phủ", ["BCĐ"] = "Ban Chỉ đạo", ["BCH"] = "Ban Chấp hành", ["BTV"] = "Ban Thường vụ",
        ["BQL"] = "Ban Quản lý", ["TTĐN"] = "Thông tin đối ngoại", ["STTTT"] = "Sở Thông tin và Truyền thông",
        ["TTTT"] = "Thông tin và Truyền thông", ["VHTTDL"] = "Văn hóa, Thể thao và Du lịch", ["KHCN"] = "Khoa học và Công nghệ",
        ["KHĐT"] = "Kế hoạch và Đầu tư", ["GDĐT"] = "Giáo dục và Đào tạo", ["GTVT"] = "Giao thông vận tải",
        ["LĐTBXH"] = "Lao động - Thương binh và Xã hội", ["NNPTNT"] = "Nông nghiệp và Phát triển nông thôn",
        ["TNMT"] = "Tài nguyên và Môi trường", ["CHQS"] = "Chỉ huy quân sự", ["BĐBP"] = "Bộ đội Biên phòng",
        ["PTTH"] = "Phát thanh - Truyền hình", ["TTXVN"] = "Thông tấn xã Việt Nam", ["BHXH"] = "Bảo hiểm xã hội", ["KBNN"] = "Kho bạc Nhà nước",
        ["TP"] = "thành phố", ["TX"] = "thị xã", ["TT"] = "thị trấn", ["CNTT"] = "công nghệ thông tin", ["CTMTQG"] = "Chương trình mục tiêu quốc gia",
        ["KT-XH"] = "kinh tế - xã hội", ["QPAN"] = "quốc phòng, an ninh", ["ANTT"] = "an ninh, trật tự", ["CCHC"] = "cải cách hành chính",
        ["KT"] = "Ký thay", ["TM"] = "Thay mặt", ["TL"] = "Thừa lệnh", ["TUQ"] = "Thừa ủy quyền",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Heads = ["Sở", "Phòng", "Ban", "Bộ", "Cục", "Vụ", "Viện", "Hội"];

    /// <summary>What a short form stands for; null when it is none that offices share.</summary>
    public static string? Expand(string shortForm)
    {
        ArgumentNullException.ThrowIfNull(shortForm);
        var bare = shortForm.Trim().TrimEnd('.').Replace("&", "", StringComparison.Ordinal);
        return Full.GetValueOrDefault(bare.Replace("T/M", "TM", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The text with its short forms spelled out, for readers outside the office: "UBND TX Phú Mỹ" gives
    /// "Ủy ban nhân dân thị xã Phú Mỹ". Only words in capitals are taken for short forms.
    /// </summary>
    public static string SpellOut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spelled = new StringBuilder(text.Length + 32);
        var from = 0;
        foreach (var token in Syllables.Of(text).Where(t => t.Kind == TokenKind.Syllable && t.Length > 1))
        {
            if (token.Start < from || token.In(text).ContainsAnyInRange('a', 'z') || !Full.TryGetValue(token.In(text).ToString(), out var full)) { continue; }
            if (text.AsSpan(token.Start).StartsWith("TT&TT"))
            {
                spelled.Append(text, from, token.Start - from).Append(Full["TTTT"]);
                from = token.Start + "TT&TT".Length;
                continue;
            }
            if (!MeansThat(text, token)) { continue; }
            // Inside "93/KH-UBND" the letters are part of a number, which the tokens keep whole.
            spelled.Append(text, from, token.Start - from).Append(full);
            from = token.Start + token.Length;
            if (from < text.Length && text[from] == '.' && token.Length <= 2) { from++; }
        }
        return from == 0 ? text : spelled.Append(text, from, text.Length - from).ToString();
    }

    // "KT." stands before a signer; elsewhere KT is economy. "TT" is a township before its name and many things behind a head.
    private static bool MeansThat(string text, Token token)
    {
        var end = token.Start + token.Length;
        return token.In(text) switch
        {
            "KT" or "TM" or "TL" or "TUQ" => end < text.Length && text[end] == '.',
            "TT" => text.AsSpan(end).TrimStart(" .") is [var next, ..] && char.IsUpper(next) && !EndsWithHead(text.AsSpan(0, token.Start).TrimEnd()),
            _ => true,
        };
    }

    private static bool EndsWithHead(ReadOnlySpan<char> before)
    {
        foreach (var head in Heads) { if (before.EndsWith(head)) { return true; } }
        return false;
    }

    /// <summary>
    /// Short forms that follow from a name: "Sở Thông tin và Truyền thông" gives "stttt" and "so tttt", folded.
    /// </summary>
    public static IReadOnlyList<string> Initials(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = VietnameseText.Fold(name);
        var words = Syllables.Of(folded).Where(t => t.Kind == TokenKind.Syllable)
            .Select(t => t.In(folded).ToString()).Where(w => w is not ("va" or "tinh")).ToList();
        return words.Count < 3 ? [] :
        [
            string.Concat(words.Select(w => w[0])),
            $"{words[0]} {string.Concat(words.Skip(1).Select(w => w[0]))}",
        ];
    }
}
