using System.Globalization;
using System.Net;
using System.Text;

namespace HaiDang.Portal.Pictures;

/// <summary>A share card as SVG: night sea, the light, the title in as many lines as it needs, whose site it is.</summary>
internal static class CardDrawing
{
    private const double LineWidth = 900;
    private const int MostLines = 5;
    private static readonly int[] Sizes = [76, 66, 58, 50];

    public static string Of(string title, string? section, string site, string owner)
    {
        var (size, lines) = Fit(title);
        var text = new StringBuilder();
        // The block of lines stands around the middle; marks above capitals need a fifth more than Latin text.
        var step = size * 1.28;
        var first = 300 - (lines.Count - 1) * step / 2 + size * 0.3;
        for (var i = 0; i < lines.Count; i++) { text.Append(CultureInfo.InvariantCulture, $"""<text x="72" y="{first + i * step:0.#}" font-size="{size}" font-weight="700" fill="#ffffff">{Escaped(lines[i])}</text>"""); }
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="'Be Vietnam Pro', 'Noto Sans', 'Noto Sans CJK JP', sans-serif">
            <defs><linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#05202f"/><stop offset="0.62" stop-color="#0a3d5c"/><stop offset="1" stop-color="#0e5a80"/></linearGradient>
            <linearGradient id="light" x1="1" y1="0" x2="0" y2="0"><stop offset="0" stop-color="#f5b331" stop-opacity="0.55"/><stop offset="1" stop-color="#f5b331" stop-opacity="0"/></linearGradient></defs>
            <rect width="1200" height="630" fill="url(#sea)"/>
            <path d="M1083 118 80 10v250z" fill="url(#light)" opacity="0.5"/>
            <path d="M0 560q75-34 150 0t150 0 150 0 150 0 150 0 150 0 150 0 150 0v70H0z" fill="#05202f" opacity="0.55"/>
            <path d="M0 590q60-24 120 0t120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0v40H0z" fill="#041925" opacity="0.7"/>
            <g transform="translate(962 62) scale(3.8)"><path fill="#f4f9fa" d="M27 24h10l4 29H23z"/><path fill="#135f8a" d="m25.9 32 12.2 0 .97 7H24.93zM24 46h16l.95 7H23z"/><path fill="#f4f9fa" d="M24 22h16v3H24z"/><path fill="#f5b331" d="M28 14h8v8h-8z"/><path fill="#f4f9fa" d="M26.5 14 32 7l5.5 7z"/></g>
            <path d="M985 268c40-22 158-26 215-4v366H940c12-180 18-340 45-362z" fill="#041925" opacity="0.85"/>
            {(section is null ? "" : $"""<text x="72" y="104" font-size="30" font-weight="700" letter-spacing="1.5" fill="#f5b331">{Escaped(section.ToUpper(CultureInfo.GetCultureInfo("vi-VN")))}</text>""")}
            {text}
            <text x="72" y="566" font-size="30" font-weight="700" fill="#ffffff">{Escaped(site)}</text>
            <text x="72" y="602" font-size="23" fill="#c6dbe8">{Escaped(owner)}</text>
            </svg>
            """;
    }

    /// <summary>The largest letters in which the title stands in its lines; what is still too long ends in dots.</summary>
    private static (int Size, IReadOnlyList<string> Lines) Fit(string title)
    {
        foreach (var size in Sizes)
        {
            var lines = Wrap(title, size);
            if (lines.Count <= MostLines - (size > 60 ? 1 : 0)) { return (size, lines); }
        }

        var cut = Wrap(title, Sizes[^1]).Take(MostLines).ToList();
        cut[^1] = cut[^1].TrimEnd('.', ',', ' ') + "…";
        return (Sizes[^1], cut);
    }

    private static List<string> Wrap(string title, int size)
    {
        var (lines, line, width) = (new List<string>(), new StringBuilder(), 0.0);
        foreach (var word in Words(title))
        {
            var wide = word.Sum(Width) * size;
            if (line.Length > 0 && width + wide > LineWidth)
            {
                lines.Add(line.ToString().Trim());
                line.Clear();
                width = 0;
            }

            line.Append(word);
            width += wide;
        }

        if (line.Length > 0) { lines.Add(line.ToString().Trim()); }
        return lines;
    }

    // Words with the space after them; Chinese and Japanese part between any two letters.
    private static IEnumerable<string> Words(string title)
    {
        var word = new StringBuilder();
        foreach (var letter in title.Normalize())
        {
            word.Append(letter);
            if (letter != ' ' && !IsWide(letter)) { continue; }
            yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0) { yield return word.ToString(); }
    }

    // Widths of the site's letters in parts of their size, a little more than measured so that nothing stands over the edge.
    private static double Width(char letter) => letter switch
    {
        _ when IsWide(letter) => 1.0,
        ' ' => 0.27,
        'i' or 'l' or 'j' or '.' or ',' or ':' or ';' or '|' or '\'' or '!' or 'ì' or 'í' or 'ỉ' or 'ĩ' or 'ị' => 0.3,
        'm' or 'w' or 'M' or 'W' => 0.92,
        _ when char.IsUpper(letter) => 0.72,
        _ => 0.6,
    };

    private static bool IsWide(char letter) => letter is >= '\u2e80' and <= '\ud7ff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60';

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
