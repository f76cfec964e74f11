using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace HaiDang.Portal.Telling;

/// <summary>The key that a follower gave, and what is signed with it.</summary>
internal sealed class HubSecret(IDataProtectionProvider protection)
{
    private readonly IDataProtector ring = protection.CreateProtector("HaiDang.Portal.Hub");

    public string Encipher(string secret) => ring.Protect(secret);

    /// <summary>Whether a kept key is the one given; one that cannot be read any more is not.</summary>
    public bool Is(string? kept, string? given)
    {
        try
        {
            return (kept is null ? null : ring.Unprotect(kept)) == given;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>WebSub 8: the HMAC of the body as X-Hub-Signature says it.</summary>
    public string Sign(string kept, ReadOnlySpan<byte> body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(ring.Unprotect(kept)), body));
}
