using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HaiDang.Access.Tokens;

/// <summary>A secret that nobody can guess: 32 random bytes. For such, a plain hash is as good as a slow one.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>Letters, digits, - and _, after a prefix that tells people and scanners what it is.</summary>
    public static string Make(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether it is worth a look into the database.</summary>
    public static bool LooksRight(string? secret, string prefix) =>
        secret is not null && secret.Length == prefix.Length + Base64Url.GetEncodedLength(Bytes) && secret.StartsWith(prefix, StringComparison.Ordinal);
}
