using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Showcase;

internal enum StockMove { In, Out, Reserved }

/// <summary>Copies of a publication that came in, went out or are kept for an event; to organisations, never a file per person (PUB-02).</summary>
internal sealed class GiftMovement : Record
{
    public string Occasion { get; set; } = "";

    public Reference? Publication { get; set; }

    public StockMove? Move { get; set; }

    public int? Quantity { get; set; }

    /// <summary>What the move does to the stock.</summary>
    public int Change { get; set; }

    public DateOnly? Day { get; set; }

    public string? Recipient { get; set; }

    public string? Language { get; set; }

    public Reference? Event { get; set; }
}

/// <summary>Sổ kho ấn phẩm, quà tặng (PUB-02): the balance of a publication is never negative, whoever hands out at the same time.</summary>
internal sealed class GiftStock : Register<GiftMovement>
{
    public override string Key => "gift-stock";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(m => m.Occasion);
        Field(m => m.Publication).Required().ToRegister("publications").Listed().Searched().Hint();
        Field(m => m.Move).Required().Filter().Listed();
        Field(m => m.Quantity).Required().Listed();
        Field(m => m.Change).Listed().Computed(m => (m.Quantity ?? 0) * (m.Move is StockMove.In ? 1 : -1));
        OnCalendar(m => m.Day).Required();
        Field(m => m.Recipient).Listed().Hint();
        Field(m => m.Language).Required().Filter().Listed().Hint();
        Field(m => m.Event).ToRegister("events").Hint();
        Field(m => m.Body).Filter();
        Rule("quantity_is_positive", m => m.Quantity, m => m.Quantity > 0);
        Rule("handed_to_somebody", m => m.Recipient, m => m.Move is not StockMove.Out || m.Recipient is { Length: > 0 });
        Rule("kept_for_an_event", m => m.Event, m => m.Move is not StockMove.Reserved || m.Event is not null);
        NeverBelowZero(m => m.Publication, m => m.Change, m => m.Quantity);
        Paper();
        KeptBy(Roles.FocalOfficer, Roles.RecordsClerk);
        KeptByBodies(Roles.UnitCoordinator, Roles.ForeignAffairs);
    }
}
