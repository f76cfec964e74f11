using HaiDang.Access.Contracts;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Press;

internal enum Residence { Resident, Visiting, WithDelegation }

/// <summary>A foreign newsroom's request to work in the province: what it asks, never what becomes of the persons (PRS-04).</summary>
internal sealed class ForeignPressApplication : Record
{
    public string Newsroom { get; set; } = "";

    public Residence? Residence { get; set; }

    public string? Country { get; set; }

    public int? TeamSize { get; set; }

    public string? BadgeNames { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public Period? Stay { get; set; }

    public string? Places { get; set; }

    public string? Subject { get; set; }

    public string? Licence { get; set; }

    public string? Contact { get; set; }

    public string? Decision { get; set; }

    public Reference? Guidance { get; set; }

    public string? PassNumber { get; set; }

    public DateOnly? PassUntil { get; set; }
}

/// <summary>Sổ hồ sơ báo chí nước ngoài (PRS-03, PRS-04): answered by the rule in force on the day of receipt; whoever checks the number of a pass reads what was allowed, nothing about persons.</summary>
internal sealed class ForeignPressApplications : Register<ForeignPressApplication>
{
    public override string Key => "foreign-press";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(a => a.Newsroom).Asked();
        Field(a => a.Residence).Required().Filter().Listed().Hint().Asked();
        Field(a => a.Country).Required().Filter().Listed().Asked();
        Field(a => a.TeamSize).Required().Asked();
        Field(a => a.BadgeNames).NeededIn("approved").Long().Hint().Asked();
        OnCalendar(a => a.ReceivedOn).Required();
        Field(a => a.Stay).Required().Listed().Asked().Public();
        Field(a => a.Places).Required().Long().Asked().Public();
        Field(a => a.Subject).Required().Long().Searched().Asked().Public();
        Field(a => a.Licence).NeededIn("approved").Hint().Asked();
        Field(a => a.Contact).Asked();
        Field(a => a.Body).Filter().Hint().Public();
        Field(a => a.Decision).NeededIn("approved", "refused").Long().Told();
        Field(a => a.Guidance).ToRegister("guidance").NeededIn("approved").Hint().Told();
        Field(a => a.PassUntil).Computed(a => a.Stay?.To ?? a.Stay?.From).Told();
        ReceivedOn(a => a.ReceivedOn);
        Certifies(a => a.PassNumber, a => a.PassUntil, a => a.BadgeNames);
        AskedAs("bao-chi-nuoc-ngoai", "reporting-visit", Door.Press);
        ReportsStages();
        KeptBy(Roles.ForeignAffairs, Roles.FocalOfficer);
        Stage("received", Tone.Waiting).From("incomplete").Within(Duty.ForeignReporterInProvince);
        Stage("incomplete", Tone.Waiting).From("received").WithReason();
        Stage("approved", Tone.Done).From("received").By(Roles.Leader).FourEyes().Certified().Last();
        Stage("refused", Tone.Neutral).From("received").By(Roles.Leader).FourEyes().WithReason().Last();
        Stage("withdrawn", Tone.Late).From("approved").By(Roles.Leader).WithReason().Last();
    }
}
