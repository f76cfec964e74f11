using HaiDang.Language;

namespace HaiDang.Organisations.Recognising;

/// <summary>What a name says of a body's kind and level; a proposal that a person may correct.</summary>
internal static class BodyKind
{
    public static readonly string[] Kinds = ["state", "party", "front", "press", "armed", "centre", "enterprise"];

    public static readonly string[] Levels = ["centre-gov", "province", "commune"];

    private static readonly (string Start, string Kind)[] Starts =
    [
        ("cong an", "armed"), ("bo chi huy", "armed"), ("ban chi huy", "armed"), ("bo doi", "armed"),
        ("bao ", "press"), ("dai ", "press"),
        ("ban tuyen giao", "party"), ("tinh uy", "party"), ("thanh uy", "party"), ("van phong tinh uy", "party"), ("ban to chuc", "party"),
        ("uy ban mat tran", "front"), ("uy ban mttq", "front"), ("ubmttq", "front"), ("hoi ", "front"), ("lien hiep", "front"), ("tinh doan", "front"), ("lien minh", "front"),
        ("trung tam", "centre"), ("cong ty", "enterprise"), ("tong cong ty", "enterprise"),
    ];

    private static readonly string[] LocalUnits = [" huyen", " thi xa", " thanh pho", " phuong", " xa ", " dac khu"];

    public static (string Kind, string Level) Guess(string name)
    {
        var folded = VietnameseText.Fold(name);
        var kind = Starts.FirstOrDefault(s => folded.StartsWith(s.Start, StringComparison.Ordinal)).Kind ?? "state";
        var isCommittee = folded.StartsWith("uy ban nhan dan", StringComparison.Ordinal) || folded.StartsWith("ubnd", StringComparison.Ordinal);
        var level = isCommittee && LocalUnits.Any(u => folded.Contains(u, StringComparison.Ordinal)) ? "commune"
            : folded.StartsWith("bo ", StringComparison.Ordinal) && kind is "state" || folded.StartsWith("cuc ", StringComparison.Ordinal) ? "centre-gov"
            : "province";
        return (kind, level);
    }
}
