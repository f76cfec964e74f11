using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

/// <summary>Somebody who takes part in a training, and the certificate of it.</summary>
internal sealed class Attendee : Record
{
    public string Name { get; set; } = "";

    public Reference? Training { get; set; }

    public string? Workplace { get; set; }

    /// <summary>Of the final test, 0 to 100.</summary>
    public int? TestResult { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Number { get; set; }
}

/// <summary>Sổ học viên (TRN-01): enrolled, present by a code shown in the room, certified with a number that anybody can check.</summary>
internal sealed class Attendees : Register<Attendee>
{
    public override string Key => "attendees";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(a => a.Name).Asked().Public();
        Field(a => a.Training).Required().ToRegister("trainings").Listed().Searched().Hint().Public();
        Field(a => a.Workplace).Listed().Asked();
        Field(a => a.Body).Filter().Hint();
        Field(a => a.TestResult).Listed();
        Field(a => a.ValidUntil).NeededIn("certified").Filter().Public();
        Rule("test_result_is_percent", a => a.TestResult, a => a.TestResult is null or (>= 0 and <= 100));

        SignedInRoom(a => a.Training, "present");
        Certifies(a => a.Number, a => a.ValidUntil);
        KeptBy(Roles.FocalOfficer);
        KeptByBodies(Roles.UnitCoordinator, Roles.PressBody);
        Stage("enrolled", Tone.Draft);
        Stage("present", Tone.Ok).From("enrolled");
        Stage("certified", Tone.Done).From("present").By(Roles.FocalOfficer).Certified().Last();
        Stage("withdrawn", Tone.Late).From("certified").By(Roles.FocalOfficer).WithReason().Last();
    }
}
