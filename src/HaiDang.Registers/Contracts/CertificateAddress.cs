namespace HaiDang.Registers.Contracts;

/// <summary>Where the public checks certificates and signs in a room, per language.</summary>
public static class CertificateAddress
{
    /// <summary>The page that takes a number.</summary>
    public static string Page(string language) => language == "vi" ? "/vi/chung-nhan" : $"/{language}/certificate";

    /// <summary>The page that says whether a number counts.</summary>
    public static string Of(string language, string number) => $"{Page(language)}?number={Uri.EscapeDataString(number)}";

    /// <summary>The page that people in a room sign on.</summary>
    public static string Room(string language) => language == "vi" ? "/vi/diem-danh" : $"/{language}/attendance";
}
