using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

internal enum ChannelKind { Portal, Page, Video, Messaging, Broadcast, Newsletter, Board, Loudspeaker }

/// <summary>A channel that speaks for a body of the province: what is not in the book is not ours (charter 1).</summary>
internal sealed class OfficialChannel : Record
{
    public string Name { get; set; } = "";

    public ChannelKind? Kind { get; set; }

    public Uri? Link { get; set; }

    /// <summary>What the channel is called where it is: "@bienbac.gov".</summary>
    public string? Handle { get; set; }

    public string? Languages { get; set; }

    /// <summary>Who publishes there and by which rules (quy chế).</summary>
    public string? Rules { get; set; }

    /// <summary>Whom to call when the account is lost or misused.</summary>
    public string? EmergencyContact { get; set; }
}

/// <summary>Sổ kênh chính thức (CHN-27): proposed by its body, confirmed by another pair of eyes, then public.</summary>
internal sealed class OfficialChannels : Register<OfficialChannel>
{
    public override string Key => "official-channels";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(c => c.Name).Public();
        Field(c => c.Kind).Required().Filter().Listed().Public();
        Field(c => c.Body).Required().Filter().Listed().Public();
        Field(c => c.Link).NeededIn("confirmed", "suspended").Unique().Searched().Public().Hint();
        Field(c => c.Handle).Searched().Listed().Public();
        Field(c => c.Languages).Listed().Public().Hint();
        Field(c => c.Rules).NeededIn("confirmed", "suspended").Long();
        Field(c => c.EmergencyContact).NeededIn("confirmed", "suspended");

        PublicAs("kenh-chinh-thuc", "official-channels", Door.Official);
        RecognisesLinks();
        KeptBy(Roles.FocalOfficer, Roles.SocialEditor);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("proposed", Tone.Waiting).Within(3);
        Stage("confirmed", Tone.Ok).From("proposed", "suspended").By(Roles.FocalOfficer, Roles.Admin).FourEyes().Public();
        Stage("suspended", Tone.Late).From("confirmed").By(Roles.FocalOfficer, Roles.SocialEditor, Roles.Admin).WithReason();
        Stage("closed", Tone.Done).From("proposed", "confirmed", "suspended").By(Roles.FocalOfficer, Roles.Admin).WithReason().Last();
    }
}
