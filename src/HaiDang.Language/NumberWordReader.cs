using System.Collections.Frozen;

namespace HaiDang.Language;

/// <summary>Reads numbers in words in every spelling met: nghìn and ngàn, tỷ and tỉ, linh and lẻ, with or without marks.</summary>
public static class NumberWordReader
{
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>
    {
        ["khong"] = 0, ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["tu"] = 4, ["nam"] = 5, ["lam"] = 5, ["nham"] = 5,
        ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["nghin"] = 1_000, ["ngan"] = 1_000, ["trieu"] = 1_000_000, ["ty"] = 1_000_000_000, ["ti"] = 1_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>The number that the whole text says; false when a word in it belongs to no number.</summary>
    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        var words = VietnameseText.Fold(text ?? "").Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 60) { return false; }
        var isNegative = words[0] == "am";
        if (isNegative) { words = words[1..]; }
        if (words.Length == 0 || !new Reading().TryRead(words, out number)) { return false; }
        if (isNegative) { number = -number; }
        return true;
    }

    private sealed class Reading
    {
        // 999 nghìn tỷ tỷ is as far as anybody counts; beyond it the words are noise.
        private const decimal Most = 1e24m;
        private decimal total;
        private decimal sinceBillion;
        private int part;
        private int ones = -1;

        public bool TryRead(string[] words, out decimal number)
        {
            number = 0;
            foreach (var word in words)
            {
                if (!Take(word) || total > Most || sinceBillion > Most) { return false; }
            }
            number = total + sinceBillion + part + Math.Max(ones, 0);
            return true;
        }

        private bool Take(string word)
        {
            if (Digits.TryGetValue(word, out var digit))
            {
                if (ones > 0) { return false; }
                ones = digit;
                return true;
            }
            if (Scales.TryGetValue(word, out var scale)) { return TakeScale(scale); }
            switch (word)
            {
                case "tram" when ones >= 0 && part == 0: part = ones * 100; ones = -1; return true;
                case "muoi": part += Math.Max(ones, 1) * 10; ones = -1; return true;
                case "linh" or "le" or "va" or "chan": return ones < 0;
                default: return false;
            }
        }

        private bool TakeScale(decimal scale)
        {
            var count = part + Math.Max(ones, 0);
            var hasCount = part > 0 || ones >= 0;
            (part, ones) = (0, -1);
            if (scale < 1_000_000_000)
            {
                if (!hasCount) { return false; }
                sinceBillion += count * scale;
                return true;
            }
            if (!hasCount && sinceBillion == 0 && total == 0) { return false; }
            total = (total + sinceBillion + count) * scale;
            sinceBillion = 0;
            return true;
        }
    }
}
