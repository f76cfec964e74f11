using System.Globalization;
using System.Text.Json;

namespace HaiDang.Kernel.Words;

/// <summary>
/// A language in which the public is spoken to. Adding one is adding a line to <c>languages.json</c> and, per module that speaks to the public,
/// a file of words; see docs/how-to/add-a-language.md.
/// </summary>
/// <param name="Code">ISO 639-1, the first part of every address: "ja".</param>
/// <param name="Name">Its name in itself: "日本語".</param>
/// <param name="Culture">How it writes numbers: "ja-JP".</param>
/// <param name="Day">How it writes a day, as a .NET format.</param>
/// <param name="Month">How it writes a month, as a .NET format.</param>
public sealed record PublicLanguage(string Code, string Name, string Culture, string Day, string Month)
{
    /// <summary>The script, where the code leaves it open: "Hans".</summary>
    public string? Script { get; init; }

    /// <summary>What the <c>lang</c> of a page says: "zh-Hans".</summary>
    public string Tag => Script is null ? Code : $"{Code}-{Script}";

    /// <summary>A day as it is written, from one of the Gregorian calendar.</summary>
    public string Show(DateOnly day) => day.ToString(Day, Format);

    /// <summary>A month as it is written: "11", "November".</summary>
    public string ShowMonth(DateOnly month) => month.ToString(Month, Format);

    /// <summary>Words, numbers and days are of this language from here on in the flow of the program.</summary>
    public void Speak() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(Culture), CultureInfo.GetCultureInfo(Code));

    // Months have English names where they are named at all, whatever the machine's own data says.
    private CultureInfo Format => CultureInfo.GetCultureInfo(Code == "en" ? "en-GB" : "");
}

/// <summary>The languages in which the public may be spoken to, in the order in which they are offered.</summary>
public static class PublicLanguages
{
    /// <summary>All of them; Vietnamese is the first.</summary>
    public static IReadOnlyList<PublicLanguage> All { get; } = Read();

    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(l => l.Code)];

    /// <summary>The ones in which everything public is expected; the others come where there is a reader.</summary>
    public static IReadOnlyList<string> Expected { get; } = ["vi", "en"];

    /// <summary>The language of a code; English when there is none.</summary>
    public static PublicLanguage Of(string code) => All.FirstOrDefault(l => l.Code == code) ?? All[1];

    /// <summary>The language that an address speaks, "/ja/map"; Vietnamese when it names none.</summary>
    public static string OfPath(ReadOnlySpan<char> path)
    {
        foreach (var code in Codes)
        {
            if (path.Length > code.Length && path[0] == '/' && path[1..].StartsWith(code, StringComparison.Ordinal) && (path.Length == code.Length + 1 || path[code.Length + 1] == '/')) { return code; }
        }

        return "vi";
    }

    private static List<PublicLanguage> Read()
    {
        using var stream = typeof(PublicLanguages).Assembly.GetManifestResourceStream("HaiDang.Kernel.Words.languages.json")!;
        return JsonSerializer.Deserialize<List<PublicLanguage>>(stream, JsonSerializerOptions.Web)!;
    }
}
