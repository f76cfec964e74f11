using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum ProductKind { Seafood, Farm, Craft, Industry, Drink }

/// <summary>A local product and what it is certified for.</summary>
internal sealed class Product : Record
{
    public Texts Name { get; set; } = Texts.None;
    public ProductKind? Kind { get; set; }
    public string Producer { get; set; } = "";
    public string? ProducerContact { get; set; }

    public string? Origin { get; set; }

    /// <summary>OCOP stars, 3 to 5.</summary>
    public int? Stars { get; set; }

    public string? Certificate { get; set; }

    public DateOnly? CertifiedUntil { get; set; }

    /// <summary>Whether the certificate counts today.</summary>
    public bool IsCertified { get; set; }

    /// <summary>The producer's right to use a collective mark or geographical indication, from the list of its users.</summary>
    public Reference? Badge { get; set; }

    /// <summary>Tonnes, pieces or litres a year, as written.</summary>
    public string? Capacity { get; set; }

    /// <summary>Where it is sold: its page on an e-commerce floor.</summary>
    public Uri? Floor { get; set; }

    public Texts? About { get; set; }
}

/// <summary>Sổ sản phẩm (THM-08, THM-09, SHW-01, SHW-02): its page on a floor is looked at every day.</summary>
internal sealed class Products : Register<Product>
{
    public override string Key => "products";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(p => p.Name).Public();
        Field(p => p.Kind).Required().Filter().Listed().Public();
        Field(p => p.Producer).Required().Listed().Searched().Public();
        Field(p => p.ProducerContact).Hint();
        Field(p => p.Stars).Filter().Listed().Public().Hint();
        // Beside the stars, wherever only the first of these are shown: stars without it promise what may be over.
        Field(p => p.IsCertified).TrueUntil(p => p.CertifiedUntil).Filter().Listed().Public();
        Field(p => p.CertifiedUntil).Filter().Listed().Public();
        Field(p => p.Badge).ToRegister("mark-users").Listed().Searched().Hint().Public();
        Field(p => p.Certificate).Searched().Public();
        Field(p => p.Origin).Listed().Public();
        Field(p => p.Capacity).Public();
        Field(p => p.Floor).Watched().Public();
        Field(p => p.About).Long().NeededIn("shown").Public();
        Field(p => p.Body).Filter();
        Rule("stars_three_to_five", p => p.Stars, p => p.Stars is null or (>= 3 and <= 5));
        Rule("stars_need_certificate", p => p.CertifiedUntil, p => p.Stars is null || (p.Certificate is { Length: > 0 } && p.CertifiedUntil is not null));
        // The list of users names producer and mark; a badge of somebody else's right is refused, and one whose right is over is not shown.
        Rule("badge_is_the_producers", p => p.Badge, p => p.Badge is null || p.Badge.Title.EndsWith(MarkUsers.NameOf(null, p.Producer), StringComparison.Ordinal), stage: "shown");

        AskAboutIn("product-enquiries");
        PublicAs("san-pham-dia-phuong", "local-products", Door.Buy, 1);
        KnownAs("Product");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "withdrawn").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn").From("shown").WithReason();
    }
}
