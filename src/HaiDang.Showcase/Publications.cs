using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

internal enum PublicationSubject { Overview, Tourism, Investment, Trade, Living, Environment }

/// <summary>A book, leaflet or film that introduces the province.</summary>
internal sealed class Publication : Record
{
    public Texts Name { get; set; } = Texts.None;

    public PublicationSubject? Subject { get; set; }

    public string? Languages { get; set; }

    public string? Edition { get; set; }

    public int? PrintRun { get; set; }

    /// <summary>Number of the publishing licence, or why none is needed (PUB-05).</summary>
    public string? Licence { get; set; }

    public DateOnly? DepositedOn { get; set; }

    public Uri? Electronic { get; set; }

    public Reference? Task { get; set; }
}

/// <summary>Sổ ấn phẩm (PUB-01, PUB-03, PUB-05): outline, text, design, approval, release with its licence; what has chapters is read on the web and taken along.</summary>
internal sealed class Publications : Register<Publication>
{
    public override string Key => "publications";

    public override string Section => "content";

    protected override void Describe()
    {
        Title(p => p.Name).Public();
        Field(p => p.Subject).Required().Filter().Listed().Public();
        Field(p => p.Body).Required().Filter().Listed();
        Field(p => p.Languages).Required().Listed().Public();
        Field(p => p.Edition).Listed().Public();
        Field(p => p.PrintRun).Listed();
        Field(p => p.Licence).NeededIn("released").Public().Hint();
        Field(p => p.DepositedOn);
        Field(p => p.Electronic).Public();
        Field(p => p.Task).To("task").Hint();

        PublicAs("an-pham", "publications", Door.Library, 1);
        KnownAs("Book");
        MadeOf("chapters");
        ShowsFilesOfEntries();
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("outline", Tone.Draft);
        Stage("text", Tone.Draft).From("outline");
        Stage("design", Tone.Draft).From("text");
        Stage("approved", Tone.Ok).From("design").By(Roles.Leader, Roles.FocalOfficer).FourEyes();
        Stage("released", Tone.Done).From("approved").Last().Public();
    }
}
