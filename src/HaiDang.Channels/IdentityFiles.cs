using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

internal enum IdentityPart { Logo, OneColour, Colours, Letters, Slogan, Layout }

/// <summary>A part of the province's identity: its files and the rule for using them.</summary>
internal sealed class IdentityFile : Record
{
    public Texts Name { get; set; } = Texts.None;

    public IdentityPart? Part { get; set; }

    /// <summary>How it is used: clear space, smallest size, colours.</summary>
    public Texts? Rules { get; set; }

    /// <summary>What is not done with it.</summary>
    public Texts? Misuse { get; set; }

    public string? Edition { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>The paper by which it was decided.</summary>
    public string? Basis { get; set; }

    /// <summary>Whether one may use it without asking, and for what.</summary>
    public Texts? Licence { get; set; }
}

/// <summary>Sổ bộ nhận diện (MSG-04): each part with files, rule, misuse and version; the public takes it along, or asks to use it.</summary>
internal sealed class IdentityFiles : Register<IdentityFile>
{
    public override string Key => "identity";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(i => i.Name).Public();
        Field(i => i.Part).Required().Filter().Listed().Public();
        Field(i => i.Rules).NeededIn("valid").Long().Public().InBothLanguages("valid");
        Field(i => i.Misuse).NeededIn("valid").Long().Public().InBothLanguages("valid");
        Field(i => i.Licence).NeededIn("valid").Public().InBothLanguages("valid");
        Field(i => i.Edition).Required().Listed().Public();
        Field(i => i.ValidFrom).NeededIn("valid").Listed().Public();
        Field(i => i.Basis).NeededIn("valid").Public();
        Field(i => i.Body).Required().Filter().Public();

        PublicAs("bo-nhan-dien", "identity", Door.Official, 1);
        ShowsFilesOfEntries();
        AskAboutIn("identity-requests");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        Stage("draft", Tone.Draft);
        Stage("valid", Tone.Ok).From("draft").By(Roles.FocalOfficer, Roles.Editor).FourEyes().WithEvidence().Public();
        Stage("replaced", Tone.Done).From("valid").WithReason().Last();
    }
}
