using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Press;

/// <summary>A piece about the province in an outlet, planned or published.</summary>
internal sealed class Placement : Record
{
    public string Headline { get; set; } = "";

    public Reference? Outlet { get; set; }

    public PlacementForm? Form { get; set; }

    public Origin? Origin { get; set; }

    public DateOnly? PlannedOn { get; set; }

    /// <summary>When it goes on air, on its day.</summary>
    public TimeOnly? AirsAt { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public string? Language { get; set; }

    public string? Country { get; set; }

    /// <summary>Length on air, in minutes.</summary>
    public int? Minutes { get; set; }

    /// <summary>The piece itself, or the recording: without it, or a clipping as a file, nothing counts as published.</summary>
    public Uri? Proof { get; set; }

    public Reference? Column { get; set; }

    /// <summary>Who pays for it or carries it, and how the piece names the partner and the office (ORG-12).</summary>
    public Reference? Partner { get; set; }

    public string? Attribution { get; set; }

    public Reference? Task { get; set; }
}

/// <summary>Sổ tin, bài trên báo chí (CHN-01 to CHN-05, ORG-12, MON-16).</summary>
internal sealed class Placements : Register<Placement>
{
    public override string Key => "placements";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(p => p.Headline);
        Field(p => p.Outlet).Required().ToRegister("outlets").Along("reach", "reach_source").Listed().Searched().Hint();
        Field(p => p.Origin).Required().Filter().Listed().Hint();
        Field(p => p.Form).Required().Filter();
        Field(p => p.Column).ToRegister("columns").Searched().Hint();
        OnCalendar(p => p.PlannedOn).Required();
        Field(p => p.AirsAt).Listed().Hint();
        Field(p => p.PublishedOn).NeededIn("published").Filter().Listed();
        Field(p => p.Language).Required().Filter().Listed();
        Field(p => p.Country).Required().Filter();
        Field(p => p.Minutes);
        Field(p => p.Proof).Hint();
        Field(p => p.Partner).ToRegister("agreements").Searched().Hint();
        Field(p => p.Attribution).Hint();
        Field(p => p.Body).Filter();
        Field(p => p.Task).To("task").Hint();
        Rule("partner_is_named", p => p.Attribution, p => p.Partner is null || p.Attribution is { Length: > 0 });
        Counts(p => p.PublishedOn, "published");
        Reports("published", p => p.Origin, p => p.Language, p => p.Country);
        KeptBy(Roles.FocalOfficer, Roles.PressBody, Roles.MonitoringOfficer);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("planned", Tone.Draft);
        Stage("published", Tone.Done).From("planned", "missed").WithEvidence().Last();
        Stage("missed", Tone.Late).From("planned").WhenPast(nameof(Placement.PlannedOn), unless: nameof(Placement.PublishedOn));
    }
}
