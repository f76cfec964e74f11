using System.Text;
using HaiDang.Language;

namespace HaiDang.Documents.Extracting;

/// <summary>Turns an uploaded file into lines of text, or says why not. Bad input never throws.</summary>
public static class TextExtractor
{
    /// <summary>A file of this many bytes or more is refused (20 MB).</summary>
    public const int DefaultLimit = 20_000_000;

    /// <summary>The limit for one who reads a long text on his own machine (200 MB): the effort grows with the text only.</summary>
    public const int TextLimit = 200_000_000;

    /// <summary>Reads a .txt, .md, .docx or .pdf. The content decides, the name only helps to name the problem.</summary>
    public static Extraction Extract(ReadOnlyMemory<byte> bytes, string fileName) =>
        Extract(bytes, fileName, DefaultLimit);

    /// <summary>
    /// As <see cref="Extract(ReadOnlyMemory{byte}, string)"/>, with another limit in bytes for text; a file that must be
    /// unpacked first keeps to the usual one.
    /// </summary>
    public static Extraction Extract(ReadOnlyMemory<byte> bytes, string fileName, int limit) => Extract(bytes, fileName, limit, new());

    /// <summary>As <see cref="Extract(ReadOnlyMemory{byte}, string)"/>, but a PDF of scanned pages, which take seconds each, comes back as <see cref="ProblemCode.Scanned"/>.</summary>
    public static Extraction ExtractAtOnce(ReadOnlyMemory<byte> bytes, string fileName) =>
        Extract(bytes, fileName, DefaultLimit, new() { IsLeftAlone = true });

    /// <summary>As <see cref="Extract(ReadOnlyMemory{byte}, string)"/>, telling how far the scanned pages are (0…100).</summary>
    public static Extraction Extract(ReadOnlyMemory<byte> bytes, string fileName, IProgress<int> progress, CancellationToken ct) =>
        Extract(bytes, fileName, DefaultLimit, new() { Progress = progress, Stop = ct });

    private static Extraction Extract(ReadOnlyMemory<byte> bytes, string fileName, int limit, ScanReading scans)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (bytes.IsEmpty) { return Extraction.Refused(new Problem(ProblemCode.Empty)); }
        if (bytes.Length >= limit) { return Extraction.Refused(TooLarge(limit)); }

        var kind = FileKinds.Recognise(bytes.Span, fileName);
        if (kind is not FileKind.Text && bytes.Length >= DefaultLimit) { return Extraction.Refused(TooLarge(DefaultLimit)); }
        var source = kind switch
        {
            FileKind.Zip => WordFile.Read(bytes),
            FileKind.Pdf => PdfFile.Read(bytes, scans),
            FileKind.LockedWord => Source.Refused(new Problem(ProblemCode.UnreadableDocx, "password")),
            FileKind.BrokenWord => Source.Refused(new Problem(ProblemCode.UnreadableDocx, "damaged")),
            FileKind.Text => PlainText.Decode(bytes.Span),
            var other => Source.Refused(new Problem(ProblemCode.Binary, FileKinds.NameOf(other))),
        };
        return source.Problem is { } problem ? Extraction.Refused(problem) : Finish(source);
    }

    internal static Problem TooLarge(int limit) => new(ProblemCode.TooLarge, $"{limit / 1_000_000}");

    private static Extraction Finish(Source source)
    {
        var notes = new List<string>(source.Notes);
        var text = Cleaner.Clean(source.Text, notes);
        text = LegacyFonts.Convert(text, notes, out var uncertain);
        if (uncertain) { return Extraction.Refused(new Problem(ProblemCode.LegacyFont)); }
        if (!text.Any(char.IsLetterOrDigit)) { return Extraction.Refused(new Problem(ProblemCode.Empty)); }

        return ClassifiedMark.Find(text, Cleaner.Clean(source.PageHeaders, [])) is { } mark
            ? Extraction.Refused(new Problem(ProblemCode.Classified, mark))
            : Extraction.Of(text, notes);
    }
}

/// <summary>What a decoder hands on: raw text, what stands in page headers, and notes; or a problem.</summary>
internal sealed record Source(string Text, string PageHeaders, IReadOnlyList<string> Notes, Problem? Problem = null)
{
    public static Source Of(string text, params IReadOnlyList<string> notes) => new(text, "", notes);

    public static Source Refused(Problem problem) => new("", "", [], problem);
}

/// <summary>Brings text of any origin to one form: LF, NFC, no control characters.</summary>
internal static class Cleaner
{
    // Real text never stacks more; sorting an endless stack of marks would not be linear.
    private const int LongestStackOfMarks = 16;

    public static string Clean(string text, List<string> notes)
    {
        if (VietnameseText.IsPlain(text)) { return text; }
        var result = Cleaned(text);
        if (result.IsNormalized()) { return result; }
        notes.Add(ExtractionNote.Composed);
        return result.Normalize(NormalizationForm.FormC);
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        var stack = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            stack = IsMark(c) ? stack + 1 : 0;
            if (stack > LongestStackOfMarks) { continue; }

            switch (c)
            {
                case '\r':
                    if (i + 1 == text.Length || text[i + 1] != '\n') { clean.Append('\n'); }
                    break;
                case '\n' or '\t':
                    clean.Append(c);
                    break;
                case '\f' or '\v' or '\u00A0' or '\u2028' or '\u2029':
                    clean.Append(' ');
                    break;
                case '\uFEFF' or '\uFFFE' or '\u200B':
                    break;
                default:
                    if (!char.IsControl(c) && !IsLoneSurrogate(text, i)) { clean.Append(c); }
                    break;
            }
        }
        return clean.ToString();
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.EnclosingMark;

    private static bool IsLoneSurrogate(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])))
        || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));
}
