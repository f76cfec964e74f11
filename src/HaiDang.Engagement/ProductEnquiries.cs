using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum QuantityUnit { Kilogram, Tonne, Litre, Piece, Carton, Container }

internal enum DeliveryWish { AtTheWorkshop, ToAPortHere, ToAPortOfMine, ToMyDoor, AdviseMe }

internal enum AnswerLanguage { Vietnamese, English, Chinese, Japanese, Korean }

/// <summary>What a buyer asks the producer of a product: the province passes it on and sells nothing itself.</summary>
internal sealed class ProductEnquiry : Record
{
    public string Subject { get; set; } = "";
    public string? About { get; set; }
    public Reference? Product { get; set; }
    public string? Producer { get; set; }
    public string? ProducerContact { get; set; }
    public string? Message { get; set; }
    public int? Quantity { get; set; }
    public QuantityUnit? Unit { get; set; }
    public DeliveryWish? Delivery { get; set; }
    public bool WantsSamples { get; set; }
    public DateOnly? NeededBy { get; set; }
    public string? Sender { get; set; }
    public string? Country { get; set; }
    public string? Contact { get; set; }
    public bool MayPassContact { get; set; }
    public string? BuyerContact { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Answer { get; set; }
    public AnswerLanguage? AnsweredIn { get; set; }
    public string? Translation { get; set; }
}

/// <summary>Sổ hỏi mua sản phẩm (SHW-01): handed to the producer by a private link, with aid to read it; three working days after receipt it lies with the trade desk.</summary>
internal sealed class ProductEnquiries : Register<ProductEnquiry>
{
    public override string Key => "product-enquiries";

    public override string Section => "opinion";

    protected override void Describe()
    {
        Title(e => e.Subject).Asked();
        Field(e => e.About).Asked().Hint();
        Field(e => e.Product).ToRegister("products").FoundIn(e => e.About).NeededIn("passed").Listed().Searched().Shared();
        Field(e => e.Message).Required().Long().Searched().Asked().Shared().Aided();
        Field(e => e.Quantity).Asked().Shared();
        Field(e => e.Unit).Asked().Shared();
        Field(e => e.Delivery).Asked().Shared();
        Field(e => e.WantsSamples).Asked().Shared();
        Field(e => e.NeededBy).Asked().Shared();
        Field(e => e.Sender).Listed().Searched().Asked().Shared();
        Field(e => e.Country).Filter().Listed().Asked().Shared();
        Field(e => e.Contact).Asked().Hint();
        Field(e => e.MayPassContact).Asked();
        Field(e => e.BuyerContact).Computed(e => e.MayPassContact ? e.Contact : null).Shared();
        OnCalendar(e => e.ReceivedOn).Required();
        Field(e => e.Producer).TakenFrom(e => e.Product).NeededIn("passed").Listed().Searched();
        Field(e => e.ProducerContact).TakenFrom(e => e.Product).NeededIn("passed").Hint();
        Field(e => e.Body).TakenFrom(e => e.Product).NeededIn("passed").Filter().Listed().Hint();
        Field(e => e.Answer).NeededIn("answered").Long().Searched().ByParty().Told();
        Field(e => e.AnsweredIn).NeededIn("answered").ByParty().Told();
        Field(e => e.Translation).Long().Hint().Told();
        ReceivedOn(e => e.ReceivedOn);
        AskedAs("hoi-mua-san-pham", "product-enquiry", Door.Buy);
        HandsOver("passed", to: e => e.Producer, at: e => e.ProducerContact, answered: "answered");
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        Stage("received", Tone.Waiting).WithinOfReceipt(3);
        Stage("passed", Tone.Waiting).From("received").WithinOfReceipt(3);
        Stage("trade_desk", Tone.Late).From("received", "passed").WhenOverdue().Within(2);
        Stage("answered", Tone.Done).From("passed", "trade_desk").Last();
        Stage("closed", Tone.Neutral).From("received", "passed", "trade_desk").WithReason().Last();
    }
}
