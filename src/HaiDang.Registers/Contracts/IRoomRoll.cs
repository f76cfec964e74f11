using HaiDang.Kernel;

namespace HaiDang.Registers.Contracts;

/// <summary>People in a room say that they are there, by a code that dies after a few minutes.</summary>
public interface IRoomRoll
{
    /// <summary>What takes place, by the code on the wall; null when the code is over.</summary>
    Task<string?> FindAsync(string? code, CancellationToken ct);

    /// <summary>Somebody signs by name. Who is not on the list is put on it.</summary>
    Task<Outcome<Signed>> SignAsync(string? code, string? name, string? workplace, CancellationToken ct);
}

/// <summary>Somebody signed.</summary>
public sealed record Signed(string Name, bool WasEnrolled);

/// <summary>Whether a certificate counts today.</summary>
public enum CertificateState
{
    /// <summary>It counts.</summary>
    Valid,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}

/// <summary>What anybody is told who has the number of a certificate.</summary>
public sealed record CheckedCertificate(string Number, string Kind, CertificateState State, string Holder, DateOnly? Until, DateOnly? WithdrawnOn, IReadOnlyList<PublicFact> Facts);
