using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Press;

internal enum OutletKind { Newspaper, Magazine, Online, Radio, Television, Agency }

internal enum OutletScope { Province, Central, Foreign }

/// <summary>A press body: a newsroom as an institution, never the people who write in it (charter 2).</summary>
internal sealed class Outlet : Record
{
    public string Name { get; set; } = "";

    public OutletKind? Kind { get; set; }

    public OutletScope? Scope { get; set; }

    public string? Country { get; set; }

    public string? Languages { get; set; }

    public bool HasOfficeHere { get; set; }

    /// <summary>Copies a day, visits a month or households reached, as <see cref="ReachSource"/> measures.</summary>
    public int? Reach { get; set; }

    public string? ReachSource { get; set; }

    public decimal? CostPerItem { get; set; }

    public string? Reason { get; set; }

    public bool IsEligible { get; set; }
}

/// <summary>Sổ cơ quan báo chí and its open selection rule (PRS-10, CHN-26): tone toward the province is no criterion and has no field.</summary>
internal sealed class Outlets : Register<Outlet>
{
    public override string Key => "outlets";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(o => o.Name).Unique();
        Field(o => o.Kind).Required().Filter().Listed();
        Field(o => o.Scope).Required().Filter().Listed();
        Field(o => o.Country).Filter();
        Field(o => o.Languages).Listed();
        Field(o => o.HasOfficeHere).Filter().Hint();
        Field(o => o.Reach).Listed();
        Field(o => o.ReachSource).Hint();
        Field(o => o.CostPerItem).Listed();
        Field(o => o.Reason).Long().Listed().NeededIn("chosen");
        // Magazines are left out by the rule of the plan, not by hand; a reach counts only with its source.
        Field(o => o.IsEligible).Filter().Listed()
            .Computed(o => o.Kind is not OutletKind.Magazine && (o.HasOfficeHere || o.Scope is OutletScope.Central) && o is { Reach: > 0, ReachSource.Length: > 0 });
        Rule("reach_needs_source", o => o.ReachSource, o => o.Reach is null || o.ReachSource is { Length: > 0 });
        Rule("chosen_is_eligible", o => o.Kind, o => o.IsEligible, stage: "chosen");

        KeptBy(Roles.FocalOfficer, Roles.PressBody);
        Stage("listed");
        Stage("chosen", Tone.Ok).From("listed").By(Roles.FocalOfficer);
        Stage("left", Tone.Neutral).From("listed", "chosen").By(Roles.FocalOfficer).WithReason().Last();
    }
}
