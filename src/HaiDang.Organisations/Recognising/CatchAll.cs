using HaiDang.Language;

namespace HaiDang.Organisations.Recognising;

/// <summary>What a catch-all phrase ("Các sở, ban, ngành, UBND các huyện, thị xã, thành phố") stands for.</summary>
internal sealed record CatchAll(bool Departments, bool Localities, bool IsOpen)
{
    private static readonly string[] DepartmentWords = ["so, ban, nganh", "so ban nganh", "cac so", "so, nganh", "so nganh", "ban, nganh", "ban nganh"];
    private static readonly string[] LocalWords = ["huyen", "thi xa", "thanh pho", "tx", "tp", "xa, phuong", "phuong, xa", "dac khu", "dia phuong", "cap xa"];
    private static readonly string[] OpenWords = ["lien quan", "don vi duoc phan cong", "co quan khac", "don vi khac"];

    public static CatchAll Of(string phrase)
    {
        var folded = VietnameseText.Fold(phrase);
        var committees = folded.Contains("uy ban nhan dan", StringComparison.Ordinal) || folded.Contains("ubnd", StringComparison.Ordinal)
            || folded.Contains("dia phuong", StringComparison.Ordinal);
        var departments = Any(DepartmentWords);
        var localities = committees && Any(LocalWords);
        return new(departments, localities, Any(OpenWords) || (!departments && !localities));

        bool Any(string[] words) => words.Any(w => folded.Contains(w, StringComparison.Ordinal));
    }

    public bool Means(Body body) =>
        (Departments && body is { Kind: "state" or "armed", Level: "province" }) || (Localities && body is { Level: "commune" });
}
