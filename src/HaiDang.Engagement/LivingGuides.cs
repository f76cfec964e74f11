using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum GuideKind { Emergency, Health, School, Papers, Housing, Transport, Safety, Law }

/// <summary>What somebody who lives here, wherever she comes from, needs to know: one service or one rule.</summary>
internal sealed class LivingGuide : Record
{
    public Texts Name { get; set; } = Texts.None;

    public GuideKind? Kind { get; set; }

    public string? Phone { get; set; }

    public Texts? About { get; set; }

    public Texts? Languages { get; set; }

    public string? Hours { get; set; }

    public Place? Where { get; set; }

    public Uri? Link { get; set; }

    public DateOnly? CheckedOn { get; set; }
}

/// <summary>Cẩm nang sống ở đây (AUD-04, SHW-07): in at least five languages, each with the day of its last check; emergency numbers before all else.</summary>
internal sealed class LivingGuides : Register<LivingGuide>
{
    private static readonly string[] Least = ["vi", "en", "zh", "ja", "ko"];

    public override string Key => "living-guides";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(g => g.Name).Public();
        Field(g => g.Kind).Required().Filter().Listed().Public();
        Field(g => g.Phone).Listed().Searched().Public();
        Field(g => g.About).NeededIn("shown").Long().Public();
        Field(g => g.CheckedOn).NeededIn("shown").Filter().Listed().Public();
        Field(g => g.Languages).Public().Hint();
        Field(g => g.Hours).Public();
        Field(g => g.Where).Public();
        Field(g => g.Link).Public();
        Field(g => g.Body).Required().Filter().Listed().Public();
        Rule("five_languages", g => g.About, g => g.About is { } about && Least.All(about.ByLanguage.ContainsKey), stage: "shown");
        Rule("number", g => g.Phone, g => g.Kind is not GuideKind.Emergency || g.Phone is { Length: > 0 });

        PublicAs("cam-nang", "living-guide", Door.Live, 1);
        Urgent(g => g.Kind is GuideKind.Emergency ? g.Phone : null);
        KeptBy(Roles.FocalOfficer, Roles.Editor, Roles.ForeignAffairs);
        Stage("draft", Tone.Draft);
        Stage("shown", Tone.Ok).From("draft", "closed").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("closed", Tone.Neutral).From("shown").WithReason();
    }
}
