using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum OverseasSubject { Papers, Entry, Property, Business, Study, Work, Contribute }

/// <summary>What somebody from here who lives elsewhere needs to know: a rule that applies to her, or a way to take part.</summary>
internal sealed class OverseasGuide : Record
{
    public Texts Name { get; set; } = Texts.None;

    public OverseasSubject? Subject { get; set; }

    public Texts? About { get; set; }

    /// <summary>The paper that says so: kind, number, article.</summary>
    public string? Source { get; set; }

    public Uri? Link { get; set; }

    public DateOnly? CheckedOn { get; set; }

    public string? Contact { get; set; }

    /// <summary>Where people meet about it next.</summary>
    public Reference? Event { get; set; }
}

/// <summary>Cẩm nang người xa quê (AUD-03): rules with their source and the day of the last check, and ways to contribute; what was not checked for a year goes back to be checked.</summary>
internal sealed class OverseasGuides : Register<OverseasGuide>
{
    public override string Key => "overseas-guides";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(g => g.Name).Public();
        Field(g => g.Subject).Required().Filter().Listed().Public();
        Field(g => g.About).NeededIn("shown").Long().Public().InBothLanguages("shown");
        Field(g => g.Source).Listed().Searched().Public().Hint();
        Field(g => g.Link).Public();
        Field(g => g.CheckedOn).NeededIn("shown").Filter().Listed().Public();
        Field(g => g.Contact).Public();
        Field(g => g.Event).ToRegister("events").Searched().Hint().Public();
        Field(g => g.Body).Required().Filter().Listed().Public();
        Rule("rule_has_source", g => g.Source, g => g.Subject is OverseasSubject.Contribute || g.Source is { Length: > 0 }, stage: "shown");

        PublicAs("nguoi-xa-que-can-biet", "overseas-guide", Door.Overseas, 1);
        AskAboutIn("enquiries");
        KeptBy(Roles.FocalOfficer, Roles.Editor, Roles.ForeignAffairs);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "closed").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("closed", Tone.Neutral).From("shown").WithReason();
    }
}
