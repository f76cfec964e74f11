namespace HaiDang.Ui;

/// <summary>One column of a board: the state its cards are in.</summary>
public sealed record BoardColumn<TCard>(string Title, Tone Tone, IReadOnlyList<TCard> Cards);
