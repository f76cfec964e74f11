using System.Buffers;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds the ways to the public that a plan names, each once for a clause.</summary>
internal static partial class ChannelReader
{
    // The syllables that the names below begin with: the search goes from one to the next.
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        [
            "cổng", "trang ", "website", "mạng", "facebook", "fanpage", "zalo", "youtube", "tiktok", "instagram", "twitter", "báo ", "tạp chí",
            "truyền", "phát", "loa", "pa nô", "pano", "áp phích", "băng rôn", "khẩu hiệu", "bảng ", "màn hình", "biển quảng", "ấn phẩm", "tờ ",
            "sách ảnh", "video", "phim", "phóng sự", "cẩm nang", "bản tin", "hội ", "triển lãm", "lễ hội", "cuộc thi", "tọa đàm", "tập huấn",
            "giao lưu", "diễn đàn", "họp báo", "cơ quan báo",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static List<Channel> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<Channel>();
        var seen = new HashSet<(ClauseNode, string)>();
        foreach (var block in blocks.Where(b => b.Clause is not null && b.Label.Kind == LabelKind.None))
        {
            foreach (var match in Matches(block.Text, block.TextStart))
            {
                if (!seen.Add((block.Clause!, VietnameseText.Fold(match.Value)))) { continue; }
                found.Add(new Channel(block.LineAt(match.Index), block.Clause!.Path, match.Value, KindOf(match)));
            }
        }
        return found;
    }

    // From one opening to the next, and only there the pattern: many times faster than trying it everywhere.
    private static IEnumerable<Match> Matches(string text, int from)
    {
        for (var at = Next(text, from); at >= 0; at = Next(text, from))
        {
            from = at + 1;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) { continue; }
            if (Named().Match(text, at) is not { Success: true } match) { continue; }
            yield return match;
            from = at + match.Length;
        }
    }

    private static int Next(string text, int from)
    {
        var at = from < text.Length ? text.AsSpan(from).IndexOfAny(Openings) : -1;
        return at < 0 ? -1 : from + at;
    }

    private static ChannelKind KindOf(Match match) =>
        match.Groups["web"].Success ? ChannelKind.Web
        : match.Groups["social"].Success ? ChannelKind.Social
        : match.Groups["press"].Success ? ChannelKind.Press
        : match.Groups["broadcast"].Success ? ChannelKind.Broadcast
        : match.Groups["outdoor"].Success ? ChannelKind.Outdoor
        : match.Groups["publication"].Success ? ChannelKind.Publication
        : ChannelKind.Event;

    [GeneratedRegex(
        @"\G(?:(?<web>(?:cổng|trang) thông tin (?:điện tử|đối ngoại)|trang web|website|cổng thông tin)"
        + @"|(?<social>mạng xã hội|facebook|fanpage|zalo|youtube|tiktok|instagram|twitter)"
        + @"|(?<press>cơ quan báo chí|báo chí|báo điện tử|báo in|họp báo|thông cáo báo chí|tạp chí)"
        + @"|(?<broadcast>truyền hình|phát thanh|truyền thanh|loa)"
        + @"|(?<outdoor>pa ?nô|áp phích|băng rôn|khẩu hiệu|bảng điện tử|màn hình led|bảng quảng cáo|biển quảng cáo)"
        + @"|(?<publication>ấn phẩm(?: điện tử)?|tờ rơi|tờ gấp|sách ảnh|video clip|phim (?:tài liệu|ngắn)|phóng sự|cẩm nang|bản tin)"
        + @"|(?<event>hội nghị|hội thảo|hội chợ|triển lãm|lễ hội|cuộc thi|tọa đàm|tập huấn|giao lưu|diễn đàn))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
