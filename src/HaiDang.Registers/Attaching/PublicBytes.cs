using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace HaiDang.Registers.Attaching;

/// <summary>
/// What a file that the public may have is by its own bytes, whatever its name says, and those bytes without what a camera or a program wrote in beside the picture: no place, no
/// device, no names. Null for anything else than JPEG, PNG, WebP that does not move, SVG without scripts, PDF, .docx without macros, and ZIP.
/// </summary>
internal sealed partial record PublicBytes(string MediaType, string Ending, int? Width, int? Height, ReadOnlyMemory<byte> Bytes)
{
    private const int LongestSvgHead = 4096;
    private static readonly HashSet<string> Acting = new(["script", "foreignObject", "handler", "listener", "iframe", "object", "embed", "animate", "set"], StringComparer.OrdinalIgnoreCase);

    public bool IsPicture => MediaType is "image/jpeg" or "image/png" or "image/webp";

    public static PublicBytes? Of(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) { return Jpeg(bytes); }
        if (span.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) { return Png(bytes); }
        if (span.Length >= 12 && span.StartsWith("RIFF"u8) && span[8..].StartsWith("WEBP"u8)) { return Webp(bytes); }
        if (span.StartsWith("%PDF-"u8)) { return new("application/pdf", ".pdf", null, null, bytes); }
        if (span.StartsWith("PK\u0003\u0004"u8))
        {
            if (span.IndexOf("vbaProject"u8) >= 0) { return null; }
            return span.IndexOf("word/document.xml"u8) >= 0 ? new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", null, null, bytes) : new("application/zip", ".zip", null, null, bytes);
        }

