using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum TourismActivityKind { Fair, FamiliarisationTrip, Roadshow, PressTrip, Seminar }

/// <summary>The province goes out to win guests, or has those who send guests come and see.</summary>
internal sealed class TourismActivity : Record
{
    public string Name { get; set; } = "";

    public TourismActivityKind? Kind { get; set; }

    public DateOnly? Begins { get; set; }

    public DateOnly? Ends { get; set; }

    public string? Country { get; set; }

    public string? Where { get; set; }

    /// <summary>How many talked with us; of them, how many agreed to be written to. Nobody is named here.</summary>
    public int? ContactsMade { get; set; }

    public int? ContactsWithConsent { get; set; }

    public int? AgreementsSigned { get; set; }

    public decimal? Cost { get; set; }

    public string? Result { get; set; }

    public Reference? Task { get; set; }
}

/// <summary>Sổ hoạt động du lịch (EVT-07): contacts made with consent and agreements are counted per activity.</summary>
internal sealed class TourismActivities : Register<TourismActivity>
{
    public override string Key => "tourism-activities";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(a => a.Name);
        Field(a => a.Kind).Required().Filter().Listed();
        OnCalendar(a => a.Begins, until: a => a.Ends).Required();
        Field(a => a.Ends).Required().Hint();
        Field(a => a.Country).Required().Filter().Listed();
        Field(a => a.Where).Searched();
        Field(a => a.Body).Required().Filter().Listed();
        Field(a => a.ContactsMade).NeededIn("reported").Listed().Summed();
        Field(a => a.ContactsWithConsent).NeededIn("reported").Listed().Summed().Hint();
        Field(a => a.AgreementsSigned).NeededIn("reported").Listed().Summed();
        Field(a => a.Cost).Summed();
        Field(a => a.Result).NeededIn("reported").Long().Searched();
        Field(a => a.Task).To("task").Hint();
        Rule("ends_after_it_begins", a => a.Ends, a => a.Ends is null || a.Begins is null || a.Ends >= a.Begins);
        Rule("consent_of_those_met", a => a.ContactsWithConsent, a => a.ContactsWithConsent is not { } agreed || (agreed >= 0 && agreed <= (a.ContactsMade ?? int.MaxValue)));

        ByCountry(a => a.Country, "reported");
        Counts(a => a.Begins, "reported");
        Reports("reported", a => a.Kind);
        Paper("reported");
        KeptBy(Roles.FocalOfficer);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("planned", Tone.Draft);
        Stage("reported", Tone.Done).From("planned", "report_due").WithEvidence().Last();
        Stage("report_due", Tone.Late).From("planned").WhenPast(nameof(TourismActivity.Ends));
        Stage("cancelled").From("planned", "report_due").WithReason().Last();
    }
}
