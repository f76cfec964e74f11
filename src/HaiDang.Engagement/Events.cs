using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum EventKind { Conference, Fair, Festival, Sport, Visit, Ceremony, Meeting }

/// <summary>The three channels of external relations, counted by year and month (EVT-10).</summary>
internal enum RelationsChannel { Party, State, People }

/// <summary>An event at home or abroad.</summary>
internal sealed class Event : Record
{
    public Texts Name { get; set; } = Texts.None;

    public EventKind? Kind { get; set; }

    public RelationsChannel? Channel { get; set; }

    public DateOnly? Begins { get; set; }

    public DateOnly? Ends { get; set; }

    public Place? Venue { get; set; }

    public string? Country { get; set; }

    public string? LeaderTakingPart { get; set; }

    public Texts? Programme { get; set; }

    /// <summary>The same event the time before: a yearly one is a chain.</summary>
    public Reference? LastEdition { get; set; }

    public string? Result { get; set; }

    public Uri? Media { get; set; }
}

/// <summary>Sổ sự kiện (EVT-01, EVT-02, EVT-03, EVT-10): calendar, venue, who takes part, what is to be done before and after, what came of it.</summary>
internal sealed class Events : Register<Event>
{
    public override string Key => "events";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(e => e.Name).Public();
        Field(e => e.Kind).Required().Filter().Listed().Public();
        Field(e => e.Channel).Filter();
        OnCalendar(e => e.Begins, until: e => e.Ends).Required().ByMoon(e => e.Kind is EventKind.Festival).Public();
        Field(e => e.Ends).Listed().ByMoon(e => e.Kind is EventKind.Festival).Public();
        Field(e => e.Venue).Listed().Public();
        Field(e => e.Country).Filter().Public();
        Field(e => e.Body).Required().Filter().Listed().Public();
        Field(e => e.LeaderTakingPart).Searched();
        Field(e => e.Programme).Long().Public();
        Field(e => e.LastEdition).ToRegister("events").Hint();
        Field(e => e.Result).NeededIn("held").Long().PublicIn("held");
        Field(e => e.Media).PublicIn("held");
        Rule("ends_after_it_begins", e => e.Ends, e => e.Ends is null || e.Begins is null || e.Ends >= e.Begins);

        Reports("held", e => e.Channel, e => e.Kind);
        Checklist(e => e.Begins);
        Editions(e => e.LastEdition);
        Clashes(e => e.Begins, e => e.Ends, e => e.Venue, e => e.LeaderTakingPart, e => e.Body);
        PublicAs("su-kien", "events", Door.Join);
        KnownAs("Event");
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer, Roles.PressBody);
        Stage("planned", Tone.Draft);
        Stage("confirmed", Tone.Ok).From("planned").FourEyes().Public();
        Stage("held", Tone.Done).From("confirmed").FourEyes().Last().Public();
        Stage("cancelled", Tone.Neutral).From("planned", "confirmed").WithReason().Last();
    }
}
