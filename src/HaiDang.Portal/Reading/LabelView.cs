using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Reading;

/// <summary>What a label says in one language.</summary>
public sealed record LabelWordsView(string Language, string Title, IReadOnlyList<PublicFact> Facts, string Text);

/// <summary>The label of one thing: where it stands, its words by language, and the code that leads to its page.</summary>
public sealed record LabelView(string Place, QrView Code, IReadOnlyList<LabelWordsView> Words);
