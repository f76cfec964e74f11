using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Preparing;

/// <summary>Something to be done for an entry, by a working day counted from the entry's own; done when something shows it.</summary>
internal sealed class ChecklistItem
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Register { get; init; }

    public required RecordId Record { get; init; }

    public required string Text { get; init; }

    /// <summary>Working days from the day of the entry: -20 is before it, 5 after it.</summary>
    public required int Days { get; init; }

    public required DateOnly Due { get; set; }

    /// <summary>The body that does it.</summary>
    public BodyId? Holder { get; set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneByName { get; private set; }

    /// <summary>The page that shows it.</summary>
    public string? Link { get; private set; }

    /// <summary>The file on the entry that shows it.</summary>
    public Guid? File { get; private set; }

    public uint Version { get; private set; }

    public Refusal? Finish(string name, DateTimeOffset at, Uri? link, Guid? file)
    {
        if (DoneAt is not null) { return Refusal.ChangedMeanwhile; }
        if (link is null && file is null) { return new("registers.refusal.no_proof"); }

        (DoneAt, DoneByName, Link, File) = (at, name, link?.ToString(), file);
        return null;
    }

    /// <summary>The same for another entry, as if nothing had been done.</summary>
    public ChecklistItem For(RecordId record, DateOnly day) =>
        new() { Register = Register, Record = record, Text = Text, Days = Days, Due = ChecklistText.Due(day, Days), Holder = Holder };
}
