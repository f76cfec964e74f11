using HaiDang.Access.Contracts;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Press;

/// <summary>Grounds on which the law allows a question to be left unanswered; the words quote the rule in force.</summary>
internal enum RefusalGround { StateSecret, UnderInvestigation, NotOurs, AwaitsConclusion }

/// <summary>A question that a newsroom put to the province.</summary>
internal sealed class PressQuestion : Record
{
    public string Subject { get; set; } = "";

    public string Outlet { get; set; } = "";

    /// <summary>Who asked, and where the answer goes.</summary>
    public string? Contact { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    public Uri? AnswerLink { get; set; }

    public RefusalGround? Ground { get; set; }
}

/// <summary>Sổ câu hỏi báo chí (PRS-09): passed on within a day, answered within the term of the law in force on the day of receipt.</summary>
internal sealed class PressQuestions : Register<PressQuestion>
{
    public override string Key => "press-questions";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(q => q.Subject).Asked();
        Field(q => q.Outlet).Required().Filter().Listed().Searched().Asked();
        Field(q => q.Contact).Asked();
        OnCalendar(q => q.ReceivedOn).Required();
        Field(q => q.Body).Filter().Listed().NeededIn("routed", "answered").Hint();
        Field(q => q.Question).Required().Long().Searched().Asked();
        Field(q => q.Answer).NeededIn("answered").Long().Searched().Told();
        Field(q => q.AnswerLink).Told();
        Field(q => q.Ground).NeededIn("refused").Filter().Hint().Told();

        ReceivedOn(q => q.ReceivedOn);

        AskedAs("cau-hoi-bao-chi", "press-question", Door.Press);
        ReportsStages();
        KeptBy(Roles.FocalOfficer, Roles.Spokesperson);
        KeptByBodies(Roles.UnitCoordinator);
        // The body it was routed to says that it is not its business; who asked reads why.
        Stage("received", Tone.Waiting).From("routed").WithReason().Within(1);
        Stage("routed", Tone.Waiting).From("received").By(Roles.FocalOfficer, Roles.Spokesperson).Within(Duty.AnswerToForwardedPetition);
        Stage("answered", Tone.Done).From("received", "routed").By(Roles.Spokesperson, Roles.Leader).FourEyes().Last();
        Stage("refused", Tone.Neutral).From("received", "routed").By(Roles.Spokesperson, Roles.Leader).WithReason().Last();
    }
}
