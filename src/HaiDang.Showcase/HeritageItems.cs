using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum HeritageKind { Relic, Landscape, Living, Craft, Festival, Object }

internal enum HeritageRank { World, SpecialNational, National, Provincial, None }

internal enum UseLimit { Free, AskFirst, NoPictures, NotForThePublic }

/// <summary>Something that people before us left: a relic, a landscape, a way of doing things.</summary>
internal sealed class HeritageItem : Record
{
    public Texts Name { get; set; } = Texts.None;

    public HeritageKind? Kind { get; set; }

    public HeritageRank? Rank { get; set; }

    /// <summary>Number of the decision that recognises it.</summary>
    public string? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    public Place? Where { get; set; }

    public Texts? About { get; set; }

    public UseLimit? UseLimit { get; set; }

    /// <summary>What those whose heritage it is ask of others.</summary>
    public Texts? LimitText { get; set; }

    public Texts? Keepers { get; set; }
}

/// <summary>Sổ di sản (THM-07): each ranked one with its decision; what its community does not want shown is not shown, and where it wants no pictures there are none.</summary>
internal sealed class HeritageItems : Register<HeritageItem>
{
    public override string Key => "heritage";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(h => h.Name).Public();
        Field(h => h.Kind).Required().Filter().Listed().Public();
        Field(h => h.Rank).Required().Filter().Listed().Public();
        Field(h => h.Decision).Listed().Searched().Public();
        Field(h => h.DecidedOn).Public();
        Field(h => h.DecidedBy).Public();
        Field(h => h.About).NeededIn("shown").Long().Public().InBothLanguages("shown");
        Field(h => h.UseLimit).Required().Filter().Listed().Public();
        Field(h => h.LimitText).Long().Public().InBothLanguages("shown").Hint();
        Field(h => h.Keepers).Public();
        Field(h => h.Where).Public();
        Field(h => h.Body).Required().Filter().Listed().Public();
        Rule("rank_has_decision", h => h.Decision, h => h.Rank is null or HeritageRank.None || (h.Decision is { Length: > 0 } && h.DecidedOn is not null && h.DecidedBy is { Length: > 0 }), stage: "shown");
        Rule("limit_is_said", h => h.LimitText, h => h.UseLimit is null or UseLimit.Free || h.LimitText is not null, stage: "shown");
        Rule("not_for_the_public", h => h.UseLimit, h => h.UseLimit is not UseLimit.NotForThePublic, stage: "shown");

        PublicAs("di-san-van-hoa", "heritage-list", Door.Culture, 1);
        KnownAs("LandmarksOrHistoricalBuildings");
        ShowsFilesOfEntries(that: h => h.UseLimit is UseLimit.Free or UseLimit.AskFirst);
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "withdrawn").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn").From("shown").WithReason();
    }
}
