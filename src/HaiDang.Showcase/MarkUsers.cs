using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Showcase;

/// <summary>A producer's right to use a mark.</summary>
internal sealed class MarkUser : Record
{
    public string Name { get; set; } = "";

    public Reference? Mark { get; set; }

    public string? Producer { get; set; }

    public string? Decision { get; set; }

    public DateOnly? Since { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>Sổ cơ sở được dùng nhãn hiệu (THM-09): who is in it may carry the mark, as long as the right lasts; the badge of a product comes from here.</summary>
internal sealed class MarkUsers : Register<MarkUser>
{
    public override string Key => "mark-users";

    public override string Section => "content";

    /// <summary>How an entry is called, by which a product proves that it names its own producer's right.</summary>
    public static string NameOf(string? mark, string? producer) => $"{mark}: {producer}";

    protected override void Describe()
    {
        Title(u => u.Name).Unique().Public().Computed(u => NameOf(u.Mark?.Title, u.Producer));
        Field(u => u.Mark).Required().ToRegister("marks").Searched().Hint().Public();
        Field(u => u.Producer).Required().Listed().Searched().Hint().Public();
        Field(u => u.Decision).Required().Listed().Public();
        Field(u => u.Since).Required().Listed().Public();
        Field(u => u.Until).Filter().Listed().Public().Hint();
        Field(u => u.Body).Filter();
        Rule("until_after_since", u => u.Until, u => u.Until is null || u.Since is null || u.Until >= u.Since);

        PublicAs("co-so-dung-nhan-hieu", "mark-users", Door.Buy, 3);
        KeptBy(Roles.FocalOfficer, Roles.Editor);
        KeptByBodies(Roles.UnitCoordinator);
        Stage("proposed", Tone.Waiting);
        Stage("granted", Tone.Ok).From("proposed", "over").By(Roles.FocalOfficer, Roles.Editor).FourEyes().Public();
        Stage("withdrawn", Tone.Late).From("granted").WithReason().Last();
        Stage("over", Tone.Neutral).From("granted").WhenPast(nameof(MarkUser.Until));
    }
}
