using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Press;

internal enum GuidanceFor { ForeignPress, DomesticPress, Partners }

/// <summary>What those who come to work in the province should know, in both languages.</summary>
internal sealed class GuidanceSheet : Record
{
    public Texts Name { get; set; } = Texts.None;

    public GuidanceFor? For { get; set; }

    public Texts? Steps { get; set; }

    public Texts? Rules { get; set; }

    /// <summary>The papers that say so.</summary>
    public string? Basis { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public string? Contact { get; set; }
}

/// <summary>Sổ tờ hướng dẫn (PRS-04): the rules public in English, a sheet to take along, named in the answer to an application.</summary>
internal sealed class Guidance : Register<GuidanceSheet>
{
    public override string Key => "guidance";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(g => g.Name).Public();
        Field(g => g.For).Required().Filter().Listed().Public();
        Field(g => g.Steps).Required().Long().Public().InBothLanguages("shown");
        Field(g => g.Rules).Required().Long().Public();
        Field(g => g.Basis).Required().Listed().Public();
        Field(g => g.ValidFrom).Required().Listed().Public();
        Field(g => g.Contact).Required().Public();
        Field(g => g.Body).Filter();

        PublicAs("huong-dan", "guidance", Door.Press);
        HasBrief();
        KeptBy(Roles.ForeignAffairs, Roles.FocalOfficer);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "replaced").By(Roles.FocalOfficer, Roles.ForeignAffairs).FourEyes().Public();
        Stage("replaced", Tone.Neutral).From("shown").WithReason();
    }
}
