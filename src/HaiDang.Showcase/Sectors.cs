using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum InvestmentSector { PortsLogistics, SeafoodProcessing, RenewableEnergy, Tourism, HighTech, Manufacturing }

/// <summary>A field of business that the province calls investors to.</summary>
internal sealed class Sector : Record
{
    public Texts Name { get; set; } = Texts.None;

    public InvestmentSector? Field { get; set; }

    public Texts? Why { get; set; }

    public Texts? Incentives { get; set; }

    public int? Projects { get; set; }

    /// <summary>Registered capital in đồng.</summary>
    public decimal? Capital { get; set; }

    public int? FiguresOf { get; set; }

    public string? FiguresFrom { get; set; }

    /// <summary>Whom to ask, as the public reads it.</summary>
    public string? Contact { get; set; }
}

/// <summary>Sổ ngành mời gọi đầu tư (SHW-05, AUD-02): what for, what is given, figures with year and source, one contact, a brief to take along.</summary>
internal sealed class Sectors : Register<Sector>
{
    public override string Key => "sectors";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(s => s.Name).Public();
        Field(s => s.Field).Required().Filter().Listed().Public();
        Field(s => s.Why).NeededIn("open").Long().Public().InBothLanguages("open");
        Field(s => s.Incentives).Long().Public();
        Field(s => s.Projects).Listed().Public();
        Field(s => s.Capital).Public();
        Field(s => s.FiguresOf).Year().NeededIn("open").Listed().Public();
        Field(s => s.FiguresFrom).NeededIn("open").Public();
        Field(s => s.Body).Required().Filter().Listed().Public();
        Field(s => s.Contact).NeededIn("open").Public();

        PublicAs("nganh-dau-tu", "investment-sectors", Door.Invest, 1);
        HasBrief();
        AskAboutIn("enquiries");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("open", Tone.Ok).From("draft", "closed").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("closed").From("open").WithReason();
    }
}
