namespace HaiDang.Kernel;

/// <summary>Identifies a person who may sign in.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    /// <summary>Wraps a stored value.</summary>
    public static PersonId From(Guid value) => new(value);
}

/// <summary>Who is asking, and what they may do. Access supplies it; every module may ask.</summary>
public interface ICurrentPerson
{
    /// <summary>Null for a visitor or for the system itself.</summary>
    PersonId? Id { get; }

    /// <summary>Full name exactly as registered; empty for a visitor.</summary>
    string Name { get; }

    /// <summary>The office the person works for, if any.</summary>
    Guid? Office { get; }

    /// <summary>Whether the person's roles hold the permission.</summary>
    bool May(string permission);
}

/// <summary>Who acts when no person does: jobs, handlers, the command line. May everything.</summary>
public sealed class TheSystem : ICurrentPerson
{
    /// <inheritdoc />
    public PersonId? Id => null;

    /// <inheritdoc />
    public string Name => "Hải Đăng";

    /// <inheritdoc />
    public Guid? Office => null;

    /// <inheritdoc />
    public bool May(string permission) => true;
}

/// <summary>Lets a scope without a web request say on whose behalf it acts.</summary>
public sealed class CurrentPersonOverride
{
    /// <summary>When set, wins over the signed-in person.</summary>
    public ICurrentPerson? Person { get; set; }
}

/// <summary>The person signed in to the current web request; supplied by Access.</summary>
public interface ISignedInPerson : ICurrentPerson;

/// <summary>A visitor who has not signed in.</summary>
public sealed class Nobody : ICurrentPerson
{
    /// <inheritdoc />
    public PersonId? Id => null;

    /// <inheritdoc />
    public string Name => "";

    /// <inheritdoc />
    public Guid? Office => null;

    /// <inheritdoc />
    public bool May(string permission) => false;
}
