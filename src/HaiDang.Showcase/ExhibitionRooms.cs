using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

/// <summary>A room of an exhibition: what it tells, before the things that stand in it.</summary>
internal sealed class ExhibitionRoom : Record
{
    public Texts Name { get; set; } = Texts.None;

    public Reference? Exhibition { get; set; }

    public int? Number { get; set; }

    public Texts? Text { get; set; }
}

/// <summary>Sổ phòng triển lãm (EXH-01).</summary>
internal sealed class ExhibitionRooms : Register<ExhibitionRoom>
{
    public override string Key => "exhibition-rooms";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(r => r.Name).Public();
        Field(r => r.Exhibition).Required().ToRegister("exhibitions").Listed().Searched().Hint();
        Field(r => r.Number).Required().Listed();
        Field(r => r.Text).NeededIn("shown").Long().Public().Hint();
        Field(r => r.Body).Filter();
        Rule("number_is_positive", r => r.Number, r => r.Number is null or > 0);

        PartOf(r => r.Exhibition, r => r.Number, r => r.Text);
        MadeOf("exhibits");
        ShowsFilesOfEntries();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "withdrawn").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn").From("shown").WithReason();
    }
}
