using System.Globalization;
using HaiDang.Kernel.Words;

namespace HaiDang.Newsroom;

/// <summary>Languages in which items can be written.</summary>
internal static class Languages
{
    public static IReadOnlyList<string> All => PublicLanguages.Codes;

    /// <summary>How many languages every item is expected in.</summary>
    public static int Expected => PublicLanguages.Expected.Count;

    /// <summary>The language of the page being shown.</summary>
    public static string Here => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
