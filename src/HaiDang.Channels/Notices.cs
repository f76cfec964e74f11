using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

internal enum NoticeCategory { ForSale, Wanted, Job, Rent, Service, LostAndFound }

/// <summary>A classified notice.</summary>
internal sealed class ClassifiedNotice : Record
{
    public string Heading { get; set; } = "";

    public NoticeCategory? Category { get; set; }

    public string? Text { get; set; }

    public string? Owner { get; set; }

    public string? Contact { get; set; }

    public DateOnly? Until { get; set; }

    public DateOnly? ReceivedOn { get; set; }
}

/// <summary>Sổ rao vặt (CHN-21, SEC-06): sent in by anybody, looked at by somebody, shown for a while, gone by itself; a refusal says why.</summary>
internal sealed class Notices : Register<ClassifiedNotice>
{
    private const int LongestDays = 60;

    public override string Key => "notices";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(n => n.Heading).Asked();
        Field(n => n.Category).Required().Filter().Listed().Asked().Public();
        Field(n => n.Text).Required().Long().Searched().Asked().Public();
        Field(n => n.Owner).Required().Listed().Searched().Asked().Public().Hint();
        Field(n => n.Contact).Required().Asked().Public().Hint();
        Field(n => n.Until).Required().Filter().Listed().Asked().Public().Hint();
        OnCalendar(n => n.ReceivedOn).Required().Public();
        Rule("shown_for_a_while", n => n.Until, n => n.Until is not { } until || n.ReceivedOn is not { } from || (until >= from && until <= from.AddDays(LongestDays)));

        ReceivedOn(n => n.ReceivedOn);
        AskedAs("rao-vat", "notice", Door.Join);
        PublicAs("rao-vat", "notices", Door.Join);
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        ModeratedBy(Roles.FocalOfficer, Roles.Editor, Roles.Spokesperson);
        Stage("received", Tone.Waiting).Within(2);
        // What the public sent in was written by none of the office; an entry of the office's own is looked at by a second person.
        Stage("listed", Tone.Ok).From("received").FourEyes().Public();
        Stage("refused", Tone.Neutral).From("received").WithReason().Last();
        Stage("expired", Tone.Neutral).From("listed").WhenPast(nameof(ClassifiedNotice.Until)).Last();
    }
}
