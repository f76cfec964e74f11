using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Lays the document out from top to bottom, as numbered in NĐ 30/2020/NĐ-CP, Phụ lục I, Phần IV.</summary>
internal sealed class DocxBody(AdministrativeDocument document)
{
    public XDocument ToXml()
    {
        var sections = new[] { Section(null, MainText()) }
            .Concat(document.Annexes.Select((annex, i) => Section(annex, AnnexText(annex, i))))
            .ToList();
        return Wml.Part("document", Wml.El("body", sections.Select((section, i) =>
            i < sections.Count - 1 ? section.Inside() : section.AtEnd())));
    }

    private IEnumerable<XElement> MainText() =>
    [
        HeaderBlock(),
        Wml.P("DocumentKind", Wording.Capitals(document.Kind)),
        Wml.P("Subject", document.Title.Trim()),
        // Element 5a: a rule under the trích yếu, a third to half as long as the line.
        Rule(document.Title.Trim(), 14, Layout.TextWidth, 0.4),
        Wml.P("Gap", ""),
        .. Addressees(),
        .. Wording.Bases(document.Bases).Select(basis => Wml.P("LegalBasis", basis)),
        .. DocxBlocks.Of(WithEndMark(document.Blocks), Layout.TextWidth),
        Wml.P("Gap", "", Wml.El("keepNext")),
        SignatureBlock(),
    ];

    // Elements 1 to 4 stand in two columns: the body and its number at the left, the state and the date at the right.
    private XElement HeaderBlock() => DocxTables.Invisible(
        [Layout.HeaderLeft, Layout.HeaderRight],
        [IssuingBody(), NationalTitle()],
        [NumberAndDraft(), [Wml.P("PlaceAndDate", Wording.PlaceAndDate(document))]]);

    // Element 1: the rule under the motto is as long as the motto.
    private static XElement[] NationalTitle() =>
    [
        Wml.P("NationalTitle", Wording.NationalTitle),
        Wml.P("Motto", Wording.Motto),
        Rule(Wording.Motto, 14, Layout.HeaderRight, 1),
    ];

    // Element 2: the rule under the issuing body is a third to half as long as the line, and centred.
    private XElement[] IssuingBody()
    {
        var parent = document.ParentBody is { Length: > 0 } name ? Wml.P("ParentBody", Wording.Capitals(name)) : null;
        var issuer = Wording.Capitals(document.IssuingBody);
        XElement?[] lines = [parent, Wml.P("IssuingBody", issuer), Rule(issuer, 13, Layout.HeaderLeft, 0.4)];
        return [.. lines.OfType<XElement>()];
    }

    private XElement[] NumberAndDraft()
    {
        var number = Wml.P("DocumentNumber", Wording.Number(document));
        return document.IsDraft ? [number, Boxed(Wording.Draft)] : [number];
    }

    private IEnumerable<XElement> Addressees() => document.Addressees switch
    {
        [] => [],
        [var one] => [Wml.P("Addressees", $"Kính gửi: {one.Trim()}")],
        var several => several
            .Select((name, i) => $"- {name.Trim().TrimEnd(';', '.')}{(i == several.Count - 1 ? "." : ";")}")
            .Prepend("Kính gửi:")
            .Select(line => Wml.P("Addressees", line)),
    };

    // Elements 7 and 9b share the end: receivers at the left, the signature at the right.
    private XElement SignatureBlock() => DocxTables.Invisible(
        [Layout.RecipientsWidth, Layout.SignerWidth],
        [Recipients(), Signature()]);

    private XElement[] Recipients() => document.Recipients.Count == 0
        ? [Wml.P("Recipient", "")]
        :
        [
            Wml.P("RecipientsWord", Wording.Recipients),
            .. Wording.RecipientLines(document.Recipients).Select(line => Wml.P("Recipient", line)),
        ];

    // Element 7: authority, room for signature and seal, then the name without a title.
    private XElement[] Signature()
    {
        if (document.Signer is not { } signer) { return [Wml.P("SignerName", "")]; }
        return
        [
            .. signer.Capacity.Select(line => Wml.P("Authority", Wording.Capitals(line))),
            Wml.P("SignerName", signer.Name?.Trim() ?? "",
                Wml.El("spacing", Wml.At("before", 1300), Wml.At("after", 0))),
        ];
    }

    private IEnumerable<XElement> AnnexText(Annex annex, int index)
    {
        var width = annex.IsLandscape ? Layout.LandscapeTextWidth : Layout.TextWidth;
        var reference = Wording.AnnexReference(document);
        return
        [
            Wml.P("AnnexWord", Wording.AnnexWord(index, document.Annexes.Count)),
            Wml.P("AnnexTitle", Wording.Capitals(annex.Title)),
            Wml.P("AnnexReference", reference),
            Rule(reference, 14, width, 0.35),
            Wml.P("Gap", ""),
            .. DocxBlocks.Of(annex.Blocks, width),
        ];
    }

    private static IReadOnlyList<Block> WithEndMark(IReadOnlyList<Block> blocks) => blocks switch
    {
        [.., Paragraph last] => [.. blocks.SkipLast(1), new Paragraph(Wording.WithEndMark(last.Text))],
        [.., Bullet last] => [.. blocks.SkipLast(1), new Bullet(Wording.WithEndMark(last.Text))],
        _ => [.. blocks, new Paragraph("./.")],
    };

    // The border of an empty paragraph, drawn in from both sides until it is as long as wanted.
    private static XElement Rule(string text, int points, int room, double share)
    {
        var length = (int)(Math.Min(TimesBold.WidthOf(text, points), room) * share);
        var inset = Math.Max(0, (room - length) / 2);
        return Wml.P("Rule", "", Wml.El("pBdr", Wml.Border("top", 1)),
            Wml.El("ind", Wml.At("left", inset), Wml.At("right", inset)));
    }

    private static XElement Boxed(string text)
    {
        var inset = (Layout.HeaderLeft - TimesBold.WidthOf(text, 13) - 200) / 2;
        return Wml.P("DraftMark", text,
            Wml.El("pBdr", Wml.Border("top", 1), Wml.Border("left", 4), Wml.Border("bottom", 1), Wml.Border("right", 4)),
            Wml.El("ind", Wml.At("left", inset), Wml.At("right", inset)));
    }

    private static DocxSection Section(Annex? annex, IEnumerable<XElement> content) =>
        new([.. content], annex?.IsLandscape is true, startsAtOne: annex is not null);
}
