namespace HaiDang.Documents.Extracting;

/// <summary>What came out of a file: its text, or the problem that kept it closed.</summary>
public sealed record Extraction
{
    private Extraction(string? text, Problem? problem, IReadOnlyList<string> notes)
    {
        Text = text;
        Problem = problem;
        Notes = notes;
    }

    /// <summary>The text, in NFC, lines ended by a line feed; null when there is a problem.</summary>
    public string? Text { get; }

    /// <summary>Why the file was refused; null when there is text.</summary>
    public Problem? Problem { get; }

    /// <summary>What was changed on the way, as codes of <see cref="ExtractionNote"/>.</summary>
    public IReadOnlyList<string> Notes { get; }

    internal static Extraction Of(string text, IReadOnlyList<string> notes) => new(text, null, notes);

    internal static Extraction Refused(Problem problem) => new(null, problem, []);
}

/// <summary>A reason to refuse a file: a code to be translated at the edge, and what to put into the sentence.</summary>
public sealed record Problem(string Code, params IReadOnlyList<string> Args);

/// <summary>The codes a <see cref="Problem"/> can carry.</summary>
public static class ProblemCode
{
    /// <summary>Nothing to read: no bytes, or blanks only.</summary>
    public const string Empty = "empty";

    /// <summary>Argument: the limit in MB. The file, or what it unfolds to, reaches the limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Argument: pdf, image, zip, doc, rtf or unknown. Not a text file and not a .docx.</summary>
    public const string Binary = "binary";

    /// <summary>Text in an old Vietnamese font encoding that could not be converted with certainty.</summary>
    public const string LegacyFont = "legacy-font";

    /// <summary>Bytes that are text in no encoding known here.</summary>
    public const string UnknownEncoding = "unknown-encoding";

    /// <summary>Argument: the mark found (MẬT, TỐI MẬT, TUYỆT MẬT).</summary>
    public const string Classified = "classified";

    /// <summary>Argument: the Debian packages that would read it. A PDF, and the program for it is not installed.</summary>
    public const string ToolMissing = "tool-missing";

    /// <summary>A PDF that is damaged, has a password, or holds nothing that can be read.</summary>
    public const string UnreadablePdf = "unreadable-pdf";

    /// <summary>Pages that are pictures, left alone because the caller asked for what is read at once.</summary>
    public const string Scanned = "scanned";

    /// <summary>Argument: the most pages. A scanned PDF of more would take too long.</summary>
    public const string ScanTooLong = "scan-too-long";

    /// <summary>Argument: damaged or password. A .docx that cannot be opened.</summary>
    public const string UnreadableDocx = "unreadable-docx";
}

/// <summary>The codes found in <see cref="Extraction.Notes"/>.</summary>
public static class ExtractionNote
{
    /// <summary>The file was UTF-16 (or UTF-32).</summary>
    public const string FromUtf16 = "converted-utf16";

    /// <summary>The file was Windows-1258.</summary>
    public const string FromWindows1258 = "converted-windows-1258";

    /// <summary>The text was in the TCVN3 encoding of the .VnTime fonts; capitals may be lost.</summary>
    public const string FromTcvn3 = "converted-tcvn3";

    /// <summary>The text was in the encoding of the VNI fonts.</summary>
    public const string FromVni = "converted-vni";

    /// <summary>The text comes from a PDF: columns were put one after the other, lines joined.</summary>
    public const string FromPdf = "read-pdf";

    /// <summary>The pages were pictures; letters were recognised and may be wrong.</summary>
    public const string FromScan = "read-scan";

    /// <summary>Accents stood apart from their letters and were joined.</summary>
    public const string Composed = "composed-unicode";
}
