using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum ComplaintKind { Price, Service, Safety, Food, Transport, Environment, Other }

/// <summary>Something went wrong for a visitor.</summary>
internal sealed class VisitorComplaint : Record
{
    public string Subject { get; set; } = "";

    public ComplaintKind? Kind { get; set; }

    public string? Where { get; set; }

    public DateOnly? HappenedOn { get; set; }

    public string? Message { get; set; }

    public string? Wish { get; set; }

    public string? Contact { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public string? Answer { get; set; }
}

/// <summary>Sổ phản ánh của du khách (THM-05): receipt at once, handed within a day to the body that decides, answered within seven; the form says how many were.</summary>
internal sealed class VisitorComplaints : Register<VisitorComplaint>
{
    public override string Key => "visitor-complaints";

    public override string Section => "opinion";

    protected override void Describe()
    {
        Title(c => c.Subject).Asked();
        Field(c => c.Kind).Required().Filter().Listed().Asked();
        Field(c => c.Where).Required().Listed().Searched().Asked();
        Field(c => c.HappenedOn).Required().Asked();
        Field(c => c.Message).Required().Long().Searched().Asked();
        Field(c => c.Wish).Long().Asked();
        Field(c => c.Contact).Asked().Hint();
        OnCalendar(c => c.ReceivedOn).Required();
        Field(c => c.Body).Filter().Listed().NeededIn("handed", "answered").Told();
        Field(c => c.Answer).NeededIn("answered").Long().Told();
        Rule("already_happened", c => c.HappenedOn, c => c.HappenedOn is not { } day || c.ReceivedOn is not { } on || day <= on);

        ReceivedOn(c => c.ReceivedOn);
        AskedAs("phan-anh-du-lich", "visitor-complaint", Door.Visit);
        AsksForFiles(3);
        TellsHowMany("answered");
        ReportsStages();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("received", Tone.Waiting).Within(1);
        Stage("handed", Tone.Waiting).From("received", "escalated").By(Roles.FocalOfficer, Roles.Editor).Within(7);
        Stage("escalated", Tone.Late).From("received", "handed").WhenOverdue().Within(2);
        Stage("answered", Tone.Done).From("handed", "escalated").Last();
        Stage("elsewhere", Tone.Neutral).From("received", "escalated").WithReason().Last();
    }
}
