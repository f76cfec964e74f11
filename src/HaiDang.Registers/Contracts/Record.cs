using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Registers.Contracts;

/// <summary>Identifies an entry of a register.</summary>
public readonly record struct RecordId(Guid Value) : IEntityId<RecordId>
{
    /// <summary>Wraps a stored value.</summary>
    public static RecordId From(Guid value) => new(value);
}

/// <summary>
/// One entry of a register (sổ): what every entry has. A register derives a class from it and adds its own properties; each is a
/// column of the register's own table. Nothing is deleted: an entry ends.
/// </summary>
public abstract class Record
{
    /// <summary>The longest title that lists show, in characters.</summary>
    public const int LongestTitle = 300;

    /// <summary>Identity, time-ordered.</summary>
    public RecordId Id { get; private init; } = new(Guid.CreateVersion7());

    /// <summary>What lists and links show; the register says from which property it is taken.</summary>
    [NotAudited]
    public string Title { get; internal set; } = "";

    /// <summary>Everything people may search by, without marks.</summary>
    [NotAudited]
    public string Folded { get; internal set; } = "";

    /// <summary>The body responsible for it.</summary>
    public BodyId? Body { get; set; }

    /// <summary>Where it stands: the key of a stage of its register.</summary>
    public string Stage { get; internal set; } = "";

    /// <summary>Since when it stands there, UTC.</summary>
    [NotAudited]
    public DateTimeOffset StageSince { get; internal set; }

    /// <summary>The last allowed day of this stage, when it has a clock.</summary>
    public DateOnly? Due { get; internal set; }

    /// <summary>Who brought it to this stage.</summary>
    [NotAudited]
    public PersonId? StageBy { get; internal set; }

    /// <summary>Who last wrote in it.</summary>
    [NotAudited]
    public PersonId? WrittenBy { get; internal set; }

    /// <summary>Everybody who wrote in it since it was last approved: none of them approves it.</summary>
    [NotAudited]
    public Guid[] Writers { get; internal set; } = [];

    internal void Wrote(PersonId? person)
    {
        WrittenBy = person;
        if (person is { } writer && !Writers.Contains(writer.Value)) { Writers = [.. Writers, writer.Value]; }
    }

    /// <summary>When it was entered, UTC.</summary>
    [NotAudited]
    public DateTimeOffset EnteredAt { get; internal set; }

    /// <summary>Who entered it; null when the system did.</summary>
    [NotAudited]
    public PersonId? EnteredBy { get; internal set; }

    /// <summary>When it was last saved, UTC.</summary>
    [NotAudited]
    public DateTimeOffset ChangedAt { get; internal set; }

    /// <summary>When it ended, UTC: it stays in the book, out of the lists.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>Since when the public sees a placeholder in its stead, UTC; null when it is not hidden.</summary>
    public DateTimeOffset? HiddenAt { get; internal set; }

    /// <summary>Changes with every save; a form sends it back.</summary>
    public uint Version { get; private set; }
}
