using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum EnquiryKind { Investment, Trade, Tourism, AfterCare, Other }

/// <summary>Something that an investor, a buyer, a visitor or a firm wants to know.</summary>
internal sealed class Enquiry : Record
{
    public string Subject { get; set; } = "";

    public EnquiryKind? Kind { get; set; }

    /// <summary>The page from which it was asked: the product, the plot.</summary>
    public string? About { get; set; }

    public string? Message { get; set; }

    public string? Sender { get; set; }

    public string? Country { get; set; }

    public string? Contact { get; set; }

    public bool MayBePublished { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public string? Answer { get; set; }
}

/// <summary>Sổ hỏi đáp (AUD-02, SHW-01, SHW-06): routed within a day, answered within three, else it goes to the focal desk by itself.</summary>
internal sealed class Enquiries : Register<Enquiry>
{
    public override string Key => "enquiries";

    public override string Section => "opinion";

    protected override void Describe()
    {
        Title(e => e.Subject).Asked();
        Field(e => e.Kind).Required().Filter().Listed().Asked().Public();
        Field(e => e.About).Listed().Searched().Asked().Hint();
        Field(e => e.Message).Required().Long().Searched().Asked();
        Field(e => e.Sender).Listed().Searched().Asked();
        Field(e => e.Country).Filter().Asked();
        Field(e => e.Contact).Asked().Hint();
        Field(e => e.MayBePublished).Filter().Asked().Hint();
        OnCalendar(e => e.ReceivedOn).Required().Public();
        Field(e => e.Body).Filter().Listed().NeededIn("routed", "answered").Told().Public();
        Field(e => e.Answer).NeededIn("answered").Long().Searched().Told().Public();
        Rule("published_with_consent", e => e.MayBePublished, e => e.MayBePublished, stage: "published");

        ReceivedOn(e => e.ReceivedOn);
        AskedAs("cau-hoi", "enquiry", Door.Invest);
        AsksForFiles(3);
        PublicAs("hoi-dap", "answers", Door.Live, 2);
        ReportsStages();
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer);
        ModeratedBy(Roles.FocalOfficer, Roles.Spokesperson);
        Stage("received", Tone.Waiting).Within(1);
        Stage("routed", Tone.Waiting).From("received", "escalated").By(Roles.FocalOfficer, Roles.ForeignAffairs).Within(3);
        Stage("escalated", Tone.Late).From("received", "routed").WhenOverdue().Within(2);
        Stage("answered", Tone.Done).From("routed", "escalated").Last();
        Stage("published", Tone.Ok).From("answered").By(Roles.FocalOfficer).FourEyes().Last().Public();
    }
}
