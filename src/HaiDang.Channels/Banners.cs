using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

/// <summary>A picture that stands on the home page from a day to a day and leads somewhere.</summary>
internal sealed class Banner : Record
{
    public string Name { get; set; } = "";

    public Uri? Link { get; set; }

    /// <summary>The first day it stands there.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last one.</summary>
    public DateOnly? Until { get; set; }

    public string? OrderedBy { get; set; }
}

/// <summary>Sổ banner trang chủ (CHN-08): approved by a second person, there from its first day to its last by itself; views are counted, viewers are not.</summary>
internal sealed class Banners : Register<Banner>
{
    private const int LongestDays = 92;

    public override string Key => "banners";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(b => b.Name).Public();
        Field(b => b.Link).OrOwnPage().Required().Hint().Public();
        OnCalendar(b => b.From, until: b => b.Until).Required().Public();
        Field(b => b.Until).Required().Filter().Listed().Public();
        Field(b => b.OrderedBy).Listed().Hint();
        Field(b => b.Body).Required().Filter().Listed().Public();
        Rule("until_after_from", b => b.Until, b => b.Until is not { } until || b.From is not { } from || (until >= from && until <= from.AddDays(LongestDays)));

        PublicAs("banner", "banners", Door.Official, 9);
        ShowsFilesOfEntries();
        StandsOnHome();
        KeptBy(Roles.FocalOfficer, Roles.Editor, Roles.ChannelOperator);
        Stage("draft", Tone.Draft);
        Stage("approved", Tone.Waiting).From("draft").By(Roles.FocalOfficer, Roles.Editor).FourEyes();
        Stage("live", Tone.Ok).From("approved").WhenCome(nameof(Banner.From)).Public();
        Stage("over", Tone.Done).From("live", "approved").WhenPast(nameof(Banner.Until)).Last();
        Stage("stopped").From("approved", "live").WithReason().Last();
    }
}
