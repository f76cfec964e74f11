namespace HaiDang.Portal.Asking;

/// <summary>Where the public sends things in and looks up what became of them, per language.</summary>
internal static class AskingAddress
{
    /// <summary>Folder of the forms.</summary>
    public static string Folder(string language) => language == "vi" ? "/vi/gui" : $"/{language}/send";

    /// <summary>The page that takes a receipt code.</summary>
    public static string Receipts(string language) => language == "vi" ? "/vi/tra-cuu" : $"/{language}/receipt";

    /// <summary>What became of one sending.</summary>
    public static string Receipt(string language, string code) => $"{Receipts(language)}?code={Uri.EscapeDataString(code)}";
}
