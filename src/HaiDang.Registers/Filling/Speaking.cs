using System.Globalization;
using HaiDang.Kernel.Words;

namespace HaiDang.Registers.Filling;

/// <summary>Words and texts follow the current language; a public page has one of its own.</summary>
internal static class Speaking
{
    public static T In<T>(string language, Func<T> show)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        // Numbers as the reader writes them: 1.150 hectares would be little more than one to an English eye.
        PublicLanguages.Of(language).Speak();
        try { return show(); }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words); }
    }
}
