using System.Globalization;

namespace HaiDang.Registers.Filling;

/// <summary>Words and texts follow the current language; a public page has one of its own.</summary>
internal static class Speaking
{
    public static T In<T>(string language, Func<T> show)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try { return show(); }
        finally { CultureInfo.CurrentUICulture = before; }
    }
}
