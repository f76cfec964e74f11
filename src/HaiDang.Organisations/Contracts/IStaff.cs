namespace HaiDang.Organisations.Contracts;

/// <summary>Somebody who works for a body.</summary>
public sealed record StaffMember(string Name, string? Title, string Email);

/// <summary>Who works for a body. The register shows it; the module that keeps people answers.</summary>
public interface IStaff
{
    /// <summary>The people of a body who may sign in.</summary>
    Task<IReadOnlyList<StaffMember>> OfAsync(BodyId body, CancellationToken ct);
}
