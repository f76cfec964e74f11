using System.Globalization;

namespace HaiDang.Language;

/// <summary>
/// Sorts as a Vietnamese yearbook does: a ă â, d đ, e ê, o ô ơ, u ư; tones ngang, huyền, hỏi, ngã, sắc, nặng.
/// </summary>
public sealed class VietnameseComparer : IComparer<string?>
{
    private static readonly CompareInfo Rules = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    private VietnameseComparer() { }

    /// <summary>The one comparer; it holds no state.</summary>
    public static VietnameseComparer Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var order = Rules.Compare(x, y, CompareOptions.None);
        // Two encodings of one word compare equal by rule: the ordinal tie-break keeps lists stable.
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }
}
