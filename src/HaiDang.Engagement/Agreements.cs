using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum PartnerKind { Locality, Organisation, MediaCompany, Enterprise, Agency, CulturalCentre }

/// <summary>A partner with what was agreed: sister locality, organisation, enterprise, foreign press or cultural centre.</summary>
internal sealed class Agreement : Record
{
    public string Partner { get; set; } = "";

    public PartnerKind? Kind { get; set; }

    public string? Country { get; set; }

    public DateOnly? SignedOn { get; set; }

    public Period? InForce { get; set; }

    public string? Scope { get; set; }

    /// <summary>What the partner gives, in đồng; what it may be named for stands in the scope.</summary>
    public decimal? Value { get; set; }

    /// <summary>The country is one that the plans call a key market (địa bàn trọng điểm).</summary>
    public bool IsKeyMarket { get; set; }

    public DateOnly? LastContactOn { get; set; }

    public Uri? Link { get; set; }
}

/// <summary>Sổ đối tác và thỏa thuận (AUD-07, ORG-12, ORG-13).</summary>
internal sealed class Agreements : Register<Agreement>
{
    public override string Key => "agreements";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(a => a.Partner).Public();
        Field(a => a.Kind).Required().Filter().Listed().Public();
        Field(a => a.Country).Required().Filter().Listed().Public();
        Field(a => a.IsKeyMarket).Filter();
        OnCalendar(a => a.SignedOn).NeededIn("live", "over").Public();
        Field(a => a.InForce).NeededIn("live", "over").Listed().Public();
        Field(a => a.Scope).Required().Long().Searched().Public();
        Field(a => a.Value);
        Field(a => a.LastContactOn).Listed();
        Field(a => a.Link).Public();
        Field(a => a.Body).Filter().Public();

        HasDiary(a => a.LastContactOn);
        ByCountry(a => a.Country, "live");
        Remembers(a => a.SignedOn);
        PublicAs("doi-tac", "partners", Door.Partners);
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("talks", Tone.Draft);
        Stage("live", Tone.Ok).From("talks", "over").FourEyes().Public();
        Stage("over", Tone.Done).From("live").Last();
    }
}
