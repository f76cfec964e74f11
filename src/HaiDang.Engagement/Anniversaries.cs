using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Engagement;

internal enum AnniversaryKind { History, Relations, Locality, Culture }

/// <summary>A day that is remembered: a historic event, the beginning of diplomatic relations, a locality's founding.</summary>
internal sealed class Anniversary : Record
{
    public string Name { get; set; } = "";

    public DateOnly? Day { get; set; }

    public AnniversaryKind? Kind { get; set; }

    public string? Country { get; set; }

    public string? Source { get; set; }

    /// <summary>What exists already: articles, pictures, films.</summary>
    public string? Materials { get; set; }
}

/// <summary>Sổ ngày kỷ niệm (THM-36, THM-37).</summary>
internal sealed class Anniversaries : Register<Anniversary>
{
    public override string Key => "anniversaries";

    public override string Section => "events";

    protected override void Describe()
    {
        Title(a => a.Name).Unique();
        OnCalendar(a => a.Day).Required().Hint();
        Field(a => a.Kind).Required().Filter().Listed();
        Field(a => a.Country).Filter().Listed();
        Field(a => a.Source).Required().Hint();
        Field(a => a.Materials).Long();

        Remembers(a => a.Day);
        KeptBy(Roles.FocalOfficer, Roles.ForeignAffairs, Roles.Propaganda);
    }
}
