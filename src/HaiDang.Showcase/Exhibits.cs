using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

/// <summary>A thing that is shown: an object, a photograph, a document.</summary>
internal sealed class Exhibit : Record
{
    public Texts Name { get; set; } = Texts.None;

    public Reference? Room { get; set; }

    public int? Number { get; set; }

    /// <summary>When it was made, as one knows it: "khoảng 1890".</summary>
    public Texts? Made { get; set; }

    public Texts? Material { get; set; }

    /// <summary>Whose it is, or who lent it.</summary>
    public Texts? Owner { get; set; }

    /// <summary>Number in the book of the collection.</summary>
    public string? Inventory { get; set; }

    public Texts? Text { get; set; }
}

/// <summary>Sổ hiện vật trưng bày (EXH-01, THM-31): with the picture as a file of the entry; what its community does not want shown is not brought to the public.</summary>
internal sealed class Exhibits : Register<Exhibit>
{
    public override string Key => "exhibits";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(e => e.Name).Public();
        Field(e => e.Room).Required().ToRegister("exhibition-rooms").Listed().Searched().Hint();
        Field(e => e.Number).Required().Listed();
        Field(e => e.Made).Public();
        Field(e => e.Material).Public();
        Field(e => e.Owner).NeededIn("shown").Listed().Public();
        Field(e => e.Inventory).Listed().Searched().Public();
        Field(e => e.Text).Long().Public();
        Field(e => e.Body).Filter();
        Rule("number_is_positive", e => e.Number, e => e.Number is null or > 0);

        PartOf(e => e.Room, e => e.Number, e => e.Text);
        ShowsFilesOfEntries();
        Paper();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "withdrawn").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn").From("shown").WithReason();
    }
}
