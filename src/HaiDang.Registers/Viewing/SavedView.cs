using HaiDang.Kernel;

namespace HaiDang.Registers.Viewing;

/// <summary>A way somebody looks at a register again and again: filters and order under a name of hers.</summary>
internal sealed class SavedView
{
    public const int LongestName = 80;

    /// <summary>More than these nobody finds anything in.</summary>
    public const int Most = 20;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Register { get; init; }

    public required PersonId Owner { get; init; }

    public required string Name { get; init; }

    /// <summary>As it stands in the address of the list, with its question mark.</summary>
    public required string Query { get; init; }
}
