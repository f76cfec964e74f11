namespace HaiDang.Documents.Writing;

/// <summary>Measures of the page, in twentieths of a point. Rules: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I.</summary>
internal static class Layout
{
    // Page: A4, upright; turned only for wide tables.
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;

    // Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm.
    public const int MarginTop = 20 * PerMillimetre1000 / 1000;
    public const int MarginBottom = MarginTop;
    public const int MarginLeft = 30 * PerMillimetre1000 / 1000;
    public const int MarginRight = 20 * PerMillimetre1000 / 1000;

    // The page number stands in the middle of the top margin.
    public const int HeaderDistance = 10 * PerMillimetre1000 / 1000;

    public const int TextWidth = PageWidth - MarginLeft - MarginRight;
    public const int LandscapeTextWidth = PageHeight - MarginLeft - MarginRight;

    // Box 1 must hold the national title on one line at 13 points.
    public const int HeaderRight = 5820;
    public const int HeaderLeft = TextWidth - HeaderRight;

    public const int RecipientsWidth = 4535;
    public const int SignerWidth = TextWidth - RecipientsWidth;

    private const int PerMillimetre1000 = 56693;
}
