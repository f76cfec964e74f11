namespace HaiDang.Registers.Preparing;

/// <summary>What has to be done each time, in an office's own words: a line per item, "-20 Mời diễn giả".</summary>
internal sealed class ChecklistTemplate
{
    public const int LongestName = 120;
    public const int LongestText = 8000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Register { get; init; }

    public required string Name { get; set; }

    public required string Lines { get; set; }

    /// <summary>When it was put aside, UTC; lists begun from it stay.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public uint Version { get; private set; }
}
