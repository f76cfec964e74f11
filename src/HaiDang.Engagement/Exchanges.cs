using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum ExchangeKind { Performance, Exhibition, Sport, Youth, Craft, Study }

/// <summary>People of the province and of a partner meet: they perform, play, learn from each other.</summary>
internal sealed class Exchange : Record
{
    public Texts Name { get; set; } = Texts.None;

    public ExchangeKind? Kind { get; set; }

    public Reference? Partner { get; set; }

    public string? Country { get; set; }

    public DateOnly? Begins { get; set; }

    public DateOnly? Ends { get; set; }

    public string? Where { get; set; }

    /// <summary>How many went or came.</summary>
    public int? People { get; set; }

    public Texts? About { get; set; }

    public Uri? News { get; set; }
}

/// <summary>Sổ giao lưu (EVT-08): what was done with which partner; it stands on the partner's page, with pictures.</summary>
internal sealed class Exchanges : Register<Exchange>
{
    public override string Key => "exchanges";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(e => e.Name).Public().InBothLanguages("held");
        Field(e => e.Kind).Required().Filter().Listed().Public();
        Field(e => e.Partner).Required().ToRegister("agreements").ShownThere().Listed().Searched().Hint().Public();
        Field(e => e.Country).Required().Filter().Listed().Public();
        OnCalendar(e => e.Begins, until: e => e.Ends).Required().Public();
        Field(e => e.Ends).Public();
        Field(e => e.Where).Public();
        Field(e => e.People).Listed().Public();
        Field(e => e.About).NeededIn("held").Long().Public().InBothLanguages("held");
        Field(e => e.News).Public();
        Field(e => e.Body).Required().Filter().Public();
        Rule("ends_after_it_begins", e => e.Ends, e => e.Ends is null || e.Begins is null || e.Ends >= e.Begins);

        PublicAs("giao-luu", "exchanges", Door.Culture, 3);
        ShowsFilesOfEntries();
        ByCountry(e => e.Country, "held");
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("planned", Tone.Draft);
        Stage("held", Tone.Done).From("planned").By(Roles.FocalOfficer, Roles.ForeignAffairs).FourEyes().Public();
        Stage("cancelled").From("planned").WithReason().Last();
    }
}
