using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum PerformanceKind { Music, Dance, Theatre, Festival, Water, Mixed }

/// <summary>An art programme of the province that can be brought to events elsewhere.</summary>
internal sealed class Performance : Record
{
    public Texts Name { get; set; } = Texts.None;

    public PerformanceKind? Kind { get; set; }

    public Texts? About { get; set; }

    public int? Minutes { get; set; }

    /// <summary>Everybody who travels: on the stage and behind it.</summary>
    public int? Crew { get; set; }

    /// <summary>What the place must have: stage, power, sound, water.</summary>
    public Texts? TechnicalRider { get; set; }

    public Uri? Video { get; set; }

    public string? Troupe { get; set; }

    public DateOnly? LastPerformedOn { get; set; }
}

/// <summary>Sổ chương trình nghệ thuật (EVT-04): what can be brought elsewhere, with what it takes; where it was performed stands in its diary.</summary>
internal sealed class Repertoire : Register<Performance>
{
    public override string Key => "repertoire";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(p => p.Name).Public().InBothLanguages("offered");
        Field(p => p.Kind).Required().Filter().Listed().Public();
        Field(p => p.About).NeededIn("offered").Long().Public().InBothLanguages("offered");
        Field(p => p.Minutes).NeededIn("offered").Filter().Listed().Public();
        Field(p => p.Crew).NeededIn("offered").Filter().Listed().Public();
        Field(p => p.TechnicalRider).NeededIn("offered").Long().Public().InBothLanguages("offered").Hint();
        Field(p => p.Video).NeededIn("offered").Watched().Public();
        Field(p => p.Troupe).Required().Listed().Searched().Public();
        Field(p => p.LastPerformedOn).Listed();
        Field(p => p.Body).Required().Filter().Public();
        Rule("numbers_are_positive", p => p.Minutes, p => p.Minutes is null or > 0 && p.Crew is null or > 0);

        HasDiary(p => p.LastPerformedOn);
        PublicAs("chuong-trinh-nghe-thuat", "repertoire", Door.Culture, 2);
        ShowsFilesOfEntries();
        Paper("offered");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("offered", Tone.Ok).From("draft", "resting").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("resting").From("offered").WithReason();
    }
}
