using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

internal enum ContactRole { Primary, Backup }

/// <summary>Whom one asks at a body about communication, and for how long that is known to be right.</summary>
internal sealed class CommunicationContact : Record
{
    public string Name { get; set; } = "";

    public ContactRole? Role { get; set; }

    public string? Position { get; set; }

    public string? Phone { get; set; }

    public string? Zalo { get; set; }

    public string? Email { get; set; }

    public string? Languages { get; set; }

    public DateOnly? CheckedOn { get; set; }

    /// <summary>The day until which it counts as right.</summary>
    public DateOnly? CheckAgainBy { get; set; }

    /// <summary>The last day of this duty, when it is known.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>Sổ mạng lưới đầu mối truyền thông (ORG-08): every body has a primary and a backup contact, looked at again after half a year.</summary>
internal sealed class Contacts : Register<CommunicationContact>
{
    private const int MonthsRight = 6;

    public override string Key => "contacts";

    public override string Section => "plans";

    protected override void Describe()
    {
        Title(c => c.Name);
        Field(c => c.Body).Required().Filter().Listed();
        Field(c => c.Role).Required().Filter().Listed();
        Field(c => c.Position);
        Field(c => c.Phone).Required().Listed().Searched();
        Field(c => c.Zalo).Hint();
        Field(c => c.Email).Listed().Searched();
        Field(c => c.Languages).Filter();
        Field(c => c.CheckedOn).Required().Listed();
        Field(c => c.CheckAgainBy).Filter().Computed(c => c.CheckedOn?.AddMonths(MonthsRight));
        Field(c => c.Until).Filter().Hint();

        EveryBodyHas(c => c.Role);
        KeptBy(Roles.FocalOfficer, Roles.Admin);
        KeptByBodies(Roles.UnitCoordinator, Roles.CommuneOfficer, Roles.PressBody);
        Stage("known", Tone.Ok).From("to_check");
        Stage("to_check", Tone.Late).From("known").WhenPast(nameof(CommunicationContact.CheckAgainBy));
        Stage("former").From("known", "to_check").WhenPast(nameof(CommunicationContact.Until)).Last();
    }
}
