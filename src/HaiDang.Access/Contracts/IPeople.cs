using HaiDang.Kernel;

namespace HaiDang.Access.Contracts;

/// <summary>What others may know of a person.</summary>
public sealed record PersonSummary(PersonId Id, string Name, string Email, string? TitleVi, string? TitleEn, Guid? Office,
    IReadOnlyList<string> Roles, bool IsActive);

/// <summary>A person to be registered. <c>Name</c> is kept exactly as typed; <c>Roles</c> are keys of <see cref="Contracts.Roles"/>.</summary>
public sealed record NewPerson(string Name, string Email, string Password, Guid? Office, IReadOnlyList<string> Roles,
    string? TitleVi = null, string? TitleEn = null, string Language = "vi");

/// <summary>The people who may sign in.</summary>
public interface IPeople
{
    /// <summary>Everybody, Vietnamese order of given names.</summary>
    Task<IReadOnlyList<PersonSummary>> AllAsync(CancellationToken ct);

    /// <summary>One person, or null.</summary>
    Task<PersonSummary?> FindAsync(PersonId id, CancellationToken ct);

    /// <summary>The person who signs in with this address, or null.</summary>
    Task<PersonSummary?> FindByEmailAsync(string email, CancellationToken ct);

    /// <summary>Registers a person; an address that is already in use is refused.</summary>
    Task<Outcome<PersonId>> RegisterAsync(NewPerson person, CancellationToken ct);

    /// <summary>Adds somebody who administers the installation; answers the starting password, which is kept nowhere.</summary>
    Task<Outcome<string>> AddAdministratorAsync(string name, string email, CancellationToken ct);
}
