using HaiDang.Kernel;
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

    /// <summary>Who leads it and answers for it (người đứng đầu).</summary>
    public string? Head { get; private set; }

    public string? ContactPerson { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Who answers when the contact person cannot.</summary>
    public string? BackupPerson { get; private set; }

    public string? BackupEmail { get; private set; }

    public string? BackupPhone { get; private set; }

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
        (Head, ContactPerson, Email, Phone) = (body.Head?.Trim(), body.ContactPerson?.Trim(), body.Email?.Trim(), body.Phone?.Trim());
        (BackupPerson, BackupEmail, BackupPhone) = (body.BackupPerson?.Trim(), body.BackupEmail?.Trim(), body.BackupPhone?.Trim());
        var wanted = body.ShortForms.Select(s => s.Trim()).Where(s => s.Length > 0).Prepend(Name)
            .Select((text, place) => new BodyName(text, NameKey.Of(text), IsGiven: true, place))
            .Concat(NameKey.Initials(Name).Select(key => new BodyName(key, key, IsGiven: false, int.MaxValue)))
            .DistinctBy(n => n.Key).ToList();
        // Names that stay keep their rows; only what changed is written and audited.
        Names.RemoveAll(known => !wanted.Contains(known));
        Names.AddRange(wanted.Except(Names).ToList());
    }

    /// <summary>Its last day is the one before <paramref name="day"/>.</summary>
    public void EndBefore(DateOnly day) => ActiveTo = day.AddDays(-1);

    /// <summary>Gives it another official name; texts that use the old one still mean it.</summary>
    public void Rename(string name)
    {
        var old = Name;
        Describe(new(name, null, [.. ShortForms.Prepend(old)], Kind, Level, ContactPerson, Email, Phone, Head, BackupPerson, BackupEmail, BackupPhone));
    }

    /// <summary>Adds a short form that texts use for it.</summary>
    public Refusal? AlsoCall(string shortForm)
    {
        var text = shortForm.Trim();
        var key = NameKey.Of(text);
        if (key.Length == 0) { return new Refusal("organisations.short_form.empty") { Field = "ShortForm" }; }
        if (Names.Any(n => n.Key == key && n.IsGiven)) { return new Refusal("organisations.short_form.known_here", text) { Field = "ShortForm" }; }

        Names.RemoveAll(n => n.Key == key);
        Names.Add(new(text, key, IsGiven: true, Names.Where(n => n.IsGiven).Max(n => n.Place) + 1));
        return null;
    }

    /// <summary>Its short forms as people wrote them, in the order given.</summary>
    public IEnumerable<string> ShortForms => Names.Where(n => n.IsGiven && n.Text != Name).OrderBy(n => n.Place).Select(n => n.Text);

    /// <summary>What is missing for it to be reached: the contact person, a way to reach her, the backup. None for a body that is gone.</summary>
    public IEnumerable<string> MissingContact(DateOnly today)
    {
        if (!ExistsOn(today)) { yield break; }
        if (string.IsNullOrEmpty(ContactPerson)) { yield return "person"; }
        if (string.IsNullOrEmpty(Email) && string.IsNullOrEmpty(Phone)) { yield return "way"; }
        if (string.IsNullOrEmpty(BackupPerson) || (string.IsNullOrEmpty(BackupEmail) && string.IsNullOrEmpty(BackupPhone))) { yield return "backup"; }
    }

    public bool ExistsOn(DateOnly day) => (ActiveFrom ?? day) <= day && day <= (ActiveTo ?? day);

    public BodySummary Summary(DateOnly today) =>
        new(Id, Name, NameEn, ShortForms.FirstOrDefault() ?? Name, Kind, Level, ExistsOn(today), [.. Names.Select(n => n.Text)], Head, ContactPerson, BackupPerson);
}

/// <summary>One way a text may name a body; given by a person, or following from the name.</summary>
internal sealed record BodyName(string Text, string Key, bool IsGiven, int Place);
