using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom;

/// <summary>What made somebody write a note.</summary>
internal enum NoteKind
{
    Remark = 0,
    Returned = 1,
    Withdrawn = 2,
}

/// <summary>A word among colleagues about an item. Never public, never changed: it is its own trail.</summary>
[NotAudited]
internal sealed class Note
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required ItemId Item { get; init; }

    /// <summary>The edition it is about; null when about the item.</summary>
    public string? Language { get; init; }

    public NoteKind Kind { get; init; }

    public required string Text { get; init; }

    public PersonId? By { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public static Note Of(ItemId item, string? language, NoteKind kind, string text, Done done) => new()
    {
        Item = item, Language = language, Kind = kind, Text = text.Trim().Normalize(), By = done.By, Name = done.Name, At = done.At,
    };
}
