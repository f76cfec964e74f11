using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum TermSubject { Trade, Shipping, Certificates, Seafood, Food, Craft, Titles, Places, Slogans }

/// <summary>What a thing is called in each language, approved once for everybody who writes or translates.</summary>
internal sealed class GlossaryTerm : Record
{
    public Texts Name { get; set; } = Texts.None;

    public TermSubject? Subject { get; set; }

    public string? NotToBeUsed { get; set; }

    public string? Note { get; set; }
}

/// <summary>Sổ thuật ngữ (CNT-03): approved equivalents and what must not stand for them; where somebody reads another language, known terms are said in Vietnamese.</summary>
internal sealed class Terms : Register<GlossaryTerm>
{
    public override string Key => "terms";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(t => t.Name).InBothLanguages("approved").Hint();
        Field(t => t.Subject).Required().Filter().Listed();
        Field(t => t.NotToBeUsed).Long().Listed().Searched().Hint();
        Field(t => t.Note).Long();
        Field(t => t.Body).Filter();

        TermsIn(t => t.Name, "approved", forbidden: t => t.NotToBeUsed);
        KeptBy(Roles.Translator, Roles.Editor, Roles.FocalOfficer);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("proposed", Tone.Draft);
        Stage("approved", Tone.Ok).From("proposed", "dropped").By(Roles.Translator, Roles.Editor, Roles.FocalOfficer).FourEyes();
        Stage("dropped").From("approved").WithReason();
    }
}
