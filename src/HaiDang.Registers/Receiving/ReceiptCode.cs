using System.Security.Cryptography;

namespace HaiDang.Registers.Receiving;

/// <summary>
/// The code on a receipt: nine characters in threes, "7K3-F9Q-XM2", without those that people take for one another. Eight are drawn by lot
/// (31⁸ ≈ 8.5 · 10¹¹), the ninth proves the rest: one wrong character, or two neighbours changed over, and it is no code.
/// </summary>
internal static class ReceiptCode
{
    // 31 is prime: weights 1…9 tell every single slip and every exchange of neighbours.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private const int Length = 9;

    public static string New()
    {
        var drawn = RandomNumberGenerator.GetItems<char>(Letters, Length - 1);
        return Shown(new string(drawn) + Letters[Proof(drawn)]);
    }

    /// <summary>The code as it is stored, from whatever a person typed; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var said = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return said.Length == Length && said.All(Letters.Contains) && Proof(said.AsSpan(..^1)) == Letters.IndexOf(said[^1], StringComparison.Ordinal) ? Shown(said) : null;
    }

    private static int Proof(ReadOnlySpan<char> drawn)
    {
        var sum = 0;
        for (var i = 0; i < drawn.Length; i++) { sum += (i + 2) * Letters.IndexOf(drawn[i], StringComparison.Ordinal); }
        return sum % Letters.Length;
    }

    private static string Shown(string said) => $"{said[..3]}-{said[3..6]}-{said[6..]}";
}
