using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum SailingChangeKind { Cancelled, Retimed, Added }

internal enum SailingLine { ToIsland, FromIsland, BothWays }

/// <summary>What is different from the timetable of the passenger boats, from one day to another.</summary>
internal sealed class SailingChange : Record
{
    public Texts Name { get; set; } = Texts.None;

    public SailingChangeKind? Kind { get; set; }

    public SailingLine? Line { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>When the boat leaves instead.</summary>
    public TimeOnly? LeavesAt { get; set; }

    public Texts? Reason { get; set; }
}

/// <summary>Sổ đổi lịch tàu khách ra đảo: said in both languages, looked at by a second person, gone by itself the day after.</summary>
internal sealed class SailingChanges : Register<SailingChange>
{
    public override string Key => "sailing-changes";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(c => c.Name).InBothLanguages("announced").Public();
        Field(c => c.Kind).Required().Filter().Listed().Public();
        Field(c => c.Line).Required().Filter().Listed().Public();
        OnCalendar(c => c.From, until: c => c.Until).Required().Listed().Public();
        Field(c => c.Until).Required().Listed().Public();
        Field(c => c.LeavesAt).Listed().Public().Hint();
        Field(c => c.Reason).Long().InBothLanguages("announced").Public();
        Field(c => c.Body).Required().Filter().Listed().Public();
        Rule("ends_after_it_begins", c => c.Until, c => c.From is not { } from || c.Until is not { } until || until >= from);
        Rule("says_when_it_leaves", c => c.LeavesAt, c => c.Kind is SailingChangeKind.Cancelled || c.LeavesAt is not null);

        PublicAs("doi-lich-tau", "sailing-changes", Door.Visit, 9);
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        Stage("draft", Tone.Draft);
        Stage("announced", Tone.Ok).From("draft").FourEyes().Public();
        Stage("withdrawn", Tone.Neutral).From("announced").WithReason().Last();
        Stage("over", Tone.Neutral).From("announced").WhenPast(nameof(SailingChange.Until)).Last();
    }
}
