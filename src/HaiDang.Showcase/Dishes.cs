using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum DishKind { Sea, Meat, Noodles, Plants, Sweet, Drink }

/// <summary>A dish of the province.</summary>
internal sealed class Dish : Record
{
    public Texts Name { get; set; } = Texts.None;

    public DishKind? Kind { get; set; }

    public Texts? About { get; set; }

    public Texts? Ingredients { get; set; }

    /// <summary>What in it can make somebody ill: "cá, giáp xác, đậu phộng".</summary>
    public Texts? Allergens { get; set; }

    /// <summary>Nobody has found out what is in it: the page says so rather than nothing.</summary>
    public bool AllergensUnknown { get; set; }

    public bool WithoutMeat { get; set; }

    public Texts? Story { get; set; }

    public Texts? Recipe { get; set; }

    public Reference? Place { get; set; }

    public Uri? Video { get; set; }
}

/// <summary>Sổ món ăn (THM-06): in two languages at least, with what can make somebody ill, or that nobody knows.</summary>
internal sealed class Dishes : Register<Dish>
{
    public override string Key => "dishes";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(d => d.Name).Public().InBothLanguages("shown");
        Field(d => d.Kind).Required().Filter().Listed().Public();
        Field(d => d.Allergens).Public().InBothLanguages("shown").Hint();
        Field(d => d.AllergensUnknown).Listed().Public();
        Field(d => d.WithoutMeat).Filter().Listed().Public();
        Field(d => d.About).NeededIn("shown").Long().Public().InBothLanguages("shown");
        Field(d => d.Ingredients).NeededIn("shown").Public().InBothLanguages("shown");
        Field(d => d.Story).Long().Public();
        Field(d => d.Recipe).Long().Public();
        Field(d => d.Place).ToRegister("places").Searched().Hint().Public();
        Field(d => d.Video).Public();
        Field(d => d.Body).Required().Filter().Public();
        Rule("allergens_told", d => d.Allergens, d => d.Allergens is not null != d.AllergensUnknown, stage: "shown");

        PublicAs("mon-an", "dishes", Door.Visit, 3);
        ShowsFilesOfEntries();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "withdrawn").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn").From("shown").WithReason();
    }
}
