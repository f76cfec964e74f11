using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace HaiDang.Registers.Hooks;

/// <summary>The key of a receiver and what is signed with it, as Standard Webhooks writes both.</summary>
internal sealed class HookSecret(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;
    private readonly IDataProtector ring = protection.CreateProtector("HaiDang.Registers.Hooks");

    public static string Make() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public string Encipher(string secret) => ring.Protect(secret);

    public string Decipher(string kept) => ring.Unprotect(kept);

    /// <summary>"v1," and the HMAC-SHA256, under the bytes of the secret, of id.timestamp.text.</summary>
    public static string Sign(string secret, Guid id, long timestamp, string text)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{text}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(signed)));
    }
}
