using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Channels;

internal enum PageFault { WrongFact, Spelling, BrokenLink, CannotRead, Copyright, Other }

/// <summary>Somebody found an error on a public page.</summary>
internal sealed class PageReport : Record
{
    public string Page { get; set; } = "";

    public PageFault? Kind { get; set; }

    public string? Message { get; set; }

    public string? Contact { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public string? Answer { get; set; }
}

/// <summary>Sổ báo lỗi trang (charter 2): every public page leads to its form; who sent it learns what became of it.</summary>
internal sealed class PageReports : Register<PageReport>
{
    public override string Key => "page-reports";

    public override string Section => "channels";

    protected override void Describe()
    {
        Title(r => r.Page).Asked();
        Field(r => r.Kind).Required().Filter().Listed().Asked();
        Field(r => r.Message).Required().Long().Searched().Asked();
        Field(r => r.Contact).Asked().Hint();
        OnCalendar(r => r.ReceivedOn).Required();
        Field(r => r.Body).Filter().Listed();
        Field(r => r.Answer).NeededIn("mended", "kept").Long().Told();

        ReceivedOn(r => r.ReceivedOn);
        AskedAs("bao-loi", "report-an-error");
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        Stage("received", Tone.Waiting).Within(1);
        Stage("checking", Tone.Waiting).From("received").Within(3);
        Stage("mended", Tone.Ok).From("received", "checking").Last();
        Stage("kept", Tone.Neutral).From("received", "checking").Last();
    }
}
