using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Press;

/// <summary>A column or special that an outlet carries again and again: on which day, when, how long.</summary>
internal sealed class Column : Record
{
    public string Name { get; set; } = "";

    public Reference? Outlet { get; set; }

    public PlacementForm? Form { get; set; }

    public Origin? Origin { get; set; }

    public string? Language { get; set; }

    public string? Country { get; set; }

    public DayOfWeek? Weekday { get; set; }

    /// <summary>1 each week, 2 every other week.</summary>
    public int? EveryWeeks { get; set; }

    public TimeOnly? AirsAt { get; set; }

    public int? Minutes { get; set; }

    public Reference? Task { get; set; }
}

/// <summary>Sổ chuyên mục, chuyên trang (CHN-02, CHN-04): its schedule becomes issues among the placements, planned, aired or missed.</summary>
internal sealed class Columns : Register<Column>
{
    public override string Key => "columns";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(c => c.Name).Unique();
        Field(c => c.Outlet).Required().ToRegister("outlets").Listed().Searched().Hint();
        Field(c => c.Form).Required();
        Field(c => c.Origin).Required().Filter();
        Field(c => c.Language).Required().Filter().Listed();
        Field(c => c.Country).Required();
        Field(c => c.Weekday).Required().Filter().Listed();
        Field(c => c.EveryWeeks).Required().Hint();
        Field(c => c.AirsAt).Listed().Hint();
        Field(c => c.Minutes).Listed();
        Field(c => c.Body).Filter();
        Field(c => c.Task).To("task").Hint();
        Rule("weeks_are_few", c => c.EveryWeeks, c => c.EveryWeeks is null or (>= 1 and <= 26));

        Schedules("placements", c => c.Weekday, c => c.EveryWeeks);
        KeptBy(Roles.FocalOfficer, Roles.PressBody);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("running", Tone.Ok);
        Stage("over", Tone.Done).From("running").Last();
    }
}
