using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers;

/// <summary>Addresses that leave the page (calendars, codes on paper): with the scheme and host by which somebody asked.</summary>
internal static class OwnAddress
{
    /// <summary>"/vi/su-kien" → "https://bienbac.example/vi/su-kien".</summary>
    public static string Whole(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";
}
