using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds the ways to the public that a plan names, each once for a clause.</summary>
internal static partial class ChannelReader
{
    private static readonly Finder Names = new(Named(),
        "cong thong tin", "trang thong tin", "trang web", "website", "mang xa hoi", "facebook", "fanpage", "zalo", "youtube", "tiktok", "instagram", "twitter",
        "co quan bao chi", "bao chi", "bao dien tu", "bao in", "hop bao", "thong cao bao chi", "tap chi", "truyen hinh", "phat thanh", "truyen thanh", "loa",
        "pano", "pa no", "ap phich", "bang ron", "khau hieu", "bang dien tu", "man hinh led", "bang quang cao", "bien quang cao",
        "an pham", "to roi", "to gap", "sach anh", "video clip", "phim tai lieu", "phim ngan", "phong su", "cam nang", "ban tin",
        "hoi nghi", "hoi thao", "hoi cho", "trien lam", "le hoi", "cuoc thi", "toa dam", "tap huan", "giao luu", "dien dan");

    public static List<Channel> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<Channel>();
        var seen = new HashSet<(ClauseNode, string)>();
        foreach (var block in blocks.Where(b => b.Clause is not null && b.Label.Kind == LabelKind.None))
        {
            foreach (var match in Names.In(block))
            {
                if (!seen.Add((block.Clause!, VietnameseText.Fold(match.Value)))) { continue; }
                found.Add(new Channel(block.LineAt(match.Index), block.Clause!.Path, match.Value, KindOf(match)));
            }
        }
        return found;
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
        @"\G(?<![\p{L}\d])(?:(?<web>(?:cổng|trang) thông tin (?:điện tử|đối ngoại)|trang web|website|cổng thông tin)"
        + @"|(?<social>mạng xã hội|facebook|fanpage|zalo|youtube|tiktok|instagram|twitter)"
        + @"|(?<press>cơ quan báo chí|báo chí|báo điện tử|báo in|họp báo|thông cáo báo chí|tạp chí)"
        + @"|(?<broadcast>truyền hình|phát thanh|truyền thanh|loa)"
        + @"|(?<outdoor>pa ?nô|áp phích|băng rôn|khẩu hiệu|bảng điện tử|màn hình led|bảng quảng cáo|biển quảng cáo)"
        + @"|(?<publication>ấn phẩm(?: điện tử)?|tờ rơi|tờ gấp|sách ảnh|video clip|phim (?:tài liệu|ngắn)|phóng sự|cẩm nang|bản tin)"
        + @"|(?<event>hội nghị|hội thảo|hội chợ|triển lãm|lễ hội|cuộc thi|tọa đàm|tập huấn|giao lưu|diễn đàn))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
