using System.Security.Cryptography;

namespace HaiDang.Access.Administering;

/// <summary>A password to read out or write down once: four groups, without letters and digits that look alike.</summary>
internal static class StartingPassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Make() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
