using System.Globalization;

namespace HaiDang.Newsroom;

/// <summary>Languages in which items can be written.</summary>
internal static class Languages
{
    public static readonly IReadOnlyList<string> All = ["vi", "en"];

    /// <summary>The language of the page being shown.</summary>
    public static string Here => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
