using System.Xml.Linq;

namespace HaiDang.Documents.Writing;

/// <summary>Lays the document out from top to bottom, as numbered in NĐ 30/2020/NĐ-CP, Phụ lục I, Phần IV.</summary>
internal sealed class DocxBody(AdministrativeDocument document)
{
    private readonly Layout layout = Layout.Of(document.Form);

    private bool IsParty => document.Form is DocumentForm.Party;

    // A letter (công văn) has no name of its kind; its subject stands under the number.
    private bool IsLetter => document.Kind.Trim().Length == 0;

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
        .. KindAndSubject(),
        Wml.P("Gap", ""),
        .. Addressees(),
        .. Wording.Bases(document).Select(basis => Wml.P("LegalBasis", basis)),
        .. BesideSignature([.. DocxBlocks.Of(WithEndMark(document.Blocks), layout.TextWidth)]),
        Wml.P("Gap", "", Wml.El("keepNext")),
        SignatureBlock(),
    ];

    // A signature that stands alone on its page signs nothing: the last paragraph goes there with it.
    private static List<XElement> BesideSignature(List<XElement> blocks)
    {
        if (blocks is [.., var last] && last.Name.LocalName == "p" && last.Element(Wml.Ns + "pPr") is { } properties && properties.Element(Wml.Ns + "keepNext") is null)
        {
            properties.Element(Wml.Ns + "pStyle")!.AddAfterSelf(Wml.El("keepNext"));
        }

        return blocks;
    }

    // Elements 1 to 4 stand in two columns: the body and its number at the left, the state and the date at the right.
    private XElement HeaderBlock() => DocxTables.Invisible(
        [layout.HeaderLeft, layout.HeaderRight],
        [IssuingBody(), IsParty ? PartyTitle() : NationalTitle()],
        [NumberAndDraft(), [Wml.P("PlaceAndDate", Wording.PlaceAndDate(document))]]);

    // Element 1: the rule under the motto is as long as the motto.
    private XElement[] NationalTitle() =>
    [
        Wml.P("NationalTitle", Wording.NationalTitle),
        Wml.P("Motto", Wording.Motto),
        Rule(Wording.Motto, 14, layout.HeaderRight, 1),
    ];

    // HD 05-HD/VPTW: the rule under the Party's title is as long as the title.
    private XElement[] PartyTitle() => [Wml.P("PartyTitle", Wording.PartyTitle), Rule(Wording.PartyTitle, 15, layout.HeaderRight, 1)];

    // Element 2: the rule under the issuing body is a third to half as long as the line, and centred. The Party sets a star there.
    private XElement[] IssuingBody()
    {
        var parent = document.ParentBody is { Length: > 0 } name ? Wml.P("ParentBody", Wording.Capitals(name)) : null;
        var issuer = Wording.Capitals(document.IssuingBody);
        XElement?[] lines = [parent, Wml.P("IssuingBody", issuer), IsParty ? Wml.P("Star", "*") : Rule(issuer.Split('\n')[^1], 13, layout.HeaderLeft, 0.4)];
        return [.. lines.OfType<XElement>()];
    }

    // Element 5b: the subject of a letter, behind "V/v".
    private XElement[] NumberAndDraft()
    {
        var number = Wml.P("DocumentNumber", Wording.Number(document));
        XElement?[] lines =
        [
            number,
            IsLetter ? Wml.P("LetterSubject", Wording.LetterSubject(document)) : null,
            document.IsDraft ? Boxed(Wording.Draft) : null,
        ];
        return [.. lines.OfType<XElement>()];
    }

    private IEnumerable<XElement> KindAndSubject()
    {
        if (IsLetter) { return []; }
        var subject = document.Title.Trim();
        return
        [
            Wml.P("DocumentKind", Wording.Capitals(document.Kind)),
            Wml.P("Subject", subject),
            // Element 5a: a rule under the trích yếu, a third to half as long as the line. The Party sets five hyphens.
            IsParty ? Wml.P("SubjectMark", "-----") : Rule(subject, 14, layout.TextWidth, 0.4),
        ];
    }

    // Element 9a: one on the same line; several below each other, their dashes in line below the colon.
    private IEnumerable<XElement> Addressees()
    {
        if (document.Addressees.Count == 0) { return []; }
        if (document.Addressees is [var one]) { return [Wml.P("Addressees", $"Kính gửi: {one.Trim()}")]; }
        const int word = 1418;
        var indent = word + (int)(TimesBold.WidthOf("Kính gửi:", 14) * 0.97);
        return document.Addressees
            .Select((name, i) => Wml.P("AddresseesList", $"- {name.Trim().TrimEnd(';', '.')}{(i == document.Addressees.Count - 1 ? "." : ";")}",
                Wml.El("ind", Wml.At("left", indent + 140), Wml.At("hanging", 140))))
            .Prepend(Wml.P("AddresseesWord", "Kính gửi:"))
            .Append(Wml.P("Gap", ""));
    }

    // Elements 7 and 9b share the end: receivers at the left, the signature at the right.
    private XElement SignatureBlock() => DocxTables.Invisible(
        [layout.RecipientsWidth, layout.SignerWidth],
        [Recipients(), Signature()]);

    private XElement[] Recipients() => document.Recipients.Count == 0
        ? [Wml.P("Recipient", "")]
        :
        [
            Wml.P("RecipientsWord", Wording.Recipients),
            .. Wording.RecipientLines(document.Recipients).Select(line => Wml.P("Recipient", line)),
        ];

    // Element 7: authority, room for signature and seal, then the name without a title. In documents of the Party the office is not bold.
    private XElement[] Signature()
    {
        if (document.Signer is not { } signer) { return [Wml.P("SignerName", "")]; }
        var lines = signer.Capacity.Select(Wording.Capitals).Where(line => line.Length > 0).ToList();
        return
        [
            .. lines.Select((line, i) => Wml.P(IsParty && i == lines.Count - 1 ? "Office" : "Authority", line)),
            Wml.P("SignerName", signer.Name?.Trim() ?? "",
                Wml.El("spacing", Wml.At("before", 1300), Wml.At("after", 0))),
        ];
    }

    private IEnumerable<XElement> AnnexText(Annex annex, int index)
    {
        var width = annex.IsLandscape ? layout.LandscapeTextWidth : layout.TextWidth;
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

    private IReadOnlyList<Block> WithEndMark(IReadOnlyList<Block> blocks) => blocks switch
    {
        [.., Paragraph last] => [.. blocks.SkipLast(1), new Paragraph(Wording.WithEndMark(last.Text, document.Form))],
        [.., Heading last] when last.Text.Trim().Length > 0 => [.. blocks.SkipLast(1), last with { Text = Wording.WithEndMark(last.Text, document.Form) }],
        [.., Bullet last] => [.. blocks.SkipLast(1), new Bullet(Wording.WithEndMark(last.Text, document.Form))],
        _ => IsParty ? blocks : [.. blocks, new Paragraph("./.")],
    };

    // The border of an empty paragraph, drawn in from both sides until it is as long as wanted.
    private static XElement Rule(string text, int points, int room, double share)
    {
        var length = (int)(Math.Min(TimesBold.WidthOf(text, points), room) * share);
        var inset = Math.Max(0, (room - length) / 2);
        return Wml.P("Rule", "", Wml.El("pBdr", Wml.Border("top", 1)),
            Wml.El("ind", Wml.At("left", inset), Wml.At("right", inset)));
    }

    private XElement Boxed(string text)
    {
        var inset = (layout.HeaderLeft - TimesBold.WidthOf(text, 13) - 200) / 2;
        return Wml.P("DraftMark", text,
            Wml.El("pBdr", Wml.Border("top", 1), Wml.Border("left", 4), Wml.Border("bottom", 1), Wml.Border("right", 4)),
            Wml.El("ind", Wml.At("left", inset), Wml.At("right", inset)));
    }

    private DocxSection Section(Annex? annex, IEnumerable<XElement> content) =>
        new([.. content], layout, annex?.IsLandscape is true, startsAtOne: annex is not null);
}
