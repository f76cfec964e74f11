using System.Text;

namespace HaiDang.Portal.Serving;

/// <summary>A style sheet without what only people read: comments, line breaks, spaces beside signs. What stands in quotes stays as it is.</summary>
internal static class SmallStyle
{
    private const string NoSpaceBefore = "{};,>)";
    private const string NoSpaceAfter = "{};,>:(";

    public static string Of(string style)
    {
        var small = new StringBuilder(style.Length);
        var gap = false;
        for (var i = 0; i < style.Length; i++)
        {
            var c = style[i];
            if (c == '/' && style.AsSpan(i).StartsWith("/*"))
            {
                i = style.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                gap = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                gap = true;
            }
            else
            {
                if (gap && small.Length > 0 && !NoSpaceAfter.Contains(small[^1], StringComparison.Ordinal) && !NoSpaceBefore.Contains(c, StringComparison.Ordinal)) { small.Append(' '); }
                gap = false;
                if (c == '}' && small[^1] == ';') { small.Length--; }
                var end = c is '"' or '\'' ? style.IndexOf(c, i + 1) : i;
                small.Append(style, i, end - i + 1);
                i = end;
            }
        }

        return small.ToString();
    }
}
