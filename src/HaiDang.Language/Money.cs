using System.Text.RegularExpressions;

namespace HaiDang.Language;

/// <summary>Amounts of đồng, in figures and in words.</summary>
public static partial class Money
{
    /// <summary>"1.234.567 đồng"</summary>
    public static string Format(decimal amount) => $"{VietnameseNumber.Format(amount)} đồng";

    /// <summary>"Một tỷ hai trăm triệu đồng", as it follows "Bằng chữ:".</summary>
    public static string Say(long amount)
    {
        var words = NumberWords.Say(amount);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} đồng";
    }

    /// <summary>Reads "1,2 tỷ đồng", "500 triệu đồng", "1.200.000.000đ", "1.234.567 ₫", "một tỷ hai trăm triệu đồng".</summary>
    public static bool TryParse(string? text, out decimal amount)
    {
        amount = 0;
        var written = VietnameseText.Normalize(text ?? "").Trim().TrimEnd('.', ';', ' ');
        var match = Written().Match(written);
        if (!match.Success)
        {
            var currency = InWords().Match(written);
            return currency.Success && NumberWordReader.TryRead(currency.Groups[1].Value, out amount);
        }
        if (!VietnameseNumber.TryParse(match.Groups["n"].Value, out var number)) { return false; }
        amount = number * Scale(match.Groups["scale"].Value);
        return true;
    }

    private static decimal Scale(string words)
    {
        var scale = 1m;
        foreach (var word in VietnameseText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            scale *= word switch { "nghin" or "ngan" => 1e3m, "trieu" => 1e6m, "ty" or "ti" => 1e9m, _ => 1 };
        }
        return scale;
    }

    [GeneratedRegex(
        @"^(?<n>\d[\d.,]{0,40})\s*(?<scale>(?:(?:ngh[iì]n|ng[aà]n|tri[eệ]u|t[yỷiỉ])\s*){0,2})(?:đồng|dong|đ|₫|vn[đd])\.?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(.{2,300}?)\s+đồng(?:\s+chẵn)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();
}
