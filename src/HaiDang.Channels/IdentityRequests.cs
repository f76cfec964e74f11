using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

/// <summary>Somebody wants to use a part of the province's identity.</summary>
internal sealed class IdentityRequest : Record
{
    public string Purpose { get; set; } = "";

    public IdentityPart? Part { get; set; }

    public string? Organisation { get; set; }

    public string? Where { get; set; }

    public DateOnly? Until { get; set; }

    public string? Contact { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public string? Answer { get; set; }
}

/// <summary>Sổ xin dùng bộ nhận diện (MSG-04): asked by a public form, answered within five working days, kept in the book either way.</summary>
internal sealed class IdentityRequests : Register<IdentityRequest>
{
    public override string Key => "identity-requests";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(r => r.Purpose).Asked();
        Field(r => r.Part).Required().Filter().Listed().Asked();
        Field(r => r.Organisation).Required().Listed().Searched().Asked();
        Field(r => r.Where).Required().Long().Asked().Hint();
        Field(r => r.Until).Asked().Hint();
        Field(r => r.Contact).Required().Asked().Hint();
        OnCalendar(r => r.ReceivedOn).Required();
        Field(r => r.Body).Filter();
        Field(r => r.Answer).NeededIn("granted", "refused").Long().Told();

        ReceivedOn(r => r.ReceivedOn);
        AskedAs("xin-dung-nhan-dien", "identity-use", Door.Official);
        AsksForFiles(3);
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        Stage("received", Tone.Waiting).Within(5);
        Stage("granted", Tone.Ok).From("received").By(Roles.FocalOfficer).Last();
        Stage("refused", Tone.Neutral).From("received").By(Roles.FocalOfficer).WithReason().Last();
        Stage("ended", Tone.Done).From("granted").WhenPast(nameof(IdentityRequest.Until)).Last();
    }
}
