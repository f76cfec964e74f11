using HaiDang.Kernel.Words;

namespace HaiDang.Insight.Reporting;

/// <summary>A language as a Vietnamese sentence names it: "tiếng Anh".</summary>
internal static class LanguageName
{
    public static string Of(string code, Words words) => words.Has("vi", "language." + code) && words.In("vi", "language." + code) is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : code;
}
