using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum InvestmentForm { Tender, Auction, Approval, Partnership }

/// <summary>A project for which the province looks for an investor.</summary>
internal sealed class InvestmentCall : Record
{
    public Texts Name { get; set; } = Texts.None;

    public InvestmentSector? Sector { get; set; }

    public Reference? Plot { get; set; }

    public Texts? About { get; set; }

    public decimal? Capital { get; set; }

    public InvestmentForm? Form { get; set; }

    public string? Basis { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Whom to ask, as the public reads it.</summary>
    public string? Contact { get; set; }
}

/// <summary>Sổ kêu gọi đầu tư (SHW-05, AUD-02): by the published paper, until a day; then it leaves the public by itself.</summary>
internal sealed class InvestmentCalls : Register<InvestmentCall>
{
    public override string Key => "investment-calls";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(c => c.Name).Public();
        Field(c => c.Sector).Required().Filter().Listed().Public();
        Field(c => c.Form).Required().Filter().Listed().Public();
        Field(c => c.Plot).ToRegister("plots").Hint().Public();
        Field(c => c.About).NeededIn("open").Long().Public().InBothLanguages("open");
        Field(c => c.Capital).Listed().Public();
        Field(c => c.Basis).NeededIn("open").Public();
        OnCalendar(c => c.OpenedOn).NeededIn("open").Public();
        Field(c => c.Until).NeededIn("open").Filter().Listed().Public();
        Field(c => c.Contact).NeededIn("open").Public();
        Field(c => c.Body).Required().Filter().Listed().Public();
        Rule("until_after_opening", c => c.Until, c => c.Until is null || c.OpenedOn is null || c.Until >= c.OpenedOn);

        PublicAs("keu-goi-dau-tu", "investment-calls", Door.Invest, 4);
        HasBrief();
        AskAboutIn("enquiries");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("draft", Tone.Draft);
        Stage("open", Tone.Ok).From("draft", "over").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("taken", Tone.Done).From("open", "over").Last();
        Stage("withdrawn").From("open").WithReason().Last();
        Stage("over", Tone.Late).From("open").WhenPast(nameof(InvestmentCall.Until));
    }
}
