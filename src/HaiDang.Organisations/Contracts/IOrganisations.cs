using HaiDang.Kernel;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations.Contracts;

/// <summary>Identifies a body (cơ quan, đơn vị).</summary>
public readonly record struct BodyId(Guid Value) : IEntityId<BodyId>
{
    /// <summary>Wraps a stored value.</summary>
    public static BodyId From(Guid value) => new(value);
}

/// <summary>Identifies a named group of bodies.</summary>
public readonly record struct BodyGroupId(Guid Value) : IEntityId<BodyGroupId>
{
    /// <summary>Wraps a stored value.</summary>
    public static BodyGroupId From(Guid value) => new(value);
}

/// <summary>
/// What others may know of a body. <c>Kind</c>: state, party, front, press, armed, centre, enterprise; <c>Level</c>: centre-gov, province,
/// commune; <c>AlsoCalled</c>: every way texts and people write its name; <c>Head</c>: who leads it (người đứng đầu), when the register knows.
/// </summary>
public sealed record BodySummary(BodyId Id, string Name, string? NameEn, string ShortForm, string Kind, string Level, bool IsActive,
    IReadOnlyList<string> AlsoCalled, string? Head = null, string? ContactPerson = null, string? BackupPerson = null)
{
    /// <summary>How it is called.</summary>
    public BodyTitle Title => new(Name, NameEn);
}

/// <summary>How a body is called.</summary>
public sealed record BodyTitle(string Name, string? NameEn)
{
    /// <summary>In a language; where it has no English name, the Vietnamese one.</summary>
    public string In(string language) => language == "vi" ? Name : NameEn ?? Name;
}

/// <summary>A body to be registered. <c>ShortForms</c> are the abbreviations used in texts; <c>Backup…</c>: who answers when the contact person cannot.</summary>
public sealed record NewBody(string Name, string? NameEn, IReadOnlyList<string> ShortForms, string Kind, string Level,
    string? ContactPerson = null, string? Email = null, string? Phone = null, string? Head = null,
    string? BackupPerson = null, string? BackupEmail = null, string? BackupPhone = null)
{
    /// <summary>A body of which a text gives only the name: kind and level are proposed from it, for a person to correct.</summary>
    public static NewBody Named(string name)
    {
        var (kind, level) = BodyKind.Guess(name);
        return new(name, null, [], kind, level);
    }
}

/// <summary>
/// A catch-all phrase resolved on a date. <c>IsOpen</c>: part of it ("cơ quan liên quan") stays open until a person names bodies;
/// <c>Groups</c>: the named groups that answered, none when the register's kinds and levels did.
/// </summary>
public sealed record GroupMembers(string Phrase, IReadOnlyList<BodySummary> Members, bool IsOpen, IReadOnlyList<string> Groups);

/// <summary>
/// A named group to be formed. <c>Phrases</c>: how texts name it; <c>StandsFor</c>: "departments" or "localities" when it answers that
/// part of compound phrases; <c>Members</c> belong from <c>Since</c> on; members of <c>Parts</c> belong too.
/// </summary>
public sealed record NewGroup(string Name, string? NameEn, IReadOnlyList<string> Phrases, string? StandsFor,
    IReadOnlyList<BodyId> Members, DateOnly? Since, IReadOnlyList<BodyGroupId> Parts);

/// <summary>The register of bodies: each once, found by any of its names.</summary>
public interface IOrganisations
{
    /// <summary>All bodies, Vietnamese order.</summary>
    Task<IReadOnlyList<BodySummary>> AllAsync(CancellationToken ct);

    /// <summary>How these bodies are called; public pages ask for few, again and again.</summary>
    Task<IReadOnlyDictionary<BodyId, BodyTitle>> TitlesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken ct);

    /// <summary>Another text than before once any body is described anew, came or went: for those who remember what they said of bodies.</summary>
    Task<string> StampAsync(CancellationToken ct);

    /// <summary>One body, or null.</summary>
    Task<BodySummary?> FindAsync(BodyId id, CancellationToken ct);

    /// <summary>The body that a text means by a name or short form ("so tttt", "STTTT"), or null: unknown names are asked, never guessed.</summary>
    Task<BodySummary?> RecogniseAsync(string name, CancellationToken ct);

    /// <summary>The bodies that a catch-all phrase stands for on a date.</summary>
    Task<GroupMembers> ExpandAsync(string phrase, DateOnly on, CancellationToken ct);

    /// <summary>The changes in force that these bodies went through, earliest first.</summary>
    Task<IReadOnlyList<BodySucceeded>> SuccessionsAsync(IReadOnlyCollection<BodyId> from, CancellationToken ct);

    /// <summary>Registers a body; when one of that name exists, returns it unchanged.</summary>
    Task<Outcome<BodyId>> RegisterAsync(NewBody body, CancellationToken ct);

    /// <summary>Forms a named group; a phrase that another group answers to is refused.</summary>
    Task<Outcome<BodyGroupId>> FormGroupAsync(NewGroup group, CancellationToken ct);
}
