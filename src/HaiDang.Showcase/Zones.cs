using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum ZoneKind { EconomicZone, IndustrialPark, Cluster, HighTechPark }

/// <summary>A zone with plots for investors.</summary>
internal sealed class Zone : Record
{
    public Texts Name { get; set; } = Texts.None;

    public ZoneKind? Kind { get; set; }

    public Place? Where { get; set; }

    public int? Hectares { get; set; }

    /// <summary>Share of the area that is let, in percent.</summary>
    public int? Occupied { get; set; }

    public int? PortKm { get; set; }

    public int? AirportKm { get; set; }

    public Texts? Services { get; set; }

    public int? FiguresOf { get; set; }

    public string? FiguresFrom { get; set; }
}

/// <summary>Sổ khu kinh tế, khu công nghiệp (SHW-05, MAP-01).</summary>
internal sealed class Zones : Register<Zone>
{
    public override string Key => "zones";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(z => z.Name).Public();
        Field(z => z.Kind).Required().Filter().Listed().Public();
        Field(z => z.Where).Required().Public();
        Field(z => z.Hectares).Required().Filter().Listed().Public();
        Field(z => z.Occupied).Listed().Public();
        Field(z => z.PortKm).Required().Filter().Listed().Public();
        Field(z => z.AirportKm).Public();
        Field(z => z.Services).Long().Public();
        Field(z => z.FiguresOf).Year().Required().Listed().Public();
        Field(z => z.FiguresFrom).Required().Public();
        Field(z => z.Body).Required().Filter().Public();
        Rule("occupied_is_percent", z => z.Occupied, z => z.Occupied is null or (>= 0 and <= 100));

        PublicAs("khu-cong-nghiep", "investment-zones", Door.Invest, 2);
        Compared();
        HasBrief();
        AskAboutIn("enquiries");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("open", Tone.Ok).From("draft", "closed").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("closed").From("open").WithReason();
    }
}