        return IsSvg(span) && !CanAct().IsMatch(Encoding.UTF8.GetString(span)) && IsQuiet(bytes) ? new("image/svg+xml", ".svg", null, null, bytes) : null;
    }

    // What the words above might miss under another prefix or in a style: every element and attribute by its own name.
    private static bool IsQuiet(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.ProcessingInstruction) { return false; }
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Value.Contains("@import", StringComparison.OrdinalIgnoreCase)) { return false; }
                if (reader.NodeType is not XmlNodeType.Element) { continue; }
                if (Acting.Contains(reader.LocalName)) { return false; }
                while (reader.MoveToNextAttribute())
                {
                    if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) { return false; }
                    if (reader.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase) && !reader.Value.StartsWith('#') && !reader.Value.StartsWith("data:image/", StringComparison.Ordinal)) { return false; }
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsSvg(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestSvgHead)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t') is { } head
        && (head.StartsWith("<svg", StringComparison.Ordinal) || (head.StartsWith("<?xml", StringComparison.Ordinal) && head.Contains("<svg", StringComparison.Ordinal)));

    // ISO/IEC 10918-1, B.1: segments before and between the scans; of those only what the picture needs.
    private static PublicBytes? Jpeg(ReadOnlyMemory<byte> whole)
    {
        var bytes = whole.Span;
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..2]);
        var (at, width, height, turned) = (2, 0, 0, (byte)1);
        while (at + 2 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker == 0xD9) { clean.Write(bytes.Slice(at, 2)); break; }
            if (at + 4 > bytes.Length) { return null; }
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (at + length > bytes.Length) { return null; }
            var segment = bytes.Slice(at, length);
            // SOF0…SOF15 hold the size; C4, C8 and CC in that range are other things.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 9) { (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..])); }
            if (marker == 0xE1 && TurnOf(segment[4..]) is > 1 and var turn)
            {
                turned = turn;
                clean.Write(OnlyTurned(turn));
            }
            // JFIF, the colour profile and Adobe's word on colours stay; comments and all that programs add go.
            else if (marker is (>= 0xC0 and <= 0xDF) or 0xE0 or 0xE2 or 0xEE) { clean.Write(segment); }
            at += length;
            if (marker != 0xDA) { continue; }
            var end = at;
            while (end + 1 < bytes.Length && (bytes[end] != 0xFF || bytes[end + 1] is 0x00 or (>= 0xD0 and <= 0xD7))) { end++; }
            clean.Write(bytes[at..end]);
            at = end;
        }

        if (width == 0 || height == 0) { return null; }
        return turned >= 5 ? new("image/jpeg", ".jpg", height, width, clean.ToArray()) : new("image/jpeg", ".jpg", width, height, clean.ToArray());
    }

    // How the camera was held: without it pictures would lie on their side.
    private static byte TurnOf(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 16 || !exif.StartsWith("Exif\0\0"u8)) { return 1; }
        var tiff = exif[6..];
        var isLittle = tiff[0] == (byte)'I';
        ushort Two(ReadOnlySpan<byte> of) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(of) : BinaryPrimitives.ReadUInt16BigEndian(of);
        var first = (int)(isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        if (first < 8 || first + 2 > tiff.Length) { return 1; }
        for (int i = 0, entry = first + 2; i < Two(tiff[first..]) && entry + 12 <= tiff.Length; i++, entry += 12)
        {
            if (Two(tiff[entry..]) == 0x0112 && Two(tiff[(entry + 8)..]) is >= 1 and <= 8 and var turn) { return (byte)turn; }
        }

        return 1;
    }

    private static byte[] OnlyTurned(byte turn) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, turn, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static PublicBytes? Png(ReadOnlyMemory<byte> whole)
    {
        var bytes = whole.Span;
        if (bytes.Length < 33) { return null; }
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..8]);
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) { return null; }
            var name = Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            var chunk = bytes.Slice(at, (int)length + 12);
            if (name is not ("tEXt" or "zTXt" or "iTXt" or "eXIf" or "tIME")) { clean.Write(chunk); }
            at += chunk.Length;
            if (name == "IEND") { break; }
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        return width > 0 && height > 0 ? new("image/png", ".png", width, height, clean.ToArray()) : null;
    }

    // RFC 9649, 2.3: chunks of a name, a length and so many bytes, filled up to an even number; of those only what a picture that stands still needs.
    private static PublicBytes? Webp(ReadOnlyMemory<byte> whole)
    {
        var bytes = whole.Span[..(int)Math.Min(whole.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(whole.Span[4..]))];
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..Math.Min(12, bytes.Length)]);
        var ((width, height), isDrawn) = ((0, 0), false);
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > bytes.Length - at - 8) { return null; }
            var name = Encoding.ASCII.GetString(bytes.Slice(at, 4));
            var said = bytes.Slice(at + 8, (int)length);
            if (width == 0) { (width, height) = SizeOf(name, said); }
            if (name is "ANIM" or "ANMF" || (name is "VP8X" && said.Length < 10)) { return null; }
            isDrawn |= name is "VP8 " or "VP8L";
            if (name is "VP8X" or "VP8 " or "VP8L" or "ALPH" or "ICCP")
            {
                var chunk = bytes.Slice(at, 8 + (int)length).ToArray();
                // Which chunks follow: what a camera and a program wrote in does no more.
                if (name is "VP8X") { chunk[8] &= 0b1111_0011; }
                clean.Write(chunk);
                if ((length & 1) == 1) { clean.WriteByte(0); }
            }

            at += 8 + (int)(length + (length & 1));
        }

        if (width == 0 || height == 0 || !isDrawn) { return null; }
        var kept = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(kept.AsSpan(4), kept.Length - 8);
        return new("image/webp", ".webp", width, height, kept);
    }

    private static (int Width, int Height) SizeOf(string chunk, ReadOnlySpan<byte> said) => chunk switch
    {
        "VP8X" when said.Length >= 10 => (1 + (BinaryPrimitives.ReadInt32LittleEndian(said[4..]) & 0xFFFFFF), 1 + (BinaryPrimitives.ReadInt32LittleEndian(said[6..]) >> 8 & 0xFFFFFF)),
        "VP8L" when said is [0x2F, _, _, _, _, ..] && BinaryPrimitives.ReadUInt32LittleEndian(said[1..]) is var bits => ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1),
        "VP8 " when said is [_, _, _, 0x9D, 0x01, 0x2A, _, _, _, _, ..] => (BinaryPrimitives.ReadUInt16LittleEndian(said[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(said[8..]) & 0x3FFF),
        _ => (0, 0),
    };

    // A drawing that runs something or fetches something is no drawing to hand on.
    [GeneratedRegex("""<script|<foreignObject|<!ENTITY|\son\w+\s*=|javascript:|href\s*=\s*["'](?!#|data:image/)|url\(\s*["']?(?!#|data:)""", RegexOptions.IgnoreCase)]
    private static partial Regex CanAct();
}
