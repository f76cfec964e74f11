using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

/// <summary>What a printer is asked to print of a publication: which version, how many, on what, by when.</summary>
internal sealed class PrintOrder : Record
{
    public string Name { get; set; } = "";

    public Reference? Publication { get; set; }

    /// <summary>The version of the file that was approved, as the publication's page numbers it.</summary>
    public string? FileVersion { get; set; }

    public string? Language { get; set; }

    public int? Copies { get; set; }

    public string? Making { get; set; }

    public string? Printer { get; set; }

    public decimal? Price { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? DeliverTo { get; set; }

    public DateOnly? DeliveredOn { get; set; }
}

/// <summary>Sổ đặt in (PUB-01): an order is signed by a second person, and delivered with the printer's note as evidence.</summary>
internal sealed class PrintOrders : Register<PrintOrder>
{
    public override string Key => "print-orders";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(o => o.Name);
        Field(o => o.Publication).Required().ToRegister("publications").Along("licence", "edition").Listed().Searched().Hint();
        Field(o => o.FileVersion).Required().Hint();
        Field(o => o.Language).Required().Filter();
        Field(o => o.Copies).Required().Listed();
        Field(o => o.Making).Long().NeededIn("ordered").Hint();
        Field(o => o.Printer).NeededIn("ordered").Listed();
        Field(o => o.Price);
        OnCalendar(o => o.DueOn).NeededIn("ordered");
        Field(o => o.DeliverTo).NeededIn("ordered");
        Field(o => o.DeliveredOn).NeededIn("delivered").Listed();
        Field(o => o.Body).Filter();
        Rule("copies_are_positive", o => o.Copies, o => o.Copies is null or > 0);

        Paper("ordered", "delivered");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("ordered", Tone.Waiting).From("draft").By(Roles.Leader, Roles.FocalOfficer).FourEyes();
        Stage("delivered", Tone.Done).From("ordered").WithEvidence().Last();
        Stage("cancelled", Tone.Neutral).From("draft", "ordered").WithReason().Last();
    }
}
