using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Organisations;

/// <summary>Identifies a succession.</summary>
internal readonly record struct SuccessionId(Guid Value) : IEntityId<SuccessionId>
{
    public static SuccessionId From(Guid value) => new(value);
}

/// <summary>How a body changes.</summary>
internal enum SuccessionKind
{
    /// <summary>It goes into another body (sáp nhập, hợp nhất).</summary>
    Merge,

    /// <summary>Its functions go to several bodies and it ends (chia, tách).</summary>
    Split,

    /// <summary>It goes on under another name (đổi tên).</summary>
    Rename,

    /// <summary>Some of its functions go to other bodies and it goes on (chuyển chức năng).</summary>
    Transfer,

    /// <summary>It ends and nobody is named to take its work (giải thể).</summary>
    Abolish,
}

/// <summary>A change of bodies on a day, by a legal basis. Recorded once and never altered: what follows from it may have happened.</summary>
internal sealed class Succession
{
    public SuccessionId Id { get; private init; } = new(Guid.CreateVersion7());

    public required SuccessionKind Kind { get; init; }

    public required BodyId From { get; init; }

    /// <summary>Its name until then.</summary>
    public required string FromName { get; init; }

    /// <summary>First day of the new order.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The decision it rests on.</summary>
    public required string Basis { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public List<Inheritor> Heirs { get; private init; } = [];

    public bool EndsTheBody => Kind is SuccessionKind.Merge or SuccessionKind.Split or SuccessionKind.Abolish;

    public BodySucceeded Fact() => new(Id.Value, From, FromName, On, Basis, [.. Heirs.Select(h => new Heir(h.Body, h.Name, h.Fields))]);
}

/// <summary>An heir as recorded: the body, its name then, the functions it takes (none: the rest).</summary>
internal sealed record Inheritor(BodyId Body, string Name, List<string> Fields);
