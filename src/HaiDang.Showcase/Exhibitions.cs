using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum ExhibitionKind { Online, Both }

/// <summary>An exhibition that anybody walks through on the web.</summary>
internal sealed class Exhibition : Record
{
    public Texts Name { get; set; } = Texts.None;

    public ExhibitionKind? Kind { get; set; }

    public Texts? About { get; set; }

    /// <summary>Who chose the things and wrote about them.</summary>
    public string? Curator { get; set; }

    public DateOnly? OpensOn { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Where the same things stand, when they can be seen there, too.</summary>
    public string? Venue { get; set; }
}

/// <summary>Sổ triển lãm trực tuyến (EXH-01): rooms one after the other, things in them; closes by itself after its last day, when it has one.</summary>
internal sealed class Exhibitions : Register<Exhibition>
{
    public override string Key => "exhibitions";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(e => e.Name).Public();
        Field(e => e.Kind).Required().Filter().Listed().Public();
        Field(e => e.About).NeededIn("open").Long().Public().InBothLanguages("open");
        Field(e => e.Curator).Public();
        OnCalendar(e => e.OpensOn).NeededIn("open").Public();
        Field(e => e.Until).Filter().Listed().Public().Hint();
        Field(e => e.Venue).Public();
        Field(e => e.Body).Required().Filter().Listed().Public();
        Rule("venue_of_both", e => e.Venue, e => e.Kind is not ExhibitionKind.Both || e.Venue is { Length: > 0 });
        Rule("until_after_opening", e => e.Until, e => e.Until is null || e.OpensOn is null || e.Until >= e.OpensOn);

        PublicAs("trien-lam", "exhibitions", Door.Library, 2);
        KnownAs("ExhibitionEvent");
        MadeOf("exhibition-rooms");
        ShowsFilesOfEntries();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("open", Tone.Ok).From("draft", "closed").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("closed", Tone.Done).From("open").WhenPast(nameof(Exhibition.Until));
        Stage("withdrawn").From("open").WithReason().Last();
    }
}
