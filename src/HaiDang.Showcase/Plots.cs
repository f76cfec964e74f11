using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

/// <summary>A plot of land that an investor may rent.</summary>
internal sealed class Plot : Record
{
    public Texts Name { get; set; } = Texts.None;

    public Reference? Zone { get; set; }

    public InvestmentSector? Sector { get; set; }

    public Place? Where { get; set; }

    public int? Hectares { get; set; }

    public int? PortKm { get; set; }

    /// <summary>In đồng a square metre and year.</summary>
    public decimal? Rent { get; set; }

    public string? Power { get; set; }

    public string? Water { get; set; }

    public DateOnly? FreeFrom { get; set; }

    public int? FiguresOf { get; set; }

    public string? FiguresFrom { get; set; }
}

/// <summary>Sổ khu đất mời gọi đầu tư (SHW-05): narrowed by area, way to the port and sector; two or three side by side; every figure with year and source.</summary>
internal sealed class Plots : Register<Plot>
{
    public override string Key => "plots";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(p => p.Name).Public();
        Field(p => p.Zone).ToRegister("zones").Listed().Searched().Hint().Public();
        Field(p => p.Sector).Required().Filter().Listed().Public();
        Field(p => p.Hectares).Required().Filter().Listed().Public();
        Field(p => p.PortKm).Required().Filter().Listed().Public();
        Field(p => p.Rent).Listed().Public();
        Field(p => p.Power).Public();
        Field(p => p.Water).Public();
        Field(p => p.FreeFrom).Filter().Public();
        Field(p => p.FiguresOf).Year().Required().Listed().Public();
        Field(p => p.FiguresFrom).Required().Public();
        Field(p => p.Where).Required().Public();
        Field(p => p.Body).Required().Filter().Public();

        PublicAs("khu-dat", "plots", Door.Invest, 3);
        Compared();
        HasBrief();
        AskAboutIn("enquiries");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("offered", Tone.Ok).From("draft", "let").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("let", Tone.Done).From("offered").WithReason();
    }
}
