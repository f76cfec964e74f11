using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

/// <summary>A chapter of an electronic publication: plain text, with pictures as files of the entry.</summary>
internal sealed class Chapter : Record
{
    public Texts Name { get; set; } = Texts.None;

    public Reference? Publication { get; set; }

    public int? Number { get; set; }

    public Texts? Text { get; set; }
}

/// <summary>Sổ chương ấn phẩm điện tử (PUB-03): the public reads a publication chapter by chapter, in each language that all its chapters have.</summary>
internal sealed class Chapters : Register<Chapter>
{
    public override string Key => "chapters";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(c => c.Name).Public();
        Field(c => c.Publication).Required().ToRegister("publications").Listed().Searched().Hint();
        Field(c => c.Number).Required().Listed();
        Field(c => c.Text).NeededIn("shown").Long().Public().Hint();
        Field(c => c.Body).Filter();
        Rule("number_is_positive", c => c.Number, c => c.Number is null or > 0);

        PartOf(c => c.Publication, c => c.Number, c => c.Text);
        ShowsFilesOfEntries();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "withdrawn").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn").From("shown").WithReason();
    }
}
