namespace HaiDang.Language;

/// <summary>Whole numbers in words, as cheques and decisions carry them: "một trăm linh năm nghìn".</summary>
public static class NumberWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    private static readonly string[] Groups = ["", "nghìn", "triệu"];

    /// <summary>The number in words, small letters: 1205 is "một nghìn hai trăm linh năm".</summary>
    public static string Say(long number)
    {
        if (number == 0) { return Digits[0]; }
        var words = new List<string>();
        if (number < 0) { words.Add("âm"); }
        SayBillions(words, number < 0 ? (ulong)-(number + 1) + 1 : (ulong)number, isFirst: true);
        return string.Join(' ', words);
    }

    // Everything above a billion is a number of billions: "một nghìn hai trăm tỷ", "ba tỷ tỷ".
    private static void SayBillions(List<string> words, ulong number, bool isFirst)
    {
        const ulong billion = 1_000_000_000;
        if (number >= billion)
        {
            SayBillions(words, number / billion, isFirst);
            words.Add("tỷ");
            (number, isFirst) = (number % billion, false);
        }
        for (var group = 2; group >= 0; group--)
        {
            var part = (int)(number / (ulong)Math.Pow(1000, group) % 1000);
            if (part == 0) { continue; }
            SayThree(words, part, isFirst);
            if (group > 0) { words.Add(Groups[group]); }
            isFirst = false;
        }
    }

    private static void SayThree(List<string> words, int part, bool isFirst)
    {
        var (hundreds, tens, ones) = (part / 100, part / 10 % 10, part % 10);
        if (hundreds > 0 || !isFirst) { words.Add(Digits[hundreds]); words.Add("trăm"); }
        if (tens == 0)
        {
            if (ones > 0 && (hundreds > 0 || !isFirst)) { words.Add("linh"); }
        }
        else if (tens == 1) { words.Add("mười"); }
        else { words.Add(Digits[tens]); words.Add("mươi"); }

        if (ones > 0) { words.Add(One(tens, ones)); }
    }

    // Mười một but hai mươi mốt; mười lăm; hai mươi tư.
    private static string One(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 1, 4) => "tư",
        ( > 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
