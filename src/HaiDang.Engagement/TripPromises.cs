using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

/// <summary>What was promised on a trip or at a meeting, to whom, by whom here, until when.</summary>
internal sealed class TripPromise : Record
{
    public string Promise { get; set; } = "";

    public Reference? Event { get; set; }

    public string? ToWhom { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? Outcome { get; set; }

    public Uri? Proof { get; set; }

    public Reference? Task { get; set; }
}

/// <summary>Sổ lời hứa (EVT-05): each promise of a trip has a body that keeps it and a last day; what is past it stands out by itself.</summary>
internal sealed class TripPromises : Register<TripPromise>
{
    public override string Key => "trip-promises";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(p => p.Promise);
        Field(p => p.Event).Required().ToRegister("events").Listed().Searched().Hint();
        Field(p => p.ToWhom).Required().Listed().Searched();
        Field(p => p.Body).Required().Filter().Listed();
        OnCalendar(p => p.DueOn).Required();
        Field(p => p.Outcome).NeededIn("kept").Long().Searched();
        Field(p => p.Proof);
        Field(p => p.Task).To("task").Hint();

        Counts(p => p.DueOn, "kept");
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("open", Tone.Waiting);
        Stage("kept", Tone.Done).From("open", "late").WithEvidence().Last();
        Stage("late", Tone.Late).From("open").WhenPast(nameof(TripPromise.DueOn));
        Stage("let_go").From("open", "late").By(Roles.Leader, Roles.FocalOfficer).WithReason().Last();
    }
}
