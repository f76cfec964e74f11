using System.Text;
using HaiDang.Portal.Reading;
using HaiDang.Registers.Attaching;

namespace HaiDang.Tests.Registers;

public sealed class PublicBytesTests
{
    private const string Lossy = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private const string Lossless = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private static byte[] Lamp => File.ReadAllBytes(Path.Combine(Repository.Root, "demo", "pictures", "hai-dang-hon-suong-800.jpg"));

    [Fact]
    public void What_a_camera_wrote_in_goes_and_how_it_was_held_stays()
    {
        var plain = PublicBytes.Of(Lamp)!;
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. "GPS 12.345 Nguyễn Thị Lan"u8];
        byte[] said = [.. "Chụp ở nhà bà Lan"u8];
        byte[] taken = [.. Lamp[..2], 0xFF, 0xE1, .. Length(exif), .. exif, 0xFF, 0xFE, .. Length(said), .. said, .. Lamp[2..], .. "trailer with a place"u8];

        var clean = PublicBytes.Of(taken)!;
        Assert.Equal(("image/jpeg", plain.Height, plain.Width), (clean.MediaType, clean.Width, clean.Height));
        var text = Encoding.UTF8.GetString(clean.Bytes.Span);
        foreach (var trace in (string[])["GPS", "Lan", "trailer"]) { Assert.DoesNotContain(trace, text, StringComparison.Ordinal); }
        Assert.Equal(6, PublicBytes.Of(clean.Bytes)!.Bytes.Span[clean.Bytes.Span.IndexOf("Exif"u8) + 25]);
        // Clean once is clean: the second time changes nothing.
        Assert.Equal(clean.Bytes.ToArray(), PublicBytes.Of(clean.Bytes)!.Bytes.ToArray());
        Assert.Equal(plain.Bytes.Length + 36, clean.Bytes.Length);
    }

    [Theory]
    [InlineData(Lossy)]
    [InlineData(Lossless)]
    public void Of_a_webp_picture_stays_what_it_shows(string base64)
    {
        var drawn = Convert.FromBase64String(base64);
        Assert.Equal(("image/webp", ".webp", 1, 1), PublicBytes.Of(drawn) is { } plain ? (plain.MediaType, plain.Ending, plain.Width, plain.Height) : default);
        byte[] taken = Webp([.. "VP8X"u8, 10, 0, 0, 0, 0b0000_1100, 0, 0, 0, 0x1F, 0x03, 0, 0xC1, 0x02, 0, .. drawn[12..], .. "EXIF"u8, 7, 0, 0, 0, .. "GPS 12 "u8, 0, .. "XMP "u8, 4, 0, 0, 0, .. "Lan!"u8, .. "????"u8, 2, 0, 0, 0, .. "la"u8]);

        var clean = PublicBytes.Of(taken)!;
        Assert.Equal((800, 706), (clean.Width, clean.Height));
        Assert.Equal(Webp([.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x1F, 0x03, 0, 0xC1, 0x02, 0, .. drawn[12..]]), clean.Bytes.ToArray());
        Assert.Equal(clean.Bytes.ToArray(), PublicBytes.Of(clean.Bytes)!.Bytes.ToArray());

        // One that moves, one without anything drawn, and every part of one.
        Assert.Null(PublicBytes.Of(Webp([.. "VP8X"u8, 0, 0, 0, 0, .. drawn[12..]])));
        Assert.Null(PublicBytes.Of(Webp([.. drawn[12..], .. "ANMF"u8, 2, 0, 0, 0, 1, 1])));
        Assert.Null(PublicBytes.Of(taken.AsMemory(0, 30)));
        for (var length = 0; length < taken.Length; length++) { _ = PublicBytes.Of(taken.AsMemory(0, length)); }
        for (var i = 12; i < taken.Length; i++)
        {
            var broken = (byte[])taken.Clone();
            broken[i] ^= 0xFF;
            _ = PublicBytes.Of(broken);
        }
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", true)]
    [InlineData("<?xml version=\"1.0\"?>\n<svg><use href=\"#a\"/></svg>", true)]
    [InlineData("<svg><script>alert(1)</script></svg>", false)]
    [InlineData("<svg onload=\"alert(1)\"></svg>", false)]
    [InlineData("<svg><image href=\"https://elsewhere.example/a.png\"/></svg>", false)]
    [InlineData("<svg><a href=\"javascript:alert(1)\">x</a></svg>", false)]
    [InlineData("<svg><style>@import url(https://elsewhere.example/a.css)</style></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script></svg>", false)]
    [InlineData("<svg><style>@import \"https://elsewhere.example/a.css\";</style></svg>", false)]
    [InlineData("<svg xmlns:l=\"http://www.w3.org/1999/xlink\"><a l:href=\"java&#115;cript:alert(1)\">x</a></svg>", false)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\"><svg><path d=\"M0 0\"/></svg>", true)]
    [InlineData("<html><svg></svg></html>", false)]
    public void A_drawing_that_acts_or_fetches_is_no_drawing(string svg, bool isTaken) => Assert.Equal(isTaken, PublicBytes.Of(Encoding.UTF8.GetBytes(svg)) is not null);

    [Fact]
    public void Damaged_pictures_are_refused_and_harm_nobody()
    {
        var lamp = Lamp;
        for (var length = 3; length < 600; length += 7) { _ = PublicBytes.Of(lamp.AsMemory(0, length)); }
        for (var i = 2; i < 400; i++)
        {
            var broken = (byte[])lamp.Clone();
            broken[i] ^= 0xFF;
            _ = PublicBytes.Of(broken);
        }

        Assert.Null(PublicBytes.Of(lamp.AsMemory(0, 20)));
    }

    [Fact]
    public void Plain_text_becomes_paragraphs_headings_lists_and_quotations_and_nothing_else()
    {
        var blocks = TextBlock.Of("Một\nhai\n\n## Đầu\n- a\n- b\n> Lời\n\n<script>x</script>");
        Assert.Equal([TextKind.Paragraph, TextKind.Heading, TextKind.List, TextKind.Quote, TextKind.Paragraph], blocks.Select(b => b.Kind));
        Assert.Equal(["a", "b"], blocks[2].Lines);
        Assert.Equal("<script>x</script>", blocks[4].Text);
        Assert.Empty(TextBlock.Of(" \n\n"));
    }

    private static byte[] Webp(byte[] chunks) => [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];

    private static byte[] Length(byte[] of) => [(byte)((of.Length + 2) >> 8), (byte)(of.Length + 2)];
}
