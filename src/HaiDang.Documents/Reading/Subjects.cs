using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>Who a sentence is about.</summary>
internal static partial class Subjects
{
    private const int LongestAdverbial = 400;

    /// <summary>The bodies that open the text, or that follow an opening like "Căn cứ Kế hoạch này, …".</summary>
    public static BodyList Of(string text, int from, bool mayFollowAdverbial)
    {
        var list = BodyNames.Read(text, from, ListEnd.AtVerb);
        if (!list.IsEmpty) { return BodyNames.IsWhole(text, list) ? BodyList.Empty : list; }
        if (!mayFollowAdverbial || !Adverbial().IsMatch(text.AsSpan(from))) { return BodyList.Empty; }

        var end = Math.Min(text.Length, from + LongestAdverbial);
        for (var comma = text.IndexOf(',', from, end - from); comma >= 0; comma = text.IndexOf(',', comma + 1, end - comma - 1))
        {
            list = BodyNames.Read(text, comma + 1, ListEnd.AtVerb);
            if (!list.IsEmpty) { return list; }
        }
        return BodyList.Empty;
    }

    [GeneratedRegex(@"^(?:Căn cứ|Trên cơ sở|Định kỳ|Hằng năm|Hàng năm|Trong quá trình|Theo|Ngoài ra)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Adverbial();
}
