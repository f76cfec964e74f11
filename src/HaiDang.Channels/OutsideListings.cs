using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

internal enum ListingKind { SearchEngine, PublicMap, VideoSite, Shop, Encyclopaedia, TravelSite }

internal enum AsItShouldBe { Right, Wrong, Missing }

/// <summary>How a place or product of the province stands on somebody else's platform, and which declared account of ours looks after it.</summary>
internal sealed class OutsideListing : Record
{
    public string Name { get; set; } = "";

    public ListingKind? Kind { get; set; }

    public string? Platform { get; set; }

    public Uri? Link { get; set; }

    /// <summary>The official account that edits it under its own name.</summary>
    public Reference? Account { get; set; }

    public AsItShouldBe? NameThere { get; set; }

    public AsItShouldBe? Photo { get; set; }

    public AsItShouldBe? LinkHome { get; set; }

    /// <summary>What was asked of the platform, where and when.</summary>
    public string? Asked { get; set; }

    public DateOnly? CheckedOn { get; set; }

    public DateOnly? CheckAgainBy { get; set; }
}

/// <summary>Sổ hiện diện trên nền tảng bên ngoài (CHN-30): looked at every three months, edited openly by a declared account and in no other way.</summary>
internal sealed class OutsideListings : Register<OutsideListing>
{
    private const int MonthsRight = 3;

    public override string Key => "outside-listings";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(l => l.Name).Searched();
        Field(l => l.Kind).Required().Filter().Listed();
        Field(l => l.Platform).Required().Filter().Listed();
        Field(l => l.Link).Required().Unique().Searched().Hint();
        Field(l => l.Body).Required().Filter().Listed();
        Field(l => l.Account).Required().ToRegister("official-channels").Listed().Hint();
        Field(l => l.NameThere).Required().Filter().Listed();
        Field(l => l.Photo).Required().Filter().Listed();
        Field(l => l.LinkHome).Required().Filter().Listed();
        Field(l => l.CheckedOn).Required().Listed();
        Field(l => l.CheckAgainBy).Filter().Computed(l => l.CheckedOn?.AddMonths(MonthsRight));
        Field(l => l.Asked).NeededIn("to_mend").Long().Hint();
        Rule("right_when_checked", l => l.NameThere, l => (l.NameThere, l.Photo, l.LinkHome) == (AsItShouldBe.Right, AsItShouldBe.Right, AsItShouldBe.Right), "right");

        KeptBy(Roles.FocalOfficer, Roles.SocialEditor, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator, Roles.ChannelOperator);
        Stage("found", Tone.Waiting).Within(5);
        Stage("right", Tone.Ok).From("found", "to_mend", "to_check");
        Stage("to_mend", Tone.Late).From("found", "right", "to_check");
        Stage("to_check", Tone.Waiting).From("right").WhenPast(nameof(OutsideListing.CheckAgainBy));
        Stage("gone").From("found", "right", "to_mend", "to_check").WithReason().Last();
    }
}
