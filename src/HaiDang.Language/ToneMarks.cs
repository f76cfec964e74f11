using System.Text;

namespace HaiDang.Language;

/// <summary>The six tones, in the order of a yearbook.</summary>
public enum ToneMark
{
    /// <summary>Ngang, no mark.</summary>
    Level,
    /// <summary>Huyền.</summary>
    Falling,
    /// <summary>Hỏi.</summary>
    Asking,
    /// <summary>Ngã.</summary>
    Tumbling,
    /// <summary>Sắc.</summary>
    Sharp,
    /// <summary>Nặng.</summary>
    Heavy,
}

/// <summary>Takes the tone off a syllable and leaves its letters: "Quốc" is "Quôc" with the sharp tone.</summary>
public static class ToneMarks
{
    private const string Marks = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>The syllable without its tone mark, composed.</summary>
    public static string Strip(string syllable, out ToneMark tone) => Strip(syllable, out tone, out _);

    internal static string Strip(string syllable, out ToneMark tone, out int marks)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        (tone, marks) = (ToneMark.Level, 0);
        var bare = new StringBuilder(syllable.Length);
        foreach (var c in syllable.Normalize(NormalizationForm.FormD))
        {
            var mark = Marks.IndexOf(c, StringComparison.Ordinal);
            if (mark < 0) { bare.Append(c); continue; }
            tone = (ToneMark)(mark + 1);
            marks++;
        }
        return bare.ToString().Normalize();
    }
}
