using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum PlaceKind { Beach, Heritage, Village, Nature, Museum, Stay, Food, Port }

/// <summary>A place a visitor may choose.</summary>
internal sealed class ShownPlace : Record
{
    public Texts Name { get; set; } = Texts.None;

    public PlaceKind? Kind { get; set; }

    public Place? Where { get; set; }

    public Texts? About { get; set; }

    public string? OpeningHours { get; set; }

    /// <summary>Price of a ticket in đồng; 0 is free.</summary>
    public decimal? Ticket { get; set; }

    public bool IsAccessible { get; set; }

    public bool InDrySeason { get; set; }

    public bool InRainySeason { get; set; }

    public string? Contact { get; set; }

    public Uri? Link { get; set; }

    public DateOnly? CheckedOn { get; set; }
}

/// <summary>Sổ địa điểm (THM-03, THM-04, MAP-01): checked each year by the commune, public with its two languages.</summary>
internal sealed class Places : Register<ShownPlace>
{
    public override string Key => "places";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(p => p.Name).Public();
        Field(p => p.Kind).Required().Filter().Listed().Public();
        Field(p => p.Where).Required().Listed().Public().Hint();
        Field(p => p.About).NeededIn("shown").Long().Public().InBothLanguages("shown");
        Field(p => p.OpeningHours).Public();
        Field(p => p.Ticket).Listed().Public();
        Field(p => p.IsAccessible).Filter().Public();
        Field(p => p.InDrySeason).Filter().Public();
        Field(p => p.InRainySeason).Filter().Public();
        Field(p => p.Contact).Public();
        Field(p => p.Link).Public();
        Field(p => p.Body).Required().Filter().Listed().Public();
        Field(p => p.CheckedOn).NeededIn("shown").Filter().Listed();

        PublicAs("dia-diem", "places", Door.Visit);
        KnownAs("TouristAttraction");
        Toured();
        ShowsFilesOfEntries();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "closed").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("closed", Tone.Neutral).From("shown").WithReason();
    }
}
