using System.Text;
using HaiDang.Language;

namespace HaiDang.Documents.Extracting;

/// <summary>Finds the encoding of a text file and decodes it.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static Source Decode(ReadOnlySpan<byte> bytes)
    {
        var source = DecodeByMark(bytes) ?? DecodeByPattern(bytes) ?? DecodeUnmarked(bytes);
        return source.Problem is null && IsBinary(source.Text)
            ? Source.Refused(new Problem(ProblemCode.Binary, "unknown"))
            : source;
    }

    private static Source? DecodeByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUnmarked(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Source.Of(Encoding.UTF32.GetString(rest), ExtractionNote.FromUtf16),
        [0xFF, 0xFE, .. var rest] => Source.Of(Encoding.Unicode.GetString(rest), ExtractionNote.FromUtf16),
        [0xFE, 0xFF, .. var rest] => Source.Of(Encoding.BigEndianUnicode.GetString(rest), ExtractionNote.FromUtf16),
        _ => null,
    };

    // Spaces, digits and plain letters have a zero for their high byte: in Vietnamese about three letters in four.
    private static Source? DecodeByPattern(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 8192)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) { continue; }
            if ((i & 1) == 0) { even++; } else { odd++; }
        }

        var many = sample.Length / 2 * 0.3;
        var few = sample.Length / 2 * 0.02;
        if (odd > many && even <= few) { return Source.Of(Encoding.Unicode.GetString(bytes), ExtractionNote.FromUtf16); }
        if (even > many && odd <= few)
        {
            return Source.Of(Encoding.BigEndianUnicode.GetString(bytes), ExtractionNote.FromUtf16);
        }

        return null;
    }

    private static Source DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) { return Source.Refused(new Problem(ProblemCode.Binary, "unknown")); }
        try
        {
            return Source.Of(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return DecodeEightBit(bytes);
        }
    }

    private static Source DecodeEightBit(ReadOnlySpan<byte> bytes)
    {
        var western = EightBit(1252).GetString(bytes);
        if (IsBinary(western)) { return Source.Refused(new Problem(ProblemCode.Binary, "unknown")); }

        var vietnamese = EightBit(1258).GetString(bytes).Normalize(NormalizationForm.FormC);
        if (LegacyFonts.Recognise(western) is not LegacyFont.None) { return Source.Of(western); }
        return VietnameseScore.Of(vietnamese).IsConvincing
            ? Source.Of(vietnamese, ExtractionNote.FromWindows1258)
            : Source.Refused(new Problem(ProblemCode.UnknownEncoding));
    }

    private static Encoding EightBit(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)
        ?? throw new InvalidOperationException($"Code page {codePage} is part of the runtime.");

    // A stray control character is dirt, many are data.
    private static bool IsBinary(string text)
    {
        if (VietnameseText.IsPlain(text)) { return false; }
        var controls = 0;
        foreach (var c in text)
        {
            if (c is '\0') { return true; }
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v')) { controls++; }
        }

        return controls > 2 + (text.Length / 200);
    }
}
