using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum PromotedField { Culture, Tourism, FarmProduce, Seafood, Several }

/// <summary>An effort to be known in one market: planned for it, and told what came of it there.</summary>
internal sealed class MarketPromotion : Record
{
    public string Name { get; set; } = "";

    public string? Market { get; set; }

    public PromotedField? Promotes { get; set; }

    public string? Audience { get; set; }

    public DateOnly? Begins { get; set; }

    public DateOnly? Ends { get; set; }

    public decimal? Budget { get; set; }

    /// <summary>People reached, as <see cref="ReachSource"/> measures.</summary>
    public int? Reach { get; set; }

    public string? ReachSource { get; set; }

    public int? Enquiries { get; set; }

    /// <summary>In đồng, as producers say, who are named in <see cref="OrdersSource"/>.</summary>
    public decimal? Orders { get; set; }

    public string? OrdersSource { get; set; }

    public decimal? Cost { get; set; }

    public Reference? Event { get; set; }
}

/// <summary>Sổ quảng bá theo thị trường (EVT-09): result per market with reach, enquiries, orders that producers report, and cost, each with its source.</summary>
internal sealed class MarketPromotions : Register<MarketPromotion>
{
    public override string Key => "market-promotions";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(p => p.Name);
        Field(p => p.Market).Required().Filter().Listed().Searched().Hint();
        Field(p => p.Promotes).Required().Filter();
        Field(p => p.Audience).Required();
        OnCalendar(p => p.Begins, until: p => p.Ends).Required();
        Field(p => p.Ends);
        Field(p => p.Budget).Required();
        Field(p => p.Body).Required().Filter();
        Field(p => p.Event).ToRegister("events").Hint();
        Field(p => p.Reach).NeededIn("reported").Listed().Summed();
        Field(p => p.ReachSource).NeededIn("reported");
        Field(p => p.Enquiries).NeededIn("reported").Listed().Summed();
        Field(p => p.Orders).NeededIn("reported").Listed().Summed();
        Field(p => p.OrdersSource).Hint();
        Field(p => p.Cost).NeededIn("reported").Listed().Summed();
        Rule("orders_have_a_source", p => p.OrdersSource, p => p.Orders is null or 0 || p.OrdersSource is { Length: > 0 });

        ByCountry(p => p.Market, "reported");
        Counts(p => p.Begins, "reported");
        Reports("reported", p => p.Promotes);
        Paper("reported");
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("planned", Tone.Draft);
        Stage("reported", Tone.Done).From("planned").FourEyes().Last();
        Stage("cancelled").From("planned").WithReason().Last();
    }
}
