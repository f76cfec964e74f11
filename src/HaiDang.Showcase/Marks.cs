using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum MarkKind { CollectiveMark, CertificationMark, GeographicalIndication }

/// <summary>A mark that several producers may use, by the rules of whoever owns it.</summary>
internal sealed class Mark : Record
{
    public Texts Name { get; set; } = Texts.None;

    public MarkKind? Kind { get; set; }

    public string? Number { get; set; }

    /// <summary>Whose the mark is.</summary>
    public string? Owner { get; set; }

    /// <summary>For which goods, from where, by which rules.</summary>
    public Texts? Scope { get; set; }

    public DateOnly? RegisteredOn { get; set; }

    /// <summary>The last day of protection; a geographical indication has none.</summary>
    public DateOnly? ProtectedUntil { get; set; }

    public Uri? Document { get; set; }
}

/// <summary>Sổ nhãn hiệu tập thể, nhãn hiệu chứng nhận, chỉ dẫn địa lý (THM-09): protected until a day, then no longer shown; who may use it stands in <see cref="MarkUsers"/>.</summary>
internal sealed class Marks : Register<Mark>
{
    public override string Key => "marks";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(m => m.Name).Public();
        Field(m => m.Kind).Required().Filter().Listed().Public();
        Field(m => m.Number).Required().Unique().Listed().Searched().Public();
        Field(m => m.Owner).Required().Listed().Searched().Public();
        Field(m => m.Scope).Required().Long().Public();
        Field(m => m.RegisteredOn).Required().Listed().Public();
        Field(m => m.ProtectedUntil).Filter().Listed().Public().Hint();
        Field(m => m.Document).Public();
        Field(m => m.Body).Required().Filter();
        Rule("until_is_known", m => m.ProtectedUntil, m => m.Kind is MarkKind.GeographicalIndication || m.ProtectedUntil is not null, stage: "protected");

        PublicAs("nhan-hieu", "marks", Door.Buy, 2);
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("entered", Tone.Draft);
        Stage("protected", Tone.Ok).From("entered", "over").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("over", Tone.Late).From("protected").WhenPast(nameof(Mark.ProtectedUntil));
    }
}
