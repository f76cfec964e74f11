using HaiDang.Kernel;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations.Contracts;

/// <summary>Identifies a body (cơ quan, đơn vị).</summary>
public readonly record struct BodyId(Guid Value) : IEntityId<BodyId>
{
    /// <summary>Wraps a stored value.</summary>
    public static BodyId From(Guid value) => new(value);
}

/// <summary>What others may know of a body. <c>Kind</c>: state, party, front, press, armed, centre, enterprise; <c>Level</c>: centre-gov, province, commune.</summary>
public sealed record BodySummary(BodyId Id, string Name, string? NameEn, string ShortForm, string Kind, string Level, bool IsActive);

/// <summary>A body to be registered. <c>ShortForms</c> are the abbreviations used in texts.</summary>
public sealed record NewBody(string Name, string? NameEn, IReadOnlyList<string> ShortForms, string Kind, string Level,
    string? ContactPerson = null, string? Email = null, string? Phone = null)
{
    /// <summary>A body of which a text gives only the name: kind and level are proposed from it, for a person to correct.</summary>
    public static NewBody Named(string name)
    {
        var (kind, level) = BodyKind.Guess(name);
        return new(name, null, [], kind, level);
    }
}

/// <summary>A catch-all phrase resolved on a date. <c>IsOpen</c>: part of it ("cơ quan liên quan") stays open until a person names bodies.</summary>
public sealed record GroupMembers(string Phrase, IReadOnlyList<BodySummary> Members, bool IsOpen);

/// <summary>The register of bodies: each once, found by any of its names.</summary>
public interface IOrganisations
{
    /// <summary>All bodies, Vietnamese order.</summary>
    Task<IReadOnlyList<BodySummary>> AllAsync(CancellationToken ct);

    /// <summary>One body, or null.</summary>
    Task<BodySummary?> FindAsync(BodyId id, CancellationToken ct);

    /// <summary>The body that a text means by a name or short form ("so tttt", "STTTT"), or null: unknown names are asked, never guessed.</summary>
    Task<BodySummary?> RecogniseAsync(string name, CancellationToken ct);

    /// <summary>The bodies that a catch-all phrase stands for on a date.</summary>
    Task<GroupMembers> ExpandAsync(string phrase, DateOnly on, CancellationToken ct);

    /// <summary>Registers a body; when one of that name exists, returns it unchanged.</summary>
    Task<Outcome<BodyId>> RegisterAsync(NewBody body, CancellationToken ct);
}
