using System.Text;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>
/// Damages plans as copying, scanning and malice do. One seed gives one series: a failure can be made again from its number.
/// </summary>
internal sealed class Mutations(IReadOnlyList<byte[]> plans, int longest)
{
    private static readonly string[] Pieces =
    [
        "1.", "1.1.1.1.1.1.", "I-", "XXXIX. ", "a) ", "(1) ", "Điều 1. ", "Phần thứ nhất\n", "- ", "+ ", "* ", "| ", "|---|\n", "** ", "# ",
        "Cơ quan chủ trì: ", "Sở A, ", "các ", "và ", "UBND ", "trước ngày 1/1 ", "Nơi nhận:\n", "KẾ HOẠCH\n", "Căn cứ Luật A; ", "“", "(",
        "thông điệp “a” ", "tăng 20% ", "1.000.000 đồng ", "\u0301", "\u00A0", "\uFEFF", "ﬁ", "𝐓", "\uFFFE", "\uFFFF", "\r", "\t", "\f", "…………", "______", ";;", ": : ",
    ];

    /// <summary>The input of that number.</summary>
    public byte[] Make(int number)
    {
        var chance = new Random(number);
        var bytes = Piece(chance);
        for (var rounds = chance.Next(1, 4); rounds > 0; rounds--) { bytes = Change(bytes, chance); }
        return bytes.Length > longest ? bytes[..longest] : bytes;
    }

    private byte[] Piece(Random chance)
    {
        var plan = plans[chance.Next(plans.Count)];
        // The head matters most to a reader, so most pieces begin there.
        var start = chance.Next(3) == 0 ? chance.Next(plan.Length) : 0;
        return plan[start..Math.Min(plan.Length, start + chance.Next(1, longest))];
    }

    private byte[] Change(byte[] bytes, Random chance) => bytes.Length == 0 ? bytes : chance.Next(12) switch
    {
        0 => bytes[..chance.Next(bytes.Length)],
        1 => bytes[chance.Next(bytes.Length)..],
        2 => Lines(bytes, lines => chance.Shuffle(lines)),
        3 => [.. bytes[..chance.Next(bytes.Length)], .. Piece(chance)],
        4 => Scatter(bytes, chance, chance.Next(1, 40)),
        5 => Noise(chance),
        6 => Insert(bytes, chance, string.Concat(Enumerable.Repeat(Pieces[chance.Next(Pieces.Length)], chance.Next(1, 400)))),
        7 => Insert(bytes, chance, Nested(chance)),
        8 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace('\n', ' ')),
        9 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormD)),
        10 => Lines(bytes, lines => { for (var i = 0; i < lines.Length; i++) { if (chance.Next(9) == 0) { lines[i] = Pieces[chance.Next(Pieces.Length)] + lines[i]; } } }),
        _ => chance.Next(4) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)) : Insert(bytes, chance, Pieces[chance.Next(Pieces.Length)]),
    };

    private static byte[] Lines(byte[] bytes, Action<string[]> change)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Scatter(byte[] bytes, Random chance, int count)
    {
        var changed = bytes.ToArray();
        for (; count > 0; count--) { changed[chance.Next(changed.Length)] = (byte)chance.Next(256); }
        return changed;
    }

    private byte[] Noise(Random chance)
    {
        var noise = new byte[chance.Next(1, longest)];
        chance.NextBytes(noise);
        // Half of it plain letters, else nothing but the refusal of binary data would be tried.
        if (chance.Next(2) == 0) { for (var i = 0; i < noise.Length; i++) { noise[i] = (byte)(' ' + noise[i] % 95); } }
        return noise;
    }

    private static byte[] Insert(byte[] bytes, Random chance, string text)
    {
        var at = chance.Next(bytes.Length);
        return [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]];
    }

    private static string Nested(Random chance)
    {
        var nested = new StringBuilder("\n");
        var number = "1";
        for (var depth = chance.Next(1, 60); depth > 0; depth--)
        {
            nested.Append(number).Append(". A ").Append(new string('(', depth)).Append('\n');
            number += chance.Next(3) switch { 0 => ".1", 1 => ".a)", _ => chance.Next(1, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }
        return nested.ToString();
    }
}
