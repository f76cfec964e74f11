using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum Learners { Reporters, RadioStaff, Managers, Officers, Guides }

/// <summary>A course: for whom, what, how many came.</summary>
internal sealed class Training : Record
{
    public string Course { get; set; } = "";

    public Learners? For { get; set; }

    public DateOnly? Begins { get; set; }

    public int? Days { get; set; }

    public string? Where { get; set; }

    public string? Content { get; set; }

    public int? Enrolled { get; set; }

    public int? Attended { get; set; }

    /// <summary>Share of the enrolled who came, in percent.</summary>
    public int? Attendance { get; set; }

    public Reference? Task { get; set; }
}

/// <summary>Sổ đào tạo, tập huấn (TRN-01): courses and attendance; who came and who is certified stands in <see cref="Attendees"/>.</summary>
internal sealed class Trainings : Register<Training>
{
    public override string Key => "trainings";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(t => t.Course);
        Field(t => t.For).Required().Filter().Listed();
        OnCalendar(t => t.Begins).Required();
        Field(t => t.Days).Required();
        Field(t => t.Where).Required().Listed();
        Field(t => t.Body).Required().Filter();
        Field(t => t.Content).Long();
        Field(t => t.Enrolled).NeededIn("held").Listed();
        Field(t => t.Attended).NeededIn("held").Listed();
        Field(t => t.Attendance).Listed().Computed(t => t is { Enrolled: > 0, Attended: { } came } ? came * 100 / t.Enrolled : null);
        Field(t => t.Task).To("task").Hint();
        Rule("attended_of_enrolled", t => t.Attended, t => t.Attended is null || t.Attended <= (t.Enrolled ?? 0));

        Reports("held", t => t.For);
        KeptBy(Roles.FocalOfficer);
        KeptByBodies(Roles.UnitCoordinator, Roles.PressBody);
        Stage("planned", Tone.Draft);
        Stage("held", Tone.Done).From("planned").Last();
        Stage("cancelled").From("planned").WithReason().Last();
    }
}
