using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Access;

/// <summary>Somebody who may sign in. The user name is the e-mail address.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public static readonly IReadOnlyList<string> Languages = ["vi", "en"];

    public static readonly Refusal UnknownLanguage = new("access.person.language_unknown") { Field = "Language" };

    public Person() => Id = Guid.CreateVersion7();

    /// <summary>Exactly as the person writes it: one field, never split, never re-cased.</summary>
    public string Name { get; private set; } = "";

    public string? TitleVi { get; private set; }

    public string? TitleEn { get; private set; }

    /// <summary>The body the person works for.</summary>
    public Guid? Office { get; private set; }

    public List<string> Roles { get; private set; } = [];

    public string Language { get; private set; } = "vi";

    /// <summary>People are never deleted: the audit trail and their work keep naming them.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>The password was made up by an administrator; the person's first act is to choose her own.</summary>
    public bool MustChangePassword { get; private set; }

    public DateTimeOffset RegisteredAt { get; private init; }

    [NotAudited]
    public override string? PasswordHash { get; set; }

    [NotAudited]
    public override string? SecurityStamp { get; set; }

    [NotAudited]
    public override string? ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();

    // How addresses are looked up; the trail shows them as written.
    [NotAudited]
    public override string? NormalizedUserName { get; set; }

    [NotAudited]
    public override string? NormalizedEmail { get; set; }

    public PersonId PersonId => new(Id);

    public static Outcome<Person> Register(NewPerson person, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(person.Name)) { return new Refusal("access.person.name_missing") { Field = "Name" }; }
        if (string.IsNullOrWhiteSpace(person.Email)) { return new Refusal("access.person.email_invalid") { Field = "Email" }; }
        if (Unknown(person.Roles) is { } refusal) { return refusal; }

        var email = person.Email.Trim();
        return new Person
        {
            Name = person.Name.Trim(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            TitleVi = NullIfBlank(person.TitleVi),
            TitleEn = NullIfBlank(person.TitleEn),
            Office = person.Office,
            Roles = [.. person.Roles.Distinct()],
            Language = Languages.Contains(person.Language) ? person.Language : "vi",
            RegisteredAt = at,
        };
    }

    public Refusal? Entrust(IReadOnlyList<string> roles, Guid? office)
    {
        if (Unknown(roles) is { } refusal) { return refusal; }

        (Roles, Office) = ([.. roles.Distinct()], office);
        return null;
    }

    public void Describe(string? titleVi, string? titleEn) => (TitleVi, TitleEn) = (NullIfBlank(titleVi), NullIfBlank(titleEn));

    public Refusal? Deactivate(PersonId? by)
    {
        if (by == PersonId) { return new Refusal("access.person.own_account"); }

        IsActive = false;
        return null;
    }

    public void Reactivate() => IsActive = true;

    public void StartingPasswordGiven() => MustChangePassword = true;

    public void OwnPasswordChosen() => MustChangePassword = false;

    public Refusal? Prefer(string language)
    {
        if (!Languages.Contains(language)) { return UnknownLanguage; }

        Language = language;
        return null;
    }

    public PersonSummary Summary() => new(PersonId, Name, Email!, TitleVi, TitleEn, Office, Roles, IsActive);

    private static Refusal? Unknown(IReadOnlyList<string> roles) =>
        roles.FirstOrDefault(r => !Contracts.Roles.All.Contains(r)) is { } unknown
            ? new Refusal("access.person.role_unknown", unknown) { Field = "Roles" }
            : null;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
