using System.Text;

namespace HaiDang.Documents.Extracting;

/// <summary>Reads a PDF through poppler, and one that holds only pictures of pages through tesseract.</summary>
internal static class PdfFile
{
    private const int LettersPerPage = 40;
    // Below it tone marks run together.
    private const int DotsPerInch = 300;
    private const int MostScannedPages = 40;

    private static readonly Tool PdfToText = new("pdftotext", TimeSpan.FromSeconds(60));
    private static readonly Tool PdfToPicture = new("pdftoppm", TimeSpan.FromSeconds(60));
    private static readonly Tool Tesseract = new("tesseract", TimeSpan.FromSeconds(120));

    public static Source Read(ReadOnlyMemory<byte> bytes, ScanReading scans)
    {
        if (!PdfToText.IsInstalled) { return Source.Refused(new Problem(ProblemCode.ToolMissing, "poppler-utils")); }
        if (PdfToText.Run(bytes, "-bbox-layout", "-enc", "UTF-8", "-", "-") is not { } output)
        {
            return Source.Refused(new Problem(ProblemCode.UnreadablePdf));
        }
        if (PageLines.OfPoppler(output) is not { } pages) { return Source.Refused(new Problem(ProblemCode.UnreadablePdf)); }
        if (!IsScanned(pages)) { return Source.Of(PageLayout.Flow(pages), ExtractionNote.FromPdf); }
        return scans.IsLeftAlone ? Source.Refused(new Problem(ProblemCode.Scanned)) : ReadPictures(bytes, pages.Count, scans);
    }

    // A picture of a page gives no letters, or only those of a stamp put over it.
    private static bool IsScanned(List<List<PageLine>> pages) =>
        pages.Sum(p => p.Sum(l => l.Text.Count(char.IsLetter))) < LettersPerPage * Math.Max(1, pages.Count);

    private static Source ReadPictures(ReadOnlyMemory<byte> bytes, int count, ScanReading scans)
    {
        if (!CanReadVietnamese()) { return Source.Refused(new Problem(ProblemCode.ToolMissing, "tesseract-ocr tesseract-ocr-vie")); }
        var pages = new List<List<PageLine>>();
        for (var page = 1; ; page++)
        {
            scans.Stop.ThrowIfCancellationRequested();
            if (PictureOf(bytes, page) is not { Length: > 0 } picture) { break; }
            if (page > MostScannedPages) { return Source.Refused(new Problem(ProblemCode.ScanTooLong, $"{MostScannedPages}")); }
            if (Tesseract.Run(picture, "stdin", "stdout", "-l", "vie", "tsv") is not { } letters)
            {
                return Source.Refused(new Problem(ProblemCode.UnreadablePdf));
            }
            pages.Add(PageLines.OfTesseract(letters, DotsPerInch / 72.0));
            scans.Progress?.Report(Math.Min(99, page * 100 / Math.Max(1, count)));
        }
        return pages.Count == 0
            ? Source.Refused(new Problem(ProblemCode.UnreadablePdf))
            : Source.Of(PageLayout.Flow(pages), ExtractionNote.FromScan);
    }

    private static byte[]? PictureOf(ReadOnlyMemory<byte> bytes, int page) =>
        PdfToPicture.Run(bytes, "-r", $"{DotsPerInch}", "-gray", "-singlefile", "-f", $"{page}", "-l", $"{page}", "-");

    private static bool CanReadVietnamese() =>
        Tesseract.IsInstalled && PdfToPicture.IsInstalled
        && Tesseract.Run(ReadOnlyMemory<byte>.Empty, "--list-langs") is { } languages
        && Encoding.UTF8.GetString(languages).Split('\n').Any(l => l.Trim() == "vie");
}

/// <summary>What to do with pages that are pictures: read them, telling how far, or leave them.</summary>
internal sealed record ScanReading
{
    public bool IsLeftAlone { get; init; }

    public IProgress<int>? Progress { get; init; }

    public CancellationToken Stop { get; init; }
}
