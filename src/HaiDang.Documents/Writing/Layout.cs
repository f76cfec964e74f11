namespace HaiDang.Documents.Writing;

/// <summary>Measures of the page, in twentieths of a point.</summary>
internal sealed class Layout
{
    // NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.1 and I.2: A4, upright; turned only for wide tables.
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;

    // I.3: top and bottom 20-25 mm, left 30-35 mm. The Party's guidance: 20, 20 and 30 mm.
    public const int MarginTop = 20 * PerMillimetre1000 / 1000;
    public const int MarginBottom = MarginTop;
    public const int MarginLeft = 30 * PerMillimetre1000 / 1000;

    // I.7: the page number stands in the middle of the top margin; the Party's guidance: 10 mm below the edge.
    public const int HeaderDistance = 10 * PerMillimetre1000 / 1000;

    private const int PerMillimetre1000 = 56693;

    // I.3: right 15-20 mm; the Party's guidance: 15 mm.
    private static readonly Layout State = new(20, 5820);
    private static readonly Layout Party = new(15, 4900);

    private Layout(int marginRight, int headerRight)
    {
        MarginRight = marginRight * PerMillimetre1000 / 1000;
        HeaderRight = headerRight;
    }

    public int MarginRight { get; }

    public int TextWidth => PageWidth - MarginLeft - MarginRight;

    public int LandscapeTextWidth => PageHeight - MarginLeft - MarginRight;

    /// <summary>Must hold the national title, or that of the Party, on one line.</summary>
    public int HeaderRight { get; }

    public int HeaderLeft => TextWidth - HeaderRight;

    public int RecipientsWidth => TextWidth / 2;

    public int SignerWidth => TextWidth - RecipientsWidth;

    public static Layout Of(DocumentForm form) => form is DocumentForm.Party ? Party : State;
}
