using System.Globalization;
using System.Text;
using System.Xml;

namespace HaiDang.Documents.Extracting;

/// <summary>A printed line and where it stands on its page, in points from the upper left corner.</summary>
internal sealed record PageLine(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;

    public bool IsBeside(PageLine other) => Top < other.Bottom - 1 && other.Top < Bottom - 1;
}

/// <summary>Where the words of a page stand, as poppler and tesseract tell it.</summary>
internal static class PageLines
{
    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false,
    };

    /// <summary>The pages in the output of "pdftotext -bbox-layout"; null when that is not well-formed.</summary>
    public static List<List<PageLine>>? OfPoppler(byte[] output)
    {
        try
        {
            return Read(output);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static List<List<PageLine>> Read(byte[] output)
    {
        var pages = new List<List<PageLine>>();
        using var reader = XmlReader.Create(new MemoryStream(output), Careful);
        var (words, box) = (new StringBuilder(), default((double, double, double, double)));
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.EndElement && reader.LocalName == "line" && words.Length > 0 && pages.Count > 0)
            {
                pages[^1].Add(new PageLine(box.Item1, box.Item2, box.Item3, box.Item4, words.ToString()));
            }
            if (reader.NodeType is not XmlNodeType.Element) { continue; }
            switch (reader.LocalName)
            {
                case "page": pages.Add([]); break;
                case "line":
                    words.Clear();
                    box = (Number("xMin"), Number("yMin"), Number("xMax"), Number("yMax"));
                    break;
                case "word": words.Append(words.Length > 0 ? " " : "").Append(reader.ReadElementContentAsString()); break;
            }
        }
        return pages;

        double Number(string name) => double.TryParse(reader.GetAttribute(name), CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>One page in the output of "tesseract … tsv": level, page, block, paragraph, line, word, left, top, width, height, trust, text.</summary>
    public static List<PageLine> OfTesseract(byte[] output, double dotsPerPoint)
    {
        var lines = new List<PageLine>();
        var (last, words) = ("", new List<string[]>());
        foreach (var row in Encoding.UTF8.GetString(output).Split('\n').Select(r => r.Split('\t')).Where(r => r is ["5", ..] && r.Length > 11))
        {
            var line = $"{row[2]}.{row[3]}.{row[4]}";
            if (line != last) { Close(); last = line; }
            if (!string.IsNullOrWhiteSpace(row[11])) { words.Add(row); }
        }
        Close();
        return lines;

        void Close()
        {
            if (words.Count > 0)
            {
                lines.Add(new PageLine(
                    words.Min(w => At(w, 6)), words.Min(w => At(w, 7)),
                    words.Max(w => At(w, 6) + At(w, 8)), words.Max(w => At(w, 7) + At(w, 9)),
                    string.Join(' ', words.Select(w => w[11].Trim()))));
            }
            words = [];
        }

        double At(string[] word, int column) => double.TryParse(word[column], CultureInfo.InvariantCulture, out var dots) ? dots / dotsPerPoint : 0;
    }
}
