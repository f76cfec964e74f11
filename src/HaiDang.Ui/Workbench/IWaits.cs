namespace HaiDang.Ui.Workbench;

/// <summary>Something that waits for the person who asks: a sentence, and where she sees to it.</summary>
public sealed record Waiting(string Text, string Href);

/// <summary>A module says what waits in it for the person who asks; the page of the morning shows it.</summary>
public interface IWaits
{
    /// <summary>What waits for her, the oldest first; nothing for whom it does not concern.</summary>
    Task<IReadOnlyList<Waiting>> ForMeAsync(CancellationToken ct);
}
