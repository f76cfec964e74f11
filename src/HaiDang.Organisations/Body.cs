using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations;

/// <summary>A body (cơ quan, đơn vị): registered once, known by its official name and the short forms that texts use.</summary>
internal sealed class Body
{
    public BodyId Id { get; private init; } = new(Guid.CreateVersion7());

    public string Name { get; private set; } = "";

    public string? NameEn { get; private set; }

    public string Kind { get; private set; } = "";

    public string Level { get; private set; } = "";

    public string? ContactPerson { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>First day of its existence; null when it was there before anyone wrote it down.</summary>
    public DateOnly? ActiveFrom { get; private set; }

    /// <summary>Last day of its existence; null while it exists.</summary>
    public DateOnly? ActiveTo { get; private set; }

    public List<BodyName> Names { get; private init; } = [];

    public uint Version { get; private set; }

    public static Body Register(NewBody body)
    {
        var registered = new Body();
        registered.Describe(body);
        return registered;
    }

    /// <summary>Sets everything an officer may correct; short forms that follow from the name are added by themselves.</summary>
    public void Describe(NewBody body)
    {
        (Name, NameEn, Kind, Level) = (body.Name.Trim(), body.NameEn?.Trim(), body.Kind, body.Level);
        (ContactPerson, Email, Phone) = (body.ContactPerson, body.Email, body.Phone);
        Names.Clear();
        Names.AddRange(body.ShortForms.Select(s => s.Trim()).Where(s => s.Length > 0).Prepend(Name)
            .Select(text => new BodyName(text, NameKey.Of(text), IsGiven: true))
            .Concat(NameKey.Initials(Name).Select(key => new BodyName(key, key, IsGiven: false)))
            .DistinctBy(n => n.Key));
    }

    public bool ExistsOn(DateOnly day) => (ActiveFrom ?? day) <= day && day <= (ActiveTo ?? day);

    public BodySummary Summary(DateOnly today) =>
        new(Id, Name, NameEn, Names.Skip(1).FirstOrDefault(n => n.IsGiven)?.Text ?? Name, Kind, Level, ExistsOn(today));
}

/// <summary>One way a text may name a body.</summary>
internal sealed record BodyName(string Text, string Key, bool IsGiven);
